import type { Block } from "../model/block.ts";
import type { Mark } from "../model/mark.ts";
import type { Page } from "../model/page.ts";
import type { CleanOptions } from "../model/raw-page.ts";

/** What every judge sees. */
export interface Case {
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly options: CleanOptions;
}

/** A judge adds marks and removes nothing. */
export type Judge = (seen: Case) => readonly Mark[];
