import { lowerCase } from "../../../text/characters/lower-case.ts";
import { BYLINE_LABELS, BYLINE_MARK } from "../../../text/lines/byline.ts";

/** What stands before a name in a byline in lower case, in the languages that mark it with a word. */
const PREFIX = new RegExp(
  String.raw`^(?:this\s(?:article|post|story)\swas\s)?(?:(?:view\s+all\s+|see\s+all\s+|all\s+|more\s+)?(?:articles?|story|stories|posts?|blog|news|text|photos?|recipes?|reviews?|medically|fact[\s-]checked)\s+)?(?:(?:written|insights|posted|published|authored|created|submitted|asked|answered|started|edited|hosted|reported|reviewed|skrevet|skriven|geschrieben|geschreven|escrito|publicado|écrit|rédigé|publié|scritto|pubblicato)\s+)?(?:(?:by|from|via|von|par|por|di|da|door|av|af|от|авторы?|author|authors|autor|auteur|autore|contributors?(?!\sto\s)|writer|oleh|yazan|yazar|συντάκτης|γράφ(?:ει|ουν)\s(?:ο|η|οι)|기자명|מאת|بقلم|نویسنده|โดย)(?![\p{L}\p{N}])|(?:责任编辑|責任編輯|责编|編輯|编辑|${BYLINE_LABELS})(?=\s?${BYLINE_MARK}))\s*(?:${BYLINE_MARK}|-)?\s*`,
  "u",
);
/** Where a byline in lower case stops being a name. */
const TAIL =
  /\s*(?:[|•·–—►»›/／｜]|\s-\s|\((?![^()]{1,30}\)\s\p{L})|\b(?:is|was)\s(?:an?|the)\s|\bview\s(?:profile|all|more|forum|in)\b|\b(?:on|updated|published|posted|last|modified|reviewed|fact|edited|member|members|contributor|follow|says|share|about|more)\b\s|(?:\bat\s)?\d{1,2}[:./]\d|,\s\p{L}{0,3}\d|(?<=\s)\d{1,2}(?:st|nd|rd|th|\.)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:photo(?:graph)?s?|foto|pictures?|bild(?:er)?|illustrations?)\s?:|\b(?:19|20)\d\d\b|(?<=\s)\d[\d,.]*k?(?:\s\d+)+\s|(?<=\s)\d[\d,.]*[km]?\s(?:followers|subscribers)\b|\d+\s*(?:min|minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d).*$/su;
const LAST_WORD =
  /\s+(?:contributor|author|member|members|staff writer|editor|says|writes|updated|published|posted|on|share|follow)$/u;
/** What somebody does, behind a name without a comma: "Ann Lee Tech Reporter". */
const ROLE =
  /\s(?:(?:senior|staff|lead|tech|news|sports|health|guest|contributing|freelance)\s)?(?:writer|reporter|editor|columnist|correspondent|journalist|blogger)$/u;
/** Above an article in Chinese: "Eastcoast Post, reporter Lin Yating / Taitung". */
const REPORTER_BEFORE = /^(?:\S{1,20}\s)?(?:本報|本报|特約|特约|實習|实习)?(?:記者|记者)[\s:：]?(?=\p{Script=Han}{2})/u;
/** What somebody does, behind a name in Korean or Chinese. */
const REPORTER_BEHIND =
  /^(?:(\p{Script=Hangul}{2,4})\s(?:\p{Script=Hangul}{0,4}기자|특파원|논설위원)(?:\s.*)?|(\p{Script=Han}{2,4})\s?(?:記者|记者))$/u;
