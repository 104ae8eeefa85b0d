import type { Forest } from "../learned/forest.ts";
import type { Block, Box } from "../model/block.ts";
import type { Mark } from "../model/mark.ts";
import type { Page } from "../model/page.ts";
import type { CleanOptions } from "../model/raw-page.ts";
import type { LineModel } from "./text/lines/score-lines.ts";

/** What every judge sees. */
export interface Case {
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly options: CleanOptions;
  /** Of the page, lower case; absent or empty where nobody names one. */
  readonly host?: string;
  /** What people decided before any judge looked. */
  readonly decided?: readonly Mark[];
  /** Boxes around the content, once something is decided: what they are called is no reason to drop what is in them. */
  readonly contentBoxes?: ReadonlySet<Box>;
  /** In place of the classifier of lines that ships: a page is scored by one that never saw its domain. */
  readonly lineModel?: LineModel;
  /** The same in place of the trees over blocks of Markdown. */
  readonly markdownModel?: Forest;
}

/** A judge adds marks and removes nothing. */
export type Judge = (seen: Case) => readonly Mark[];
