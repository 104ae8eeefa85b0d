import { likeness } from "../../../text/ties/likenesses.ts";
import { type TopicPoint, termTest } from "../../../text/ties/topic-space.ts";
import { TOPS } from "./top-likenesses.ts";
import type { TopicField } from "./topic-features.ts";

/** A term that so many other sentences at most share ties them together. */
const RARE_SPREAD = 8;

/** Names of a sentence: its capitalised words inside the sentence, as terms. */
export type Names = readonly (readonly string[])[];

/** Writes `TOPIC_FEATURES` of sentence `i` at `offset`. */
export function fillTopic(
  field: TopicField,
  names: Names,
  at: { i: number; into: Float32Array; offset: number },
): void {
  const { i, into } = at;
  let k = fillCenter(field, i, { into, offset: at.offset });
  k = fillTerms(field, i, { into, offset: k });
  k = fillBeside(field, i, { into, offset: k });
  const own = field.trust[i] ?? 0;
  const named = names[i] ?? [];
  const linked = named.filter((name) => spreadOf(field, name) - own > 0.5).length;
  into[k++] = named.length;
  into[k++] = linked;
  into[k++] = named.length - linked;
  into[k++] = field.space.points.length;
  into[k++] = field.order;
  into[k++] = field.centerMean;
  into[k++] = field.noise;
}

function spreadOf({ space, spread }: TopicField, term: string): number {
  const id = space.ids.get(term);
  return id === undefined ? 0 : (spread[id] ?? 0);
}

/** Where a part of the row goes; each part says where the next one starts. */
interface Place {
  readonly into: Float32Array;
  readonly offset: number;
}

function fillCenter(field: TopicField, i: number, { into, offset }: Place): number {
  let k = offset;
  const center = field.toCenter[i] ?? 0;
  const top = i * TOPS;
  const top8 = field.tops[top + 2] ?? 0;
  into[k++] = center;
  into[k++] = (center - field.centerMean) / field.centerDeviation;
  into[k++] = field.toCenterRank[i] ?? 0;
  into[k++] = field.tops[top] ?? 0;
  into[k++] = field.tops[top + 1] ?? 0;
  into[k++] = top8;
  into[k++] = (top8 - field.top8Mean) / field.top8Deviation;
  into[k++] = field.tops[top + 3] ?? 0;
  into[k++] = field.tops[top + 4] ?? 0;
  return k;
}

const TERM_FEATURES = 12;

function fillTerms(field: TopicField, i: number, { into, offset }: Place): number {
  const point = field.space.points[i];
  const end = offset + TERM_FEATURES;
  if (point === undefined || point.mass === 0) {
    into.fill(0, offset, end);
    return end;
  }
  const { mass } = point;
  const terms = point.ids.length;
  const sums = sumTerms(field, point, field.trust[i] ?? 0);
  let k = offset;
  into[k++] = terms;
  into[k++] = mass;
  into[k++] = mass / terms;
  into[k++] = sums.top;
  into[k++] = sums.one / mass;
  into[k++] = sums.three / mass;
  into[k++] = sums.nine / mass;
  into[k++] = sums.best;
  into[k++] = sums.rare;
  into[k++] = sums.lone;
  into[k++] = field.termCenter[i] ?? 0;
  into[k++] = field.termCenterRank[i] ?? 0;
  return k;
}

/** Idf of the terms that so many others use, trust-weighted. */
function sumTerms({ spread }: TopicField, { ids, idf: rarity }: TopicPoint, own: number) {
  const sums = { one: 0, three: 0, nine: 0, best: 0, rare: 0, lone: 0, top: 0 };
  for (let k = 0; k < ids.length; k++) {
    const idf = rarity[k] as number;
    const others = (spread[ids[k] as number] as number) - own;
    if (others > 0.5) sums.one += idf;
    else sums.lone += idf;
    if (others > 2.5) sums.three += idf;
    if (others > 8.5) sums.nine += idf;
    if (others > 0.5 && others <= RARE_SPREAD) sums.rare += idf;
    sums.best = Math.max(sums.best, idf * Math.min(1, others / 3));
    sums.top = Math.max(sums.top, idf);
  }
  return sums;
}

function fillBeside({ space, trust }: TopicField, i: number, { into, offset }: Place): number {
  const n = space.points.length;
  const near = (k: number) => (i + k < 0 || i + k >= n ? 0 : likeness(space, i, i + k) * (trust[i + k] ?? 0));
  const isOwn = termTest(space.points[i]?.ids ?? NO_TERMS);
  let shared = 0;
  for (const k of BESIDE) {
    const point = space.points[i + k];
    if (point === undefined) continue;
    for (let at = 0; at < point.ids.length; at++)
      if (isOwn(point.ids[at] as number)) shared += (point.idf[at] as number) * (trust[i + k] ?? 0);
  }
  into[offset] = (near(-1) + near(1)) / 2;
  into[offset + 1] = (near(-2) + near(2)) / 2;
  into[offset + 2] = shared;
  return offset + 3;
}

const BESIDE = [-1, 1] as const;
const NO_TERMS = new Int32Array(0);
