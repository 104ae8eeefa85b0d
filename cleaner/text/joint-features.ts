import { hashOn, hashText } from "./hash-text.ts";
import { FORM, MARK, type Tokens } from "./tokens.ts";

/** Buckets of the hashed linear model over the words around a joint. */
export const JOINT_BUCKETS = 32_768;
/** Hashed ids per joint. */
export const JOINT_IDS = 12;
/** Distances beyond so many tokens are all "far". */
const FAR = 40;

/** Dense features of one joint, in the order in which `fillJointRow` writes them; the first is the linear score. */
export const JOINT_FEATURES = [
  "linear",
  "linear-before",
  "linear-after",
  "mark",
  "form-before",
  "form-after",
  "form-after-2",
  "form-before-2",
  "run-before",
  "run-after",
  "since-stop",
  "until-stop",
  "next-mark",
  "since-lower",
  "until-lower",
  "bar-before",
  "bar-after",
  "open-brackets",
  "length-before",
  "length-after",
  "capitals-ahead",
  "capitals-behind",
  "rivals-before",
  "rivals-after",
] as const;

/** A joint is the white space after token `at`; candidates are those where a unit of a dump could end. */
export function findJoints({ count, forms, marks }: Tokens): Int32Array {
  const found = new Int32Array(Math.max(0, count - 1));
  let n = 0;
  for (let i = 0; i + 1 < count; i++) if (endsSentence(marks[i]) || forms[i + 1] !== FORM.lower) found[n++] = i;
  return found.subarray(0, n);
}

/** True for full stop, question mark, exclamation mark and ellipsis. */
export function endsSentence(mark: number | undefined): boolean {
  return mark === MARK.stop || mark === MARK.question || mark === MARK.exclamation || mark === MARK.ellipsis;
}

/** Hash of each token's letters in lower case; digits count as one sign, so that years are one word. */
export function hashTokens(source: string, tokens: Tokens): Uint32Array {
  const hashes = new Uint32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) hashes[i] = hashToken(source, tokens.starts[i] ?? 0, tokens.ends[i] ?? 0);
  return hashes;
}

function hashToken(source: string, start: number, end: number): number {
  let state = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = source.charCodeAt(i);
    if (code >= 48 && code <= 57) code = 48;
    else if (code >= 65 && code <= 90) code += 32;
    else if (code < 128 && (code < 97 || code > 122) && end - start > 1) continue;
    state = Math.imul(state ^ code, 0x01000193);
  }
  return state >>> 0;
}

const BOS = hashText("<s>");

/** Buckets that speak for one joint. */
export function fillJointIds(
  tokens: Tokens,
  hashes: Uint32Array,
  at: { joint: number; into: Uint16Array; offset: number },
): void {
  const i = at.joint;
  const h = (k: number) => hashes[k] ?? BOS;
  const f = (k: number) => tokens.forms[k] ?? 7;
  const m = (k: number) => tokens.marks[k] ?? 9;
  const ids = [
    h(i),
    h(i + 1),
    hashOn(h(i), m(i)),
    hashOn(h(i + 1), f(i + 1)),
    h(i - 1),
    h(i + 2),
    ((f(i - 1) * 10 + m(i - 1)) * 80 + f(i) * 10 + m(i)) * 64 + f(i + 1) * 8 + f(i + 2),
    hashOn(h(i), h(i + 1)),
    hashOn(h(i + 1), h(i + 2)),
    hashOn(hashOn(h(i + 1), f(i + 1)), m(i) * 8 + f(i)),
    hashOn(hashOn(h(i), f(i)), f(i + 1) * 10 + m(i + 1)),
    ((m(i + 1) * 8 + f(i + 1)) * 10 + m(i + 2)) * 8 + f(i + 3),
  ];
  for (let k = 0; k < JOINT_IDS; k++) at.into[at.offset + k] = hashOn(k + 1, ids[k] ?? 0) % JOINT_BUCKETS;
}

/** Running counts over the tokens that every joint reads: one pass forward, one back. */
export interface TokenRuns {
  readonly sinceStop: Uint8Array;
  readonly untilStop: Uint8Array;
  readonly nextMark: Uint8Array;
  readonly sinceLower: Uint8Array;
  readonly untilLower: Uint8Array;
  readonly sinceBar: Uint8Array;
  readonly untilBar: Uint8Array;
  readonly openBrackets: Uint8Array;
}

