/** What stands before a name in a byline, in the languages that mark it with a word. */
const PREFIX =
  /^(?:(?:article|story|post|blog|news|text|photos?|medically|fact[\s-]checked)\s+)?(?:(?:written|insights|posted|published|authored|created|submitted|asked|answered|started|edited|reported|reviewed)\s+)?(?:by|from|von|par|por|di|da|door|av|af|от|автор|author|authors|autor|auteur|autore|contributors?|writer)\b\s*[:|-]?\s*/iu;
/** Where a byline stops being a name. */
const TAIL =
  /\s*(?:[|•·–—►/]|\s-\s|\(|\b(?:on|updated|published|posted|last|modified|reviewed|fact|edited|member|members|contributor|follow|says|share|about|more)\b\s|\d{1,2}[:./]\d|\b(?:19|20)\d\d\b|\d+(?:\s\d+)+\s|\d+\s*(?:min|minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d).*$/isu;
const LAST_WORD =
  /\s+(?:contributor|author|member|members|staff writer|editor|says|writes|updated|published|posted|on|share|follow)$/iu;
const EMAIL = /<?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}>?/g;
/** An address or a handle is no name, whatever stands behind it. */
const NO_TEXT = /^\s*(?:https?:|www\.|@|\/|[{.#])/iu;
const NO_NAME =
  /[{}<>]|:\/\/|^(?:authors?|by|name\s?\*?|null|undefined|none|unknown|login|sign in|comments?|share|admin user|n\/a|username|staff only)$/iu;
const LETTER = /\p{L}/u;
const EDGES = /^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/gu;
const MAX_NAME_CHARS = 100;
const MAX_NAME_WORDS = 12;

/** A name without what a byline puts around it; undefined where no name is left. */
export function tidyAuthor(text: string): string | undefined {
  if (NO_TEXT.test(text)) return undefined;
  const name = text
    .replace(EMAIL, " ")
    .trim()
    .replace(PREFIX, "")
    .replace(TAIL, "")
    .replace(LAST_WORD, "")
    .replace(EDGES, "");
  const plausible =
    LETTER.test(name) &&
    name.length <= MAX_NAME_CHARS &&
    name.split(" ").length <= MAX_NAME_WORDS &&
    !NO_NAME.test(name);
  return plausible ? name : undefined;
}
