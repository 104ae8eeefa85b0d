import type { Span } from "../model/block.ts";
import { isAbbreviation } from "../text/abbreviations.ts";
import {
  fillJointIds,
  fillJointRow,
  findJoints,
  hashTokens,
  JOINT_FEATURES,
  JOINT_IDS,
  measureRuns,
} from "../text/joint-features.ts";
import { once } from "../text/once.ts";
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
export const CERTAIN = 9;
/**
 * Log-odds above which a joint is a cut: p = 0.4, where the boundaries of mixed.dev come out best. Cutting more often would free a
 * few more stubs, and break sentences at names: a broken one is lost in parts (training/text/TRIES.md).
 */
const CUTS_ABOVE = -0.4;

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
  joints.forEach((joint, k) => {
    fillJointIds(tokens, hashes, { joint, into: ids, offset: 0 });
    linear[k] = scoreLinear(model, ids, [0, JOINT_IDS]);
  });
  const runs = measureRuns(source, tokens);
  const row = new Float32Array(JOINT_FEATURES.length);
  const seen = { tokens, runs, joints, linear };
  const scores = new Float32Array(joints.length);
  for (let k = 0; k < joints.length; k++) {
    const joint = joints[k] as number;
    let score = isAbbreviation(source.slice(tokens.starts[joint], tokens.ends[joint]))
      ? -CERTAIN
      : (linear[k] as number);
    if (score > SURE.no && score < SURE.yes) {
      fillJointRow(seen, k, row);
      score = scoreForestEarly(forest, row, SURE.yes);
    }
    scores[k] = Math.max(-CERTAIN, Math.min(CERTAIN, score));
  }
  return scores;
}
