import type { Text } from "domhandler";
import type { Box } from "../../../model/block.ts";

/** Where a text stands: its node, the box around it, and what becomes of its white space. */
export interface TextPlace {
  readonly node: Pick<Text, "startIndex" | "endIndex">;
  readonly box: Box | undefined;
  readonly mode: "flow" | "verbatim";
}
