import type { DocumentBlock, Source } from "../../../model/document.ts";
import { behind, type MarkedText, markedText, withoutStart } from "./marked-text.ts";
import type { OpenItems } from "./open-items.ts";
import { prefixLines } from "./prefix-lines.ts";
import { writeParagraph } from "./write-block.ts";

const OWN_NUMBER = /^(\d{1,9})[.)] (?=\S)/;
const OWN_BULLET = /^[•‣◦▪▫●○■□·∙] /;
/** ... and what items of plain text are known by besides: elsewhere a star leads to a note, and a dash to what was left out. */
const BULLET_OF_TEXT = /^[-*–] (?=\S)/;
/** The box of a task, which was escaped as brackets are. GitHub's Markdown 5.3. */
const TASK = /^\\\[([ xX])\] (?=\S)/;
/** CommonMark's numbers have nine digits at most, and no sign. */
const MAX_NUMBER = 999_999_999;

/** A block in its place among those before it. */
export interface PlacedText {
  readonly text: string;
  /** What stands between it and the block before it. */
  readonly joint: "\n" | "\n\n";
}

/** What an item is written among: those that are open, and of what page. */
interface ItemSetting {
  readonly items: OpenItems;
  readonly format: Source["format"];
}

/** An item among those that are open; empty where it holds nothing that can be shown. */
export function writeItem(block: DocumentBlock, { items, format }: ItemSetting): PlacedText {
  const { number, marked } = numbered(block, format);
  const written = writeParagraph(marked).replace(TASK, "[$1] ");
  if (written === "") return { text: "", joint: "\n" };
  const { indent, marker, joint } = items.open(block, number);
  const lines = prefixLines(written, " ".repeat(indent + marker.length));
  return { text: `${" ".repeat(indent)}${marker}${lines.trimStart()}`, joint };
}

/** A number or a bullet that the text brings along becomes the list's own; a number that no list can have stays text. */
function numbered(
  block: DocumentBlock,
  format: Source["format"],
): { readonly number: number | undefined; readonly marked: MarkedText } {
  const marked = markedText(block);
  const line = withoutStart(marked, marked.text.length - marked.text.trimStart().length);
  const ordinal = block.list?.ordinal;
  if (ordinal !== undefined)
    return isWritable(ordinal)
      ? { number: ordinal, marked: line }
      : { number: undefined, marked: behind(`${ordinal}. `, line) };
  const bullet = OWN_BULLET.exec(line.text) ?? (format === "text" ? BULLET_OF_TEXT.exec(line.text) : null);
  const [sign, own] = OWN_NUMBER.exec(line.text) ?? bullet ?? [""];
  return { number: own === undefined ? undefined : Number(own), marked: withoutStart(line, sign.length) };
}

function isWritable(ordinal: number): boolean {
  return Number.isInteger(ordinal) && ordinal >= 0 && ordinal <= MAX_NUMBER;
}
