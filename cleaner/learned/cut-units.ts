import type { Span } from "../model/block.ts";
import { isAbbreviation } from "../text/abbreviations.ts";
import {
  fillJointIds,
  fillJointRow,
  findJoints,
  hashTokens,
  JOINT_FEATURES,
  JOINT_IDS,
} from "../text/joint-features.ts";
import { once } from "../text/once.ts";
import { measureRuns } from "../text/token-runs.ts";
import { cutTokens, type Tokens } from "../text/tokens.ts";
import { decodeForest, type Forest, scoreForestEarly } from "./forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "./linear.ts";
import { JOINT_FOREST, JOINT_LINEAR } from "./tables/joints.ts";

/** A unit of a dump: a sentence, a page title, a line of chrome, a fragment. */
export interface Unit {
  readonly span: Span;
  /** Log-odds that one unit ends and another begins at its two ends; `CERTAIN` at the ends of the text. */
  readonly joints: readonly [before: number, after: number];
}

/** Log-odds of a cut that needs no evidence. */
const CERTAIN = 9;
/**
 * Log-odds above which a joint is a cut: p = 0.4, where the boundaries of mixed.dev come out best. Cutting more often would free a
 * few more stubs, and break sentences at names: a broken one is lost in parts (training/text/TRIES.md).
 */
const CUTS_ABOVE = -0.4;

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
/**
 * Ends of stubs: of a thread's title as Reddit writes it, its own name cut off ("Why did he flee? : AskHistorians -"); of a page's as
 * search engines cut it; the name of one who asked.
 */
const STUB_END = /[?!.] : \w{3,21} -$| - Wikipedia, the free(?: encyclopedia)?$|(?:^| )- user\d{3,9}$/;
const STUB_END_CHARS = 36;
/** What every such end ends with. */
const ENDS_STUB = /[-ea\d]/;
const NAMED_BELOW = /^- user\d{3,9}(?!\S)/;
const NAME_CHARS = 16;
const ALL_IDS = [0, JOINT_IDS] as const;

/** Beyond these the linear score alone decides: the trees would be asked about every second joint for nothing. */
const SURE = { no: -4.5, yes: 5 };

const tables = once((): { linear: Linear; forest: Forest } => ({
  linear: decodeLinear(JOINT_LINEAR.table),
  forest: decodeForest(JOINT_FOREST.table),
}));

/** Cuts a stretch without layout into units: at the ends of sentences and where something else was glued on. */
export function cutUnits(source: string, span: Span): readonly Unit[] {
  const tokens = cutTokens(source, span);
  if (tokens.count === 0) return [];
  const joints = findJoints(tokens);
  return cutUnitsAt(tokens, joints, scoreJoints(source, tokens, joints));
}

/** The units of a whole text, and the text. */
interface CutText {
  readonly source: string;
  readonly units: readonly Unit[];
}

/** Texts up to this length are kept; the recogniser of dumps looks no further. */
const MAX_KEPT_CHARS = 40_000;
const NOTHING_CUT: CutText = { source: "", units: [] };
let lastCut = NOTHING_CUT;

/**
 * The units of a whole text. A short one is remembered until it is asked for again: the recogniser of dumps and the cutter ask one
 * after the other.
 */
export function cutWhole(source: string): readonly Unit[] {
  const { source: known, units: kept } = lastCut;
  lastCut = NOTHING_CUT;
  if (source !== "" && known === source) return kept;
  const units = cutUnits(source, [0, source.length]);
  if (source.length <= MAX_KEPT_CHARS) lastCut = { source, units };
  return units;
}

/** Cuts at the joints whose score is high enough. */
export function cutUnitsAt(tokens: Tokens, joints: Int32Array, scores: Float32Array): readonly Unit[] {
  const units: Unit[] = [];
  let from = tokens.starts[0] ?? 0;
  let before = CERTAIN;
  joints.forEach((joint, k) => {
    const score = scores[k] ?? 0;
    if (score < CUTS_ABOVE) return;
    units.push({ span: [from, tokens.ends[joint] ?? 0], joints: [before, score] });
    from = tokens.starts[joint + 1] ?? 0;
    before = score;
  });
  units.push({ span: [from, tokens.ends[tokens.count - 1] ?? 0], joints: [before, CERTAIN] });
  return units;
}

/** The score of the joint behind a token that needs no evidence, for or against. */
function certainJoint(source: string, { starts, ends }: Tokens, token: number): number | undefined {
  const [start, end] = [starts[token] as number, ends[token] as number];
  const last = source.charCodeAt(end - 1);
  if (last === FULL_STOP && isAbbreviation(source.slice(start, end))) return -CERTAIN;
  const next = starts[token + 1] ?? end;
  const isNamed = source.charCodeAt(next) === HYPHEN && NAMED_BELOW.test(source.slice(next, next + NAME_CHARS));
  const mayEnd = ENDS_STUB.test(source[end - 1] ?? "");
  return isNamed || (mayEnd && STUB_END.test(source.slice(Math.max(0, end - STUB_END_CHARS), end)))
    ? CERTAIN
    : undefined;
}

function scoreJoints(source: string, tokens: Tokens, joints: Int32Array): Float32Array {
  const { linear: model, forest } = tables();
  const hashes = hashTokens(source, tokens);
  const ids = new Uint16Array(JOINT_IDS);
  const linear = new Float32Array(joints.length);
  const at = { joint: 0, into: ids, offset: 0 };
  for (let k = 0; k < joints.length; k++) {
    at.joint = joints[k] as number;
    fillJointIds(tokens, hashes, at);
    linear[k] = scoreLinear(model, ids, ALL_IDS);
  }
  const runs = measureRuns(source, tokens);
  const row = new Float32Array(JOINT_FEATURES.length);
  const seen = { tokens, runs, joints, linear };
  const scores = new Float32Array(joints.length);
  for (let k = 0; k < joints.length; k++) {
    const joint = joints[k] as number;
    let score = certainJoint(source, tokens, joint) ?? (linear[k] as number);
    if (score > SURE.no && score < SURE.yes) {
      fillJointRow(seen, k, row);
      score = scoreForestEarly(forest, row, SURE.yes);
    }
    scores[k] = Math.max(-CERTAIN, Math.min(CERTAIN, score));
  }
  return scores;
}
