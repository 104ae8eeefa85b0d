import { STUB_ENDS } from "../../rules/index.ts";
import { siteNameChars } from "../lines/site-name.ts";
import { once } from "../once.ts";
import { isAbbreviation } from "./abbreviations.ts";
import { endsSentence, FORM, MARK, type Tokens } from "./tokens.ts";

/** What is sure of the joint behind a token: a unit ends there, goes on, or that is for evidence to say. */
export const JOINT = { open: 0, cut: 1, whole: -1 } as const;

/**
 * Ends of stubs with something in them that changes: of a thread's title as Reddit writes it, its own name cut off ("Why did he flee? :
 * AskHistorians -") or not; the name of one who asked; how many votes the first answer has ("Sorted by: 42"); how many comments there are, and
 * minutes to read.
 */
const STUB_END =
  /[?!.] : \w{3,21} -$|: r\/\w{2,21} - [Rr]eddit$|(?:^| )- user\d{3,9}$|\bSorted by: (?:Reset to default )?\d{1,5}$|[.!?]["”’)]? \d{1,4} [Cc]omments?$|\d min read$|Listen to this article · \d{1,3} min$|Lesezeit: \d{1,3} Min(?:uten|\.)?$/;
const STUB_END_CHARS = 40;
/** The last words of all of them but numbers. */
const lastWords = once(() => {
  const words = STUB_ENDS.map((end) => end.slice(end.lastIndexOf(" ") + 1));
  return new Set([
    ...words,
    "-",
    "reddit",
    "Reddit",
    "comment",
    "Comment",
    "comments",
    "Comments",
    "read",
    "min",
    "Minuten",
    "Min.",
    "Min",
  ]);
});
const ENDS_IN_DIGIT = /\d$/;
const NAMED_BELOW = /^- user\d{3,9}(?!\S)/;
const NAME_CHARS = 16;
/** Behind a title: ": r/AskHistorians - reddit". */
const FORUM_BEHIND = ": r/";
const SITE_BEHIND = "We've added a";
/** "@user907860 - I think you misunderstand.": behind a sentence somebody is spoken to. */
const MENTION = /^@[\p{L}_]/u;

/** "Some forty": how many of what is not said yet, whatever capital follows. */
const COUNTS_ON =
  /\p{L}\s(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|billion)$/u;
const COUNTS_ON_CHARS = 12;
/** What all of these end with. */
const MAY_COUNT_ON = /[denorstvxy]/;

/** "Born Leon Davidovich Bronstein to a family of ...": the name goes on. */
const BORN = /(?:^|[.!?]["”’)]? )Born(?: \p{Lu}[\p{L}'’-]*){1,4}$/u;
const BORN_CHARS = 60;

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const AT = 0x40;
const TITLE_BARS = "|-–—·»";
/** Three dashes so many tokens apart are those of a list. */
const LIST_TOKENS = 24;

/** What is sure of each joint, without asking what was learned: by `JOINT`, one for each token. */
export function certainJointsOf(source: string, tokens: Tokens): Int8Array {
  const joints = new Int8Array(tokens.count);
  let [last, beforeLast] = [-LIST_TOKENS, -LIST_TOKENS];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (joints[i] === JOINT.open) joints[i] = jointBehind(source, tokens, i);
    if (!isTitleBar(source, tokens, i)) continue;
    if (i - beforeLast > LIST_TOKENS && mayEndTitle(tokens.marks[i - 1]))
      markSiteName(source, tokens, { bar: i, joints });
    [last, beforeLast] = [i, last];
  }
  return joints;
}

function jointBehind(source: string, { starts, ends, forms, marks }: Tokens, i: number): number {
  const [start, end] = [starts[i] as number, ends[i] as number];
  if (forms[i + 1] === FORM.lower && !endsSentence(marks[i])) return JOINT.open;
  if (source.charCodeAt(end - 1) === FULL_STOP && isAbbreviation(source.slice(start, end))) return JOINT.whole;
  const next = starts[i + 1] as number;
  if (source.startsWith(SITE_BEHIND, next)) return JOINT.cut;
  if (source.startsWith(FORUM_BEHIND, next)) return JOINT.whole;
  if (source.charCodeAt(next) === AT && endsSentence(marks[i]) && MENTION.test(source.slice(next, next + 3)))
    return JOINT.cut;
  if (source.charCodeAt(next) === HYPHEN && NAMED_BELOW.test(source.slice(next, next + NAME_CHARS))) return JOINT.cut;
  if (endsStub(source, start, end)) return JOINT.cut;
  const isCapital = forms[i + 1] === FORM.capital || forms[i + 1] === FORM.caps;
  return isCapital && (countsOn(source, end) || isBornAs(source, end)) ? JOINT.whole : JOINT.open;
}

function countsOn(source: string, end: number): boolean {
  return MAY_COUNT_ON.test(source[end - 1] ?? "") && COUNTS_ON.test(before(source, end, COUNTS_ON_CHARS));
}

function isBornAs(source: string, end: number): boolean {
  const text = before(source, end, BORN_CHARS);
  return text.includes("Born ") && BORN.test(text);
}

function endsStub(source: string, start: number, end: number): boolean {
  const word = source.slice(start, end);
  if (!lastWords().has(word) && !ENDS_IN_DIGIT.test(word)) return false;
  const text = before(source, end, STUB_END_CHARS);
  return STUB_ENDS.some((stub) => text.endsWith(stub)) || STUB_END.test(text);
}

function before(source: string, end: number, chars: number): string {
  return source.slice(Math.max(0, end - chars), end);
}

/** Behind a full stop or a colon a dash opens an item. */
function mayEndTitle(mark: number | undefined): boolean {
  return mark !== undefined && mark !== MARK.stop && mark !== MARK.colon && mark !== MARK.semicolon;
}

function isTitleBar(source: string, { starts, ends }: Tokens, i: number): boolean {
  const start = starts[i] as number;
  return (ends[i] as number) - start === 1 && TITLE_BARS.includes(source[start] ?? " ");
}

/** From the title before the bar to the end of the site's name is one stub; behind it something else begins. */
function markSiteName(source: string, tokens: Tokens, at: { bar: number; joints: Int8Array }): void {
  const { starts, ends } = tokens;
  const { bar, joints } = at;
  const start = starts[bar + 1] as number;
  const chars = siteNameChars(source, start);
  if (chars === 0) return;
  joints[bar - 1] = JOINT.whole;
  let i = bar;
  for (; i < joints.length && (ends[i] as number) < start + chars; i++) joints[i] = JOINT.whole;
  joints[i] = JOINT.cut;
  // What begins there has more than one word: "Ann Hale, a keeper, ...".
  if (isPlainName(tokens, i + 1) && tokens.forms[i + 2] === FORM.capital) joints[i + 1] = JOINT.whole;
}

function isPlainName({ forms, marks }: Tokens, i: number): boolean {
  return forms[i] === FORM.capital && marks[i] === MARK.none;
}
