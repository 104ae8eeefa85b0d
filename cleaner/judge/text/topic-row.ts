import { likeness } from "../../text/topic-space.ts";
import type { TopicField } from "./topic-features.ts";

const TOPS = 5;
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
  const values = [...centerValues(field, at.i), ...termValues(field, at.i), ...besideValues(field, at.i)];
  values.push(...nameValues(field, names[at.i] ?? [], field.trust[at.i] ?? 0), ...documentValues(field));
  at.into.set(values, at.offset);
}

function centerValues(field: TopicField, i: number): number[] {
  const top = (k: number) => field.tops[i * TOPS + k] ?? 0;
  const center = field.toCenter[i] ?? 0;
  return [
    center,
    (center - field.centerMean) / field.centerDeviation,
    field.toCenterRank[i] ?? 0,
    top(0),
    top(1),
    top(2),
    (top(2) - field.top8Mean) / field.top8Deviation,
    top(3),
    top(4),
  ];
}

function termValues(field: TopicField, i: number): number[] {
  const point = field.space.points[i];
  const own = field.trust[i] ?? 0;
  if (point === undefined || point.mass === 0) return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const sums = { one: 0, three: 0, nine: 0, best: 0, rare: 0, lone: 0, top: 0 };
  point.terms.forEach((term, k) => {
    const idf = point.idf[k] ?? 0;
    const others = (field.spread.get(term) ?? 0) - own;
    if (others > 0.5) sums.one += idf;
    else sums.lone += idf;
    if (others > 2.5) sums.three += idf;
    if (others > 8.5) sums.nine += idf;
    if (others > 0.5 && others <= RARE_SPREAD) sums.rare += idf;
    sums.best = Math.max(sums.best, idf * Math.min(1, others / 3));
    sums.top = Math.max(sums.top, idf);
  });
  const { mass, terms } = point;
  return [
    terms.length,
    mass,
    mass / terms.length,
    sums.top,
    sums.one / mass,
    sums.three / mass,
    sums.nine / mass,
    sums.best,
    sums.rare,
    sums.lone,
    field.termCenter[i] ?? 0,
    field.termCenterRank[i] ?? 0,
  ];
}

function besideValues({ space, trust }: TopicField, i: number): number[] {
  const n = space.points.length;
  const near = (k: number) => (i + k < 0 || i + k >= n ? 0 : likeness(space, i, i + k) * (trust[i + k] ?? 0));
  const own = new Set(space.points[i]?.terms);
  let shared = 0;
  for (const k of [-1, 1]) {
    const point = space.points[i + k];
    point?.terms.forEach((term, at) => {
      if (own.has(term)) shared += (point.idf[at] ?? 0) * (trust[i + k] ?? 0);
    });
  }
  return [(near(-1) + near(1)) / 2, (near(-2) + near(2)) / 2, shared];
}

function nameValues({ spread }: TopicField, names: readonly string[], own: number): number[] {
  const linked = names.filter((name) => (spread.get(name) ?? 0) - own > 0.5).length;
  return [names.length, linked, names.length - linked];
}

function documentValues(field: TopicField): number[] {
  return [field.space.points.length, field.order, field.centerMean, field.noise];
}
