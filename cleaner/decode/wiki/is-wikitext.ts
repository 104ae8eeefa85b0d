import { WIKI_NAMES } from "../../rules/index.ts";

/** Longer lines are looked at so far, and so many lines; enough to see a pattern. */
const SAMPLE = { lines: 2000, lineChars: 2000 };

const FILES_AND_CATEGORIES = [...WIKI_NAMES.files, ...WIKI_NAMES.categories].join("|");
/** Marks that nothing but wikitext uses; two of them, or one beside others, tell a page. */
const OWN: readonly RegExp[] = [
  new RegExp(String.raw`\[\[\s?:?(?:${FILES_AND_CATEGORIES})\s?:[^[\]\n]`, "iu"),
  /<ref(?:\s[^<>]{0,200})?\/?>|<references\s?\/?>|\{\{(?:reflist|refbegin|notelist|cite \w|sfn|efn|citation needed)\s?[|}]/i,
  /^:{0,5}\{\|(?:\s*$|\s*[a-z-]{2,20}\s?=)/i,
  new RegExp(String.raw`^\s*__(?:${WIKI_NAMES.switches.join("|")})__`, "i"),
  /\{\{(?:DEFAULTSORT|DISPLAYTITLE|ORDENAR|SORTIERUNG|clé de tri)\s?:/i,
  /^\{\{(?:infobox|taxobox|short description|use (?:dmy|mdy) dates|main\|)/i,
];
/** Marks that a few other formats use too. */
const SHARED: readonly RegExp[] = [
  // Bold as in Python's strings, but around words on the line.
  /(?<!')'''(?!['\s])[^'\n]{1,200}(?<!\s)'''(?!')/,
  /(?<!['\w])''(?!['\s])[^'\n]{1,200}(?<!['\s])''(?!')/,
  // In Org a second bracket follows at once; in shells and Lua a space or a quote stands inside.
  /\[\[(?![\s"'$<-])[^[\]{}<>"\n]{1,200}\]\](?!\[)/,
  /^(={2,6})(?!=)\s*[^\s=].{0,200}?\s*(?<!=)\1\s*$/,
  // With values: programs that fill in "{{ name }}" have none.
  /\{\{[a-z][^{}|\n]{0,60}\|[^{}\n]{0,400}\}\}|^\{\{[a-z][^{}|\n]{0,60}$/i,
];
const LINK = 2;
/** What programs, other markup and settings look like; in lower case, as sentences begin with "If" and "For". */
const OTHER =
  /[;{]\s*$|^\s*(?:local|function|if|for|return|end|def|class|import|from|const|let|var|public|private|echo|#include|#\+|\/\/|\$\w+\s?=)\b|^\s*```|\{\{[#/^&>%!]|\{%|^\.\. \w|^:[\w-]{2,30}:|^#{2,6} [^#\s]|^\|[^|].{0,500}[^|]\|\s*$|\*\*[^*\s][^*]{0,100}\*\*|\]\((?:https?:|\/|#)|^[+*-]{1,5} \[[ x]\]|^[-=~^]{4,}\s*$|<\/(?:p|div|li|td|html|body|head|script|a)>/;
/** Each mark has one of these; most lines of texts have none. */
const SIGN = /\[\[|\{[{|]|''|==|<ref|__/;
/** Values of templates, and the ends of templates: boxes are long, and say nothing of the lines around them. */
const VALUE = /^\s*(?:\|\s?[\p{L}\d _-]{1,40}=|\}\})/u;
/** What stands between these tags is in another language: of pages about programs it is most of the text. */
const CODE = /<(\/?)(?:syntaxhighlight|source|pre|nowiki)(?:\s[^<>]{0,200})?>/gi;
const REDIRECT = new RegExp(String.raw`^\ufeff?\s{0,20}#\s?(?:${WIKI_NAMES.redirects.join("|")})\s?:?\s?\[\[`, "iu");

/** What a text shows of wikitext; `marked` and `other` count lines. */
interface Marks {
  readonly lines: number;
  readonly marked: number;
  readonly other: number;
  readonly own: number;
  readonly shared: ReadonlySet<number>;
}

/** Of lines that hold text, so many are marked in a page of several marks; in one of few more are. */
const MARKED = { share: 0.05, shareOfFew: 0.2, kinds: 3 };

/**
 * Whether a text is MediaWiki's own: one mark that nothing else uses and another, or three of those that are shared, bold or emphasis and a link among them,
 * in enough of its lines; and more of them than of what programs and other markup look like. Who says that it is (`hinted`) need not prove it, but must not
 * look like something else.
 */
export function isWikitext(text: string, hint: "hinted" | "unknown"): boolean {
  if (REDIRECT.test(text.slice(0, 200))) return true;
  const marks = measure(text);
  const { lines, marked, other, own, shared } = marks;
  const kinds = own + shared.size;
  if (other > marked) return false;
  if (hint === "hinted") return kinds > 0 || other === 0;
  if (own === 0 && !isSharedEnough(shared)) return false;
  return kinds >= 2 && marked >= lines * (kinds >= MARKED.kinds ? MARKED.share : MARKED.shareOfFew);
}

/** Of marks that others use too: a link, bold or emphasis, and one more. */
function isSharedEnough(shared: ReadonlySet<number>): boolean {
  return shared.has(LINK) && (shared.has(0) || shared.has(1)) && shared.size >= MARKED.kinds;
}

function measure(text: string): Marks {
  const own = new Set<number>();
  const shared = new Set<number>();
  let [lines, marked, other] = [0, 0, 0];
  let isInCode = false;
  for (const raw of text.split("\n", SAMPLE.lines)) {
    const line = raw.slice(0, SAMPLE.lineChars);
    const wasInCode = isInCode;
    if (line.includes("<")) for (const [, slash] of line.matchAll(CODE)) isInCode = slash === "";
    if (wasInCode || line.trim() === "" || VALUE.test(line)) continue;
    lines++;
    const count = SIGN.test(line) ? hearMarks(line, OWN, own) + hearMarks(line, SHARED, shared) : 0;
    if (count > 0) marked++;
    else if (OTHER.test(line)) other++;
  }
  return { lines, marked, other, own: own.size, shared };
}

/** How many of the marks stand on a line; each is noted. */
function hearMarks(line: string, marks: readonly RegExp[], heard: Set<number>): number {
  let count = 0;
  for (const [k, mark] of marks.entries()) {
    if (!mark.test(line)) continue;
    heard.add(k);
    count++;
  }
  return count;
}
