import type { PinnedMetric, PinnedSet } from "../floors.ts";

/** A number that a scorer prints for a set, and what it is held against. */
export interface Metric extends PinnedMetric {
  /** As the scorer names it; `type/forum` and `exact/title` are of our own making. */
  readonly key: string;
  /** Best known of others, and whose it is; see the ground truth's own README. */
  readonly reference?: { readonly value: number; readonly of: string };
  /** What we want to reach. */
  readonly goal?: number;
}

/** One run over one set of the ground truth. */
export interface BenchSet extends PinnedSet {
  /** What it is called here, in floors.json and in reports. */
  readonly name: string;
  /** What the ground truth calls it, where that differs. */
  readonly corpus: string;
  /** `converted`: the pages as Markdown; `joined`: the texts in one line each. */
  readonly kind: "pages" | "converted" | "texts" | "joined";
  readonly strength: "balanced" | "gentle";
  /** Scores that the scorer's own summary leaves out. */
  readonly extras?: "types" | "levels";
  /** The set of pages whose truth knows their titles, authors and dates. */
  readonly metadataOf?: string;
  readonly metrics: readonly Metric[];
}

/** The scorers round to four digits, and a model trained again differs by this much without being worse. */
const TOLERANCE = { points: 0.002 };
const PUBLISHED = "best published";
const LEARNED = "learned reference";
const UNSEEN = "prototype, unseen hosts";

