import type { Document as Dom, Element } from "domhandler";
import type { Page } from "./page.ts";

/** A page whose markup was parsed, once, for all the steps that read it. */
export interface ParsedPage extends Page {
  /** HTML only. Nobody changes it; node indices point into `source`. Depth is unbounded: walk without recursion. */
  readonly dom?: Dom;
  /** The elements of `dom` in document order. */
  readonly elements?: readonly Element[];
}