/** Distances from each token to the last and the next full stop, lower-case word and title bar, capped at `FAR`. */
export function measureRuns(source: string, tokens: Tokens): TokenRuns {
  const n = tokens.count;
  const row = () => new Uint8Array(n).fill(FAR);
  const runs = {
    sinceStop: row(),
    untilStop: row(),
    nextMark: new Uint8Array(n),
    sinceLower: row(),
    untilLower: row(),
    sinceBar: row(),
    untilBar: row(),
    openBrackets: new Uint8Array(n),
  };
  const stops = (i: number) => endsSentence(tokens.marks[i]);
  const lower = (i: number) => tokens.forms[i] === FORM.lower;
  const bar = (i: number) => isBar(source, tokens, i);
  fillSince(runs.sinceStop, stops);
  fillSince(runs.sinceLower, lower);
  fillSince(runs.sinceBar, bar);
  fillUntil(runs.untilStop, stops);
  fillUntil(runs.untilLower, lower);
  fillUntil(runs.untilBar, bar);
  let next = 0;
  for (let i = n - 1; i >= 0; i--) {
    if (stops(i)) next = tokens.marks[i] ?? 0;
    runs.nextMark[i] = next;
  }
  fillBrackets(runs.openBrackets, source, tokens);
  return runs;
}

function fillSince(into: Uint8Array, hit: (i: number) => boolean): void {
  let since = FAR;
  for (let i = 0; i < into.length; i++) {
    since = hit(i) ? 0 : Math.min(FAR, since + 1);
    into[i] = since;
  }
}

function fillUntil(into: Uint8Array, hit: (i: number) => boolean): void {
  let until = FAR;
  for (let i = into.length - 1; i >= 0; i--) {
    until = hit(i) ? 0 : Math.min(FAR, until + 1);
    into[i] = until;
  }
}

/** A token that stands alone between a title and a site's name: | - – — · : » */
function isBar(source: string, tokens: Tokens, i: number): boolean {
  const start = tokens.starts[i] ?? 0;
  return (tokens.ends[i] ?? 0) - start === 1 && "|-–—·:»".includes(source[start] ?? " ");
}

const OPEN = new Set([0x28, 0x5b]);
const CLOSE = new Set([0x29, 0x5d]);

function fillBrackets(into: Uint8Array, source: string, tokens: Tokens): void {
  let open = 0;
  for (let i = 0; i < tokens.count; i++) {
    for (let at = tokens.starts[i] ?? 0; at < (tokens.ends[i] ?? 0); at++) {
      const code = source.charCodeAt(at);
      if (OPEN.has(code)) open = Math.min(3, open + 1);
      else if (CLOSE.has(code)) open = Math.max(0, open - 1);
    }
    if ((tokens.marks[i] ?? 0) === MARK.stop && open > 0 && (into[i - FAR] ?? 0) > 0) open = 0;
    into[i] = open;
  }
}

const WINDOW = 6;

/** One row of `JOINT_FEATURES` for candidate `k` of `joints`; `linear` holds the linear score of each candidate. */
export function fillJointRow(
  seen: { tokens: Tokens; runs: TokenRuns; joints: Int32Array; linear: Float32Array },
  k: number,
  into: Float32Array,
): void {
  const { tokens, runs, joints, linear } = seen;
  const i = joints[k] ?? 0;
  const { forms, marks } = tokens;
  let ahead = 0;
  let behind = 0;
  for (let d = 0; d < WINDOW; d++) {
    if (isCapital(forms[i + 1 + d])) ahead++;
    if (isCapital(forms[i - d])) behind++;
  }
  const near = (j: number) => ((joints[j] ?? -99) - i) ** 2 <= 16;
  const before = near(k - 1) ? (linear[k - 1] ?? -9) : -9;
  const after = near(k + 1) ? (linear[k + 1] ?? -9) : -9;
  const before2 = near(k - 2) ? (linear[k - 2] ?? -9) : -9;
  const after2 = near(k + 2) ? (linear[k + 2] ?? -9) : -9;
  const values = [
    linear[k] ?? 0,
    before,
    after,
    marks[i] ?? 0,
    forms[i] ?? 0,
    forms[i + 1] ?? 0,
    forms[i + 2] ?? 7,
    forms[i - 1] ?? 7,
    runs.sinceLower[i] ?? FAR,
    runs.untilLower[i + 1] ?? FAR,
    runs.sinceStop[i] ?? FAR,
    runs.untilStop[i + 1] ?? FAR,
    runs.nextMark[i + 1] ?? 0,
    runs.sinceLower[i - 1] ?? FAR,
    runs.untilLower[i + 2] ?? FAR,
    runs.sinceBar[i] ?? FAR,
    runs.untilBar[i + 1] ?? FAR,
    runs.openBrackets[i] ?? 0,
    (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0),
    (tokens.ends[i + 1] ?? 0) - (tokens.starts[i + 1] ?? 0),
    ahead,
    behind,
    Math.max(before, before2),
    Math.max(after, after2),
  ];
  into.set(values, 0);
}

function isCapital(form: number | undefined): boolean {
  return form === FORM.capital || form === FORM.caps || form === FORM.hump;
}
