import { hashOn, hashText } from "../words/hash-text.ts";
import { FAR, type TokenRuns } from "./token-runs.ts";
import { endsSentence, FORM, type Tokens } from "./tokens.ts";

/** Buckets of the hashed linear model over the words around a joint. */
export const JOINT_BUCKETS = 32_768;
/** Hashed ids per joint. */
export const JOINT_IDS = 12;

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
  const [h0, h1] = [hashAt(hashes, i), hashAt(hashes, i + 1)];
  const [f0, f1] = [formAt(tokens, i), formAt(tokens, i + 1)];
  const [m0, m1] = [markAt(tokens, i), markAt(tokens, i + 1)];
  const h2 = hashAt(hashes, i + 2);
  const [f2, m2] = [formAt(tokens, i + 2), markAt(tokens, i + 2)];
  const { into } = at;
  let k = at.offset;
  into[k++] = bucketOf(1, h0);
  into[k++] = bucketOf(2, h1);
  into[k++] = bucketOf(3, hashOn(h0, m0));
  into[k++] = bucketOf(4, hashOn(h1, f1));
  into[k++] = bucketOf(5, hashAt(hashes, i - 1));
  into[k++] = bucketOf(6, h2);
  into[k++] = bucketOf(
    7,
    ((formAt(tokens, i - 1) * 10 + markAt(tokens, i - 1)) * 80 + f0 * 10 + m0) * 64 + f1 * 8 + f2,
  );
  into[k++] = bucketOf(8, hashOn(h0, h1));
  into[k++] = bucketOf(9, hashOn(h1, h2));
  into[k++] = bucketOf(10, hashOn(hashOn(h1, f1), m0 * 8 + f0));
  into[k++] = bucketOf(11, hashOn(hashOn(h0, f0), f1 * 10 + m1));
  into[k++] = bucketOf(12, ((m1 * 8 + f1) * 10 + m2) * 8 + formAt(tokens, i + 3));
}

function bucketOf(place: number, value: number): number {
  return hashOn(place, value) % JOINT_BUCKETS;
}

function hashAt(hashes: Uint32Array, i: number): number {
  return i >= 0 && i < hashes.length ? (hashes[i] as number) : BOS;
}

/** Beyond both ends stands a form that no token has, and a mark likewise. */
function formAt({ forms, count }: Tokens, i: number): number {
  return i >= 0 && i < count ? (forms[i] as number) : 7;
}

function markAt({ marks, count }: Tokens, i: number): number {
  return i >= 0 && i < count ? (marks[i] as number) : 9;
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
    if (isCapital(formAt(tokens, i + 1 + d))) ahead++;
    if (isCapital(formAt(tokens, i - d))) behind++;
  }
  const score = (j: number) =>
    j >= 0 && j < joints.length && isNear(joints[j] as number, i) ? (linear[j] as number) : -9;
  const before = score(k - 1);
  const after = score(k + 1);
  let at = 0;
  into[at++] = linear[k] as number;
  into[at++] = before;
  into[at++] = after;
  into[at++] = marks[i] as number;
  into[at++] = forms[i] as number;
  into[at++] = forms[i + 1] ?? 0;
  into[at++] = formAt(tokens, i + 2);
  into[at++] = formAt(tokens, i - 1);
  into[at++] = runs.sinceLower[i] as number;
  into[at++] = runs.untilLower[i + 1] ?? FAR;
  into[at++] = runs.sinceStop[i] as number;
  into[at++] = runs.untilStop[i + 1] ?? FAR;
  into[at++] = runs.nextMark[i + 1] ?? 0;
  into[at++] = i > 0 ? (runs.sinceLower[i - 1] as number) : FAR;
  into[at++] = i + 2 < tokens.count ? (runs.untilLower[i + 2] as number) : FAR;
  into[at++] = runs.sinceBar[i] as number;
  into[at++] = runs.untilBar[i + 1] ?? FAR;
  into[at++] = runs.openBrackets[i] as number;
  into[at++] = (tokens.ends[i] as number) - (tokens.starts[i] as number);
  into[at++] = (tokens.ends[i + 1] ?? 0) - (tokens.starts[i + 1] ?? 0);
  into[at++] = ahead;
  into[at++] = behind;
  into[at++] = Math.max(before, score(k - 2));
  into[at++] = Math.max(after, score(k + 2));
}

/** Joints of at most four tokens' distance speak of each other. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 4;
}

function isCapital(form: number | undefined): boolean {
  return form === FORM.capital || form === FORM.caps || form === FORM.hump;
}
