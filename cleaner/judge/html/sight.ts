import type { Verdict } from "../../model/mark.ts";
import type { Case } from "../judge.ts";
import type { Cut } from "./choose-threshold.ts";
import type { PageView } from "./view/page-view.ts";

/** What judges see that need no score. */
export interface Scene extends Case {
  readonly view: PageView;
}

/** The page and what the model says of each block. */
export interface Scored extends Scene {
  /** `BLOCK_FEATURES` of every block, row after row. */
  readonly rows: Float32Array;
  readonly probabilities: Float32Array;
}

/** What judges of HTML see: the page as measured. */
export interface Sight extends Scored {
  /** How far trees and net are apart about each block. */
  readonly apart: Float32Array;
  readonly cut: Cut;
}

/** What later judges see: also what is kept as things stand, 1 for each such block. */
export interface Draft extends Sight {
  readonly keeps: Uint8Array;
}

/** The page as measured and as decided. */
export interface Review extends Sight {
  readonly verdicts: readonly Verdict[];
}
