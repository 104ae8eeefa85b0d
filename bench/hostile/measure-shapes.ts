import { CONTENDERS } from "./contenders.ts";
import type { Measure } from "./measure-trial.ts";
import type { Shape } from "./shapes/shape.ts";
import type { Trial } from "./trial.ts";

/** Our page and a quarter of it; the size at which peers are measured. */
export const SIZES = { smaller: 250_000, whole: 1_000_000, peers: 100_000 } as const;
/** Times that the smaller page doubles: one doubling alone shows where the heap happens to grow, two show the trend. */
const DOUBLINGS = 2;
/** What is asked of us at the whole size. */
export const LIMITS = { ratio: 2.3, ms: 2000, peakMb: 512 } as const;
/** Times and memory below these are the machine's noise: a ratio is taken to at least so much. */
const NOISE = { ms: 40, mb: 25 } as const;
const ROUNDS = 2;
/** A busy machine spoils a measurement; what is really slow is slow every time. */
const TRIES = 3;
const OWN_TIMEOUT_MS = 120_000;

/** What came of one shape. */
export interface ShapeResult {
  readonly shape: Shape;
  readonly own: Trial;
  readonly timeRatio: number;
  readonly memoryRatio: number;
  /** At the size that the shape's name promises, where 1 MB is not yet that. */
  readonly largest?: Trial;
  /** In the order of the contenders, Winnow left out; undefined where a peer can't read the format. */
  readonly peers: readonly (Trial | undefined)[];
}

/** Measures one shape with everybody who is asked for. */
export async function measureShape(
  shape: Shape,
  { measure, peers, peerTimeoutMs }: { measure: Measure; peers: readonly string[]; peerTimeoutMs: number },
): Promise<ShapeResult> {
  let result = await measureOwn(shape, measure);
  for (let tries = 1; tries < TRIES && isOver(result); tries++)
    result = better(result, await measureOwn(shape, measure));
  const order = { shape: shape.name, rounds: 0 };
  const largest =
    shape.largest === undefined
      ? undefined
      : await measure({ ...order, contender: "winnow", chars: shape.largest }, OWN_TIMEOUT_MS);
  const others: (Trial | undefined)[] = [];
  for (const { name } of CONTENDERS.slice(1)) {
    const isAsked = peers.includes(name) && shape.key === "page.html";
    others.push(isAsked ? await measure({ ...order, contender: name, chars: SIZES.peers }, peerTimeoutMs) : undefined);
  }
  return { shape, ...result, ...(largest === undefined ? {} : { largest }), peers: others };
}

type Own = Pick<ShapeResult, "own" | "timeRatio" | "memoryRatio">;

async function measureOwn({ name }: Shape, measure: Measure): Promise<Own> {
  const order = { contender: "winnow", shape: name, rounds: ROUNDS };
  const own = await measure({ ...order, chars: SIZES.whole, smaller: SIZES.smaller }, OWN_TIMEOUT_MS);
  return {
    own,
    timeRatio: perDoubling(own.ms, Math.max(own.smallerMs, NOISE.ms)),
    memoryRatio: perDoubling(own.peakMb - own.restMb, Math.max(own.smallerPeakMb - own.restMb, NOISE.mb)),
  };
}

function perDoubling(whole: number, smaller: number): number {
  return (whole / smaller) ** (1 / DOUBLINGS);
}

/** Whether something is asked of us that this result does not give. */
export function isOver({ own, timeRatio, memoryRatio }: Own): boolean {
  const isSlow = timeRatio > LIMITS.ratio || memoryRatio > LIMITS.ratio || own.ms > LIMITS.ms;
  return isSlow || own.peakMb > LIMITS.peakMb || Number.isNaN(own.ms);
}

function better(one: Own, other: Own): Own {
  return {
    own: { ...one.own, ms: Math.min(one.own.ms, other.own.ms), peakMb: Math.min(one.own.peakMb, other.own.peakMb) },
    timeRatio: Math.min(one.timeRatio, other.timeRatio),
    memoryRatio: Math.min(one.memoryRatio, other.memoryRatio),
  };
}
