import { isAbbreviation } from "./abbreviations.ts";
import { siteNameChars } from "./site-name.ts";
import { endsSentence, FORM, MARK, type Tokens } from "./tokens.ts";

/** What is sure of the joint behind a token: a unit ends there, goes on, or that is for evidence to say. */
export const JOINT = { open: 0, cut: 1, whole: -1 } as const;

/**
 * Ends of stubs: of a thread's title as Reddit writes it, its own name cut off ("Why did he flee? : AskHistorians -") or not; the name of one
 * who asked; how many votes the first answer has ("Sorted by: 42").
 */
const STUB_END =
  /[?!.] : \w{3,21} -$|: r\/\w{2,21} - [Rr]eddit$|(?:^| )- user\d{3,9}$|\bSorted by: (?:Reset to default )?\d{1,5}$/;
const STUB_END_CHARS = 40;
/** What every such end ends with. */
const ENDS_STUB = /[-t\d]/;
const NAMED_BELOW = /^- user\d{3,9}(?!\S)/;
const NAME_CHARS = 16;
/** Behind a title: ": r/AskHistorians - reddit". */
const FORUM_BEHIND = ": r/";

/** "The keeper's", "some forty": what is said is not said yet, whatever capital follows. */
const GOES_ON =
  /\p{L}{3}['’]s$|\p{L}\s(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|billion)$/u;
const GOES_ON_CHARS = 16;
/** What all of these end with. */
const MAY_GO_ON = /[delnorstvxy]/;

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
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
  if (source.startsWith(FORUM_BEHIND, next)) return JOINT.whole;
  if (source.charCodeAt(next) === HYPHEN && NAMED_BELOW.test(source.slice(next, next + NAME_CHARS))) return JOINT.cut;
  const last = source[end - 1] ?? "";
  if (ENDS_STUB.test(last) && STUB_END.test(source.slice(Math.max(0, end - STUB_END_CHARS), end))) return JOINT.cut;
  const isCapital = forms[i + 1] === FORM.capital || forms[i + 1] === FORM.caps;
  const goesOn = isCapital && MAY_GO_ON.test(last) && GOES_ON.test(source.slice(Math.max(0, end - GOES_ON_CHARS), end));
  return goesOn ? JOINT.whole : JOINT.open;
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
function markSiteName(source: string, { starts, ends }: Tokens, at: { bar: number; joints: Int8Array }): void {
  const { bar, joints } = at;
  const start = starts[bar + 1] as number;
  const chars = siteNameChars(source, start);
  if (chars === 0) return;
  joints[bar - 1] = JOINT.whole;
  for (let i = bar; i < joints.length && (ends[i] as number) <= start + chars; i++)
    joints[i] = ends[i] === start + chars ? JOINT.cut : JOINT.whole;
}