/** Every set with its metrics. A metric without a reference is printed and pinned all the same. */
export const BENCH_SETS: readonly BenchSet[] = [
  {
    name: "wcxb-dev",
    corpus: "wcxb-dev",
    kind: "pages",
    strength: "balanced",
    tolerance: TOLERANCE,
    extras: "types",
    metadataOf: "wcxb-dev",
    metrics: [
      { key: "f1", better: "higher", reference: { value: 0.859, of: "rs-trafilatura" }, goal: 0.89 },
      { key: "precision", better: "higher", floor: "none" },
      { key: "recall", better: "higher", floor: "none" },
      { key: "type/article", better: "higher", reference: { value: 0.932, of: PUBLISHED }, goal: 0.964 },
      { key: "type/documentation", better: "higher", reference: { value: 0.932, of: PUBLISHED }, goal: 0.945 },
      { key: "type/service", better: "higher", reference: { value: 0.844, of: PUBLISHED }, goal: 0.865 },
      { key: "type/forum", better: "higher", reference: { value: 0.808, of: PUBLISHED }, goal: 0.835 },
      { key: "type/collection", better: "higher", reference: { value: 0.716, of: PUBLISHED }, goal: 0.72 },
      { key: "type/listing", better: "higher", reference: { value: 0.71, of: PUBLISHED }, goal: 0.76 },
      { key: "type/product", better: "higher", reference: { value: 0.641, of: PUBLISHED }, goal: 0.71 },
      { key: "exact/title", better: "higher", goal: 0.9 },
      { key: "exact/authors", better: "higher", goal: 0.8 },
      { key: "exact/date", better: "higher", goal: 0.9 },
      { key: "exact/type", better: "higher" },
    ],
  },
  {
    name: "trafilatura-dev",
    corpus: "trafilatura-dev",
    kind: "pages",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [
      { key: "f1", better: "higher", reference: { value: 0.93, of: "trafilatura 2.2" }, goal: 0.94 },
      {
        key: "precision",
        better: "higher",
        floor: "none",
        reference: { value: 0.911, of: "trafilatura 2.2" },
        goal: 0.928,
      },
      { key: "recall", better: "higher", floor: "none", reference: { value: 0.95, of: "trafilatura 2.2" } },
    ],
  },
  {
    name: "zyte-dev",
    corpus: "zyte-dev",
    kind: "pages",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [
      { key: "f1", better: "higher", reference: { value: 0.973, of: "rs-trafilatura" }, goal: 0.976 },
      { key: "precision", better: "higher", floor: "none" },
      { key: "recall", better: "higher", floor: "none" },
    ],
  },
  {
    name: "wcxb-dev-markdown",
    corpus: "wcxb-dev",
    kind: "converted",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [
      { key: "f1", better: "higher", reference: { value: 0.676, of: "kept as they are" } },
      { key: "precision", better: "higher", floor: "none" },
      { key: "recall", better: "higher", floor: "none" },
    ],
  },
  {
    name: "pages.dev",
    corpus: "pages.dev",
    kind: "texts",
    strength: "balanced",
    tolerance: TOLERANCE,
    metadataOf: "wcxb-dev",
    metrics: [
      { key: "line_F1", better: "higher", reference: { value: 0.772, of: LEARNED }, goal: 0.8 },
      { key: "tok_F1", better: "higher", reference: { value: 0.856, of: LEARNED }, goal: 0.875 },
      { key: "exact/title", better: "higher" },
      { key: "exact/authors", better: "higher" },
      { key: "exact/date", better: "higher" },
      { key: "exact/type", better: "higher" },
    ],
  },
  {
    name: "pages.dev-joined",
    corpus: "pages.dev",
    kind: "joined",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [
      { key: "tok_F1", better: "higher", reference: { value: 0.74, of: "kept as they are" } },
      { key: "line_F1", better: "higher", floor: "none" },
    ],
  },
  {
    name: "mixed.dev",
    corpus: "mixed.dev",
    kind: "texts",
    strength: "balanced",
    tolerance: TOLERANCE,
    extras: "levels",
    metrics: [
      { key: "all_F1", better: "higher", reference: { value: 0.73, of: LEARNED }, goal: 0.76 },
      { key: "keep_lost", better: "lower", floor: 0.08, reference: { value: 0.117, of: LEARNED }, goal: 0.08 },
      {
        key: "b3_section_F1/ordered",
        better: "higher",
        reference: { value: 0.584, of: "windows of five" },
        goal: 0.62,
      },
      { key: "b3_section_F1/block", better: "higher", reference: { value: 0.478, of: "windows of five" }, goal: 0.52 },
      { key: "b3_section_F1/shuffled", better: "higher", reference: { value: 0.333, of: "each alone" }, goal: 0.38 },
    ],
  },
  {
    name: "mixed.dev-gentle",
    corpus: "mixed.dev",
    kind: "texts",
    strength: "gentle",
    tolerance: TOLERANCE,
    metrics: [
      { key: "all_F1", better: "higher", reference: { value: 0.6, of: LEARNED }, goal: 0.68 },
      { key: "keep_lost", better: "lower", floor: 0.04, goal: 0.04 },
    ],
  },
  {
    name: "web_dev",
    corpus: "web_dev",
    kind: "texts",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [
      { key: "pk", better: "lower", reference: { value: 0.294, of: UNSEEN }, goal: 0.27 },
      { key: "windowdiff", better: "lower", floor: "none", reference: { value: 0.339, of: UNSEEN } },
      { key: "f1", better: "higher", reference: { value: 0.55, of: UNSEEN }, goal: 0.59 },
    ],
  },
  {
    name: "web_dev-stream",
    corpus: "web_dev-stream",
    kind: "texts",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [
      { key: "pk", better: "lower", reference: { value: 0.316, of: UNSEEN }, goal: 0.295 },
      { key: "windowdiff", better: "lower", floor: "none", reference: { value: 0.369, of: UNSEEN } },
      { key: "f1", better: "higher", reference: { value: 0.55, of: UNSEEN }, goal: 0.57 },
    ],
  },
  {
    name: "choi_dev-stream",
    corpus: "choi_dev-stream",
    kind: "texts",
    strength: "balanced",
    tolerance: TOLERANCE,
    metrics: [{ key: "word_pk", better: "lower", reference: { value: 0.105, of: "U00" }, goal: 0.1 }],
  },
];
