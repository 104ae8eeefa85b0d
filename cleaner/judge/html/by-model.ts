import type { Mark } from "../../model/mark.ts";
import type { CleanOptions } from "../../model/raw-page.ts";
import type { Cut } from "./sight.ts";

/** `gentle` keeps blocks down to this share of the threshold. */
const GENTLE_SHARE = 0.5;

/** The classifier's opinion of every block: keep above the page's own threshold, drop below. */
export function judgeByModel(probabilities: Float32Array, cut: Cut, options: CleanOptions): readonly Mark[] {
  const gentle = options.strength === "gentle";
  const threshold = gentle ? cut.threshold * GENTLE_SHARE : cut.threshold;
  const parting: Parting = {
    threshold,
    emptiness:
      !gentle && cut.isEmpty
        ? `no block of the page is likely content (expected F1 ${cut.expected.toFixed(2)})`
        : undefined,
    place: threshold.toFixed(2),
  };
  const marks: Mark[] = [];
  for (let i = 0; i < probabilities.length; i++) marks.push(new Opinion(i, probabilities[i] as number, parting));
  return marks;
}

/** Where the page parts, as a number and in words. */
interface Parting {
  readonly threshold: number;
  /** Why nothing of the page is kept, where nothing is. */
  readonly emptiness: string | undefined;
  readonly place: string;
}

/** A mark that is put into words only if they are wanted: most blocks are kept, or dropped for a reason that says more. */
class Opinion implements Mark {
  readonly rule = "model/block";
  readonly force = "score";
  readonly block: number;
  readonly says: "drop" | "keep";
  readonly confidence: number;
  readonly #probability: number;
  readonly #parting: Parting;

  constructor(block: number, probability: number, parting: Parting) {
    const { threshold, emptiness } = parting;
    const keeps = emptiness === undefined && probability >= threshold;
    this.block = block;
    this.says = keeps ? "keep" : "drop";
    this.confidence = keeps ? sureAbove(probability, threshold) : sureAbove(1 - probability, 1 - threshold);
    this.#probability = probability;
    this.#parting = parting;
  }

  get because(): string {
    const { emptiness, place } = this.#parting;
    return emptiness ?? `score ${this.#probability.toFixed(2)}, the page parts at ${place}`;
  }
}

/** 0.5 at the threshold, 1 at certainty. */
function sureAbove(probability: number, threshold: number): number {
  return 0.5 + (0.5 * Math.max(0, probability - threshold)) / Math.max(1e-6, 1 - threshold);
}
