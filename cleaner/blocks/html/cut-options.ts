import type { BlockOrigin } from "../../model/block.ts";
import type { Hider } from "./hiding/hider.ts";

/** How a page is cut. */
export interface CutOptions {
  /** Which silent elements are read as content, because the page holds little else. */
  readonly origins: readonly (BlockOrigin & ("noscript" | "template"))[];
  /** Tells hidden boxes; nothing is hidden without it. */
  readonly hider?: Hider;
  /** The page's, where it is known: verses whose lines are one text part at their empty lines only then. */
  readonly source?: string;
}
