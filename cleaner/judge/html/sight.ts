import type { Verdict } from "../../model/mark.ts";
import type { Case } from "../judge.ts";
import type { PageView } from "./view/page-view.ts";

/** What judges see that need no score. */
export interface Scene extends Case {
  readonly view: PageView;
}

/** Why a page is no content: what it is flagged as, and the words that gave it away. */
export interface NotContent {
  readonly flag: string;
  readonly phrase: string;
}

/** The page and what the model says of each block. */
export interface Scored extends Scene {
  /** `BLOCK_FEATURES` of every block, row after row. */
  readonly rows: Float32Array;
  readonly probabilities: Float32Array;
}

/** Where a page's blocks part, and what that promises. */
export interface Cut {
  /** Blocks at least this probable are kept. */
  readonly threshold: number;
  /** Expected word F1 of the page so cut, 0..1. */
  readonly expected: number;
  /** Nothing at all is the better answer: error pages, shells, log-in walls. */
  readonly isEmpty: boolean;
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
