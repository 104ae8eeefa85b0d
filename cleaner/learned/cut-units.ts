import type { Span } from "../model/block.ts";
import { once } from "../text/once.ts";
import { certainJointsOf, JOINT } from "../text/sentences/certain-joints.ts";
import {
  fillJointIds,
  fillJointRow,
  findJoints,
  hashTokens,
  JOINT_FEATURES,
  JOINT_IDS,
} from "../text/sentences/joint-features.ts";
import { measureRuns } from "../text/sentences/token-runs.ts";
import { cutTokens, type Tokens } from "../text/sentences/tokens.ts";
import { decodeForest, type Forest, scoreForestEarly } from "./forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "./linear.ts";
import { JOINT_FOREST, JOINT_LINEAR } from "./tables/joints.ts";

/** A unit of a dump: a sentence, a page title, a line of chrome, a fragment. */
export interface Unit {
  readonly span: Span;
  /** Log-odds that one unit ends and another begins at its two ends; `CERTAIN` at the ends of the text. */
  readonly joints: readonly [before: number, after: number];
}

/** Log-odds of a cut that needs no evidence, and less than none of a joint that is surely none. */
const CERTAIN = 9;
/**
 * Log-odds above which a joint is a cut: p = 0.4, where the boundaries of mixed.dev come out best. Cutting more often would free a
 * few more stubs, and break sentences at names: a broken one is lost in parts (training/text/TRIES.md).
 */
const CUTS_ABOVE = -0.4;

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
  const certain = certainJointsOf(source, tokens);
  const scores = new Float32Array(joints.length);
  for (let k = 0; k < joints.length; k++) {
    const joint = joints[k] as number;
    const sure = certain[joint] as number;
    let score = sure === JOINT.open ? (linear[k] as number) : sure * CERTAIN;
    if (score > SURE.no && score < SURE.yes) {
      fillJointRow(seen, k, row);
      score = scoreForestEarly(forest, row, SURE.yes);
    }
    scores[k] = Math.max(-CERTAIN, Math.min(CERTAIN, score));
  }
  return scores;
}
