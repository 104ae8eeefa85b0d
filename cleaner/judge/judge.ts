import type { Block } from "../model/block.ts";
import type { Mark } from "../model/mark.ts";
import type { Page } from "../model/page.ts";
import type { CleanOptions } from "../model/raw-page.ts";

/** What every judge sees. */
export interface Case {
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly options: CleanOptions;
  /** Of the page, lower case; absent or empty where nobody names one. */
  readonly host?: string;
  /** What people decided before any judge looked. */
  readonly decided?: readonly Mark[];
}

/** A judge adds marks and removes nothing. */
export type Judge = (seen: Case) => readonly Mark[];
