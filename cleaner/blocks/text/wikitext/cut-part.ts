import type { Span } from "../../../model/block.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { Edit, WikiPart } from "./edit.ts";

/** Takes a part that is no text of the page out of it, as it is written. */
export function cutPart(source: string, [start, end]: Span, part: WikiPart): Edit {
  return { kind: "cut", part, text: collapseSpaces(source.slice(start, end)), start, end };
}