/** What ScienceDirect says of the names to who hears the page. */
const HEARD_BEFORE = /^author links open overlay panel\s*/iu;
/** The number under which an editor in China signs. */
const EDITOR_NUMBER = /\s[A-Z]{1,3}\d{2,6}$/;
/** "@ona@tern.example" behind a name. */
const HANDLE = /\s@[\w.-]{1,60}(?:@[\w.-]{1,60})?/g;
const EMAIL = /<?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}>?/g;
/** An address or a handle is no name, whatever stands behind it. */
const NO_TEXT = /^\s*(?:https?:|www\.|@|\/|[{.#])/iu;
const NO_NAME =
  /[{}<>]|:\/\/|^(?:authors?|by|name\s?\*?|null|undefined|none|unknown|login|sign in|comments?|share|admin user|webmaster|get in touch|n\/a|username|staff only|view(?:\s(?:profile|all|more))?|learn more|read more|write something|see (?:all|more)|contributors?|staff|profile|website|home|search(?: .*)?)$|^\p{L}+:\s|^[a-z_]{3,}(?:\.[a-z_]{3,}){2,}$|^this\s(?:article|post|story|review)\b|^(?:and|or|with|for)\s|^(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?,?(?:\s\d|$)/u;
const TWO_LETTERS = /\p{L}.*\p{L}/u;
/** The box about an author says the name twice: "Ann Lee Ann Lee is ...", "Ann Lee Ann is ...". */
const DOUBLED = /^((\p{Lu}\S*)(?: \p{Lu}\S*){1,3}?) (?:\1|\2)$/u;
/** A phrase, not a name: three words or more, and none of them begins as names do. Scripts without capitals pass. */
const PHRASE = /^\p{Ll}[^\p{Lu}\p{Lo} ]*(?: [^\p{Lu}\p{Lo} ]+){2,}$/u;
const EDGES = /^[\s,;:|•·–—&~-]+|[\s,;:|•·–—-]+$/gu;
/** The full stop of a sentence, as in "Written by Ann Hale.", and none of an abbreviation's. */
const FULL_STOP =
  /(?<=\s\p{Lu}\p{Ll}{2,30})(?<!\s(?:Inc|Ltd|Esq|Bros|Corp|Dept|Univ|Hon|Rev|Prof|Gov|Gen|Col|Capt))\.$/u;
const MAX_NAME_CHARS = 100;
const MAX_NAME_WORDS = 12;
/** Names of two words are most of all, and need not be asked. */
const MIN_PHRASE_WORDS = 3;

/** A name without what a byline puts around it; undefined where no name is left. */
export function tidyAuthor(text: string): string | undefined {
  if (NO_TEXT.test(text)) return undefined;
  const said = text
    .replace(HANDLE, " ")
    .replace(EMAIL, " ")
    .trim()
    .replace(HEARD_BEFORE, "")
    .replace(REPORTER_BEFORE, "");
  const bare = upTo(LAST_WORD, upTo(TAIL, withoutPrefix(said)))
    .replace(EDGES, "")
    .replace(FULL_STOP, "")
    .replace(EDITOR_NUMBER, "")
    .replace(REPORTER_BEHIND, "$1$2")
    .replace(DOUBLED, "$1");
  const name = withoutRole(bare);
  const words = name.split(" ").length;
  const plausible =
    TWO_LETTERS.test(name) &&
    name.length <= MAX_NAME_CHARS &&
    words <= MAX_NAME_WORDS &&
    !NO_NAME.test(lowerCase(name)) &&
    !(words >= MIN_PHRASE_WORDS && PHRASE.test(name));
  return plausible ? name : undefined;
}

function withoutPrefix(text: string): string {
  return text.slice(PREFIX.exec(lowerCase(text))?.[0].length);
}

/** A text up to where its lower case has what goes on to the end. */
function upTo(end: RegExp, text: string): string {
  const at = lowerCase(text).search(end);
  return at === -1 ? text : text.slice(0, at);
}

/** A role is cut off only where two words are left: "Staff Writer" is all there is. */
function withoutRole(name: string): string {
  const person = upTo(ROLE, name);
  return person.includes(" ") ? person.replace(EDGES, "") : name;
}
