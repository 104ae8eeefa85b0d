import { type CleanDocument, itemLead, type Layer } from "../../cleaner/index.ts";
import type { Colours } from "../terminal/colours.ts";
import { printable, printableLines } from "../terminal/printable.ts";
import { count } from "../terminal/wording.ts";
import { type Entry, entriesOf } from "./entries-of.ts";

const LAYER_COLOURS = {
  boilerplate: "red",
  "off-topic": "yellow",
  duplicate: "blue",
  hidden: "magenta",
  fragment: "cyan",
} as const satisfies Record<Layer, keyof Colours>;

/** The page in reading order for a person: what was removed is struck, with layer, rule and reason beside it. */
export function printPage(document: CleanDocument, colours: Colours): string {
  const entries = entriesOf(document);
  return [
    headOf(document, colours),
    ...entries.map((entry) => (entry.fate === "kept" ? kept(entry, colours) : struck(entry, colours))),
    legendOf(document, colours),
    qualityOf(document),
    "",
  ].join("\n\n");
}

function headOf({ metadata, source }: CleanDocument, { bold, dim }: Colours): string {
  const told = [metadata.authors.join(", "), metadata.publishedAt, source.url].filter(Boolean).join(", ");
  const read = `${source.key}: ${source.format}, ${source.charset}, ${count(source.bytes)} bytes, ${metadata.pageType}`;
  const title = metadata.title === "" ? "(no title)" : metadata.title;
  return [bold(printable(title)), ...(told === "" ? [] : [printable(told)]), dim(printable(read))].join("\n");
}

function kept(entry: Extract<Entry, { fate: "kept" }>, { bold, dim }: Colours): string {
  const text = printableLines(`${entry.kind === "quote" ? "> " : itemLead(entry, "- ")}${entry.text}`);
  const shown = entry.kind === "heading" ? bold(text) : text;
  return entry.hidden === undefined ? shown : `${shown}  ${dim(printable(`{kept, hidden by ${entry.hidden}}`))}`;
}

/** Brackets stand in for the strike where there are no colours. */
function struck({ text, layer, rule, because, confidence }: Removed, colours: Colours): string {
  const reason = printable(`${layer}, ${rule}: ${because} (${confidence.toFixed(2)})`);
  const lines = printableLines(text);
  if (!colours.isColorSupported) return `[-${lines}-] {${reason}}`;
  const colour = colours[LAYER_COLOURS[layer]];
  return `${colour(eachLine(lines, colours.strikethrough))}  ${colours.dim(reason)}`;
}

type Removed = Extract<Entry, { fate: "removed" }>;

function eachLine(text: string, paint: (line: string) => string): string {
  return text.split("\n").map(paint).join("\n");
}

function legendOf({ removed }: CleanDocument, colours: Colours): string {
  const rows = Object.entries(LAYER_COLOURS).map(([layer, colour]) => {
    const blocks = removed.filter((block) => block.layer === layer).length;
    return `${colours[colour](colours.strikethrough(layer))} ${count(blocks)}`;
  });
  return `Removed blocks: ${rows.join("  ")}`;
}

function qualityOf({ quality: { chars, confidence, flags } }: CleanDocument): string {
  const share = (part: number) =>
    `${count(part)} (${chars.total === 0 ? 0 : Math.round((100 * part) / chars.total)} %)`;
  const line = `Characters: kept ${share(chars.kept)}, removed ${share(chars.removed)}, hidden ${share(chars.hidden)}. Confidence ${confidence.toFixed(2)}.`;
  return flags.length === 0 ? line : `${line}\nFlags: ${printable(flags.join("; "))}.`;
}
