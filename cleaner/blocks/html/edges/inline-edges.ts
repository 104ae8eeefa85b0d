import { type Element, isTag } from "domhandler";
import { traitsOf } from "../elements.ts";
import type { Piece } from "../pieces/piece.ts";
import type { TextPlace } from "../pieces/text-place.ts";
import type { DisplayOf } from "./laid-out.ts";
import { quoteMarksOf } from "./quote-marks.ts";
import { endsReading, isBareReading } from "./readings.ts";
import { edgeBefore, edgeBehind } from "./stands-apart.ts";

/** What a page gives a place of its own, to which others may lead. */
const TITLES: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "dt"]);

/** How the text around an element is read. */
export type TextMode = TextPlace["mode"];

/** Where an element in a line is read: what it is written to, as what, and what sheets say of it. */
export interface InlinePlace {
  readonly piece: Piece;
  readonly mode: TextMode;
  readonly displayOf: DisplayOf;
}

/** What an element in a line does to the text that follows its start. */
export function enterInline(element: Element, { piece, mode, displayOf }: InlinePlace): void {
  const edge = piece.isInWord ? edgeBefore(element, displayOf) : undefined;
  if (edge !== undefined) piece.part(edge);
  if (mode === "flow" && isBareReading(element)) piece.surrounds.openReading();
  if (mode === "flow" && element.name === "q") piece.surrounds.openQuotation(quoteMarksOf(element));
  const { inline } = traitsOf(element.name);
  if (inline === undefined || isAnchor(element)) return;
  piece.openInline(inline, inline === "link" ? element.attribs.href : undefined);
}

/** ... and to that behind its end. */
export function leaveInline(element: Element, { piece, mode, displayOf }: InlinePlace): void {
  const { inline } = traitsOf(element.name);
  const edge = piece.isInWord ? edgeBehind(element, displayOf) : undefined;
  if (inline !== undefined && !isAnchor(element)) piece.closeInline(inline);
  else if (element.name === "q" && mode === "flow") piece.closeSurround("quotation");
  else if (element.name === "rt" && endsReading(element)) piece.closeSurround("reading");
  if (edge !== undefined) piece.part(edge);
}

/** The place that a link leads to, as old pages mark it: around a heading, a word, a line. It leads nowhere itself, or to itself. */
function isAnchor(element: Element): boolean {
  const { name, attribs } = element;
  if (name !== "a") return false;
  if (attribs.href !== undefined) return leadsToItself(element, attribs.href);
  return attribs.name !== undefined && attribs.onclick === undefined;
}

/** Whether a link around a heading or a name that is defined leads to just that: MDN, mandoc, mdBook. */
function leadsToItself({ parent, attribs }: Element, href: string): boolean {
  if (!href.startsWith("#") || parent === null || !isTag(parent) || !TITLES.has(parent.name)) return false;
  const place = href.slice(1);
  return place !== "" && [parent.attribs.id, attribs.id, attribs.name].includes(place);
}
