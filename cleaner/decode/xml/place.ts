import type { Reading } from "./vocabulary.ts";

/** Where a node stands: what it stands in, and whether that is a line of text. */
export interface Place {
  readonly above: Place | undefined;
  readonly name: string;
  readonly reading: Reading;
  /** Text stands between the elements. */
  readonly isMixed: boolean;
  /** All is one line of text. */
  readonly isFlat: boolean;
  /** Directly in a paragraph, which a list or a table may end and begin again. */
  readonly isParagraph: boolean;
  /** Inside what says things of the document. */
  readonly isFront: boolean;
}

/** Where the tree itself stands. */
export const ROOT: Place = {
  above: undefined,
  name: "",
  reading: "block",
  isMixed: false,
  isFlat: false,
  isParagraph: false,
  isFront: false,
};
