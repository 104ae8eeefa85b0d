import type { DocumentBlock } from "../../../model/document.ts";
import type { OpenItems } from "./open-items.ts";
import { prefixLines } from "./prefix-lines.ts";
import { writeParagraph } from "./write-block.ts";

const OWN_NUMBER = /^(\d{1,9})[.)] (?=\S)/;
const OWN_BULLET = /^[•‣◦▪▫●○■□·∙] /;
/** CommonMark's numbers have nine digits at most, and no sign. */
const MAX_NUMBER = 999_999_999;

/** A block in its place among those before it. */
export interface PlacedText {
  readonly text: string;
  /** What stands between it and the block before it. */
  readonly joint: "\n" | "\n\n";
}

/** An item among those that are open; empty where it holds nothing that can be shown. */
export function writeItem(block: DocumentBlock, items: OpenItems): PlacedText {
  const { number, text } = numbered(block);
  const written = writeParagraph(text);
  if (written === "") return { text: "", joint: "\n" };
  const { indent, marker, joint } = items.open(block, number);
  const lines = prefixLines(written, " ".repeat(indent + marker.length));
  return { text: `${" ".repeat(indent)}${marker}${lines.trimStart()}`, joint };
}

/** A number or a bullet that the text brings along becomes the list's own; a number that no list can have stays text. */
function numbered({ text, list }: DocumentBlock): { readonly number: number | undefined; readonly text: string } {
  const line = text.trimStart();
  const ordinal = list?.ordinal;
  if (ordinal !== undefined)
    return isWritable(ordinal) ? { number: ordinal, text: line } : { number: undefined, text: `${ordinal}. ${line}` };
  const own = OWN_NUMBER.exec(line)?.[1];
  return own === undefined
    ? { number: undefined, text: line.replace(OWN_BULLET, "") }
    : { number: Number(own), text: line.replace(OWN_NUMBER, "") };
}

function isWritable(ordinal: number): boolean {
  return Number.isInteger(ordinal) && ordinal >= 0 && ordinal <= MAX_NUMBER;
}
