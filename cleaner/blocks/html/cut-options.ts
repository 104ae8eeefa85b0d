import type { SilentRead } from "./elements.ts";
import type { Hider } from "./hiding/hider.ts";

/** How a page is cut. */
export interface CutOptions {
  /** Which silent elements are read as content, because the page holds little else. */
  readonly origins: readonly SilentRead[];
  /** Tells hidden boxes; nothing is hidden without it. */
  readonly hider?: Hider;
  /** The page's, where it is known: preformatted texts that are no code part at their empty lines only then. */
  readonly source?: string;
}
