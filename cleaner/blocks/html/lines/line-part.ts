import type { Text } from "domhandler";
import type { BlockKind } from "../../../model/block.ts";
import type { TextPlace } from "../pieces/text-place.ts";

/** A stretch of a preformatted text that lies in one line of it. */
export interface LinePart {
  readonly text: string;
  /** What stands before it: nothing, an end of a line that is no more than white space, one that is the page's own, the end of a block. */
  readonly edge: "none" | "space" | "line" | "block";
  readonly node: TextPlace["node"];
  readonly mode: TextPlace["mode"];
  /** What the text is, where its element does not say it. */
  readonly kind?: BlockKind;
  /** Ink of signs at its begin that are no text: of a quotation. */
  readonly signs?: number;
}

const LINE_END = /\r\n?|\n/;

/** The lines of a text, as they are meant, and where in the source each of them lies: unknown where a line feed is written as a reference. */
export function linesOf(
  { data, startIndex, endIndex }: Text,
  source: string | undefined,
): readonly (readonly [text: string, place: TextPlace["node"] | undefined])[] {
  const lines = data.split(LINE_END);
  if (source === undefined || startIndex === null || endIndex === null) return lines.map((line) => [line, undefined]);
  const written = source.slice(startIndex, endIndex + 1);
  const places: TextPlace["node"][] = [];
  let at = 0;
  for (const line of written.split(LINE_END)) {
    places.push({ startIndex: startIndex + at, endIndex: startIndex + at + line.length - 1 });
    at += line.length + 1;
    if (written.startsWith("\r\n", at - 1)) at++;
  }
  const isKnown = places.length === lines.length;
  return lines.map((line, i) => [line, isKnown ? places[i] : undefined]);
}
