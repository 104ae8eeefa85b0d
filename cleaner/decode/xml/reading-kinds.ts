import type { Reading } from "./vocabulary.ts";

/** Readings whose content is one line, so that unknown elements in them are stretches of it. */
export const LINES: ReadonlySet<Reading> = new Set<Reading>(["heading", "caption", "note", "p", "td", "th", "dt"]);

/** Stretches of a line. */
export const STRETCHES: ReadonlySet<Reading> = new Set<Reading>([
  ...(["flat", "label", "link", "line", "space", "br", "em", "i", "strong", "b", "code"] as const),
  ...(["sup", "sub", "q", "s", "u", "kbd", "samp", "var", "cite"] as const),
]);

/** What holds titles of sections; elsewhere a title is a line of its own. */
export const TITLED: ReadonlySet<Reading> = new Set<Reading>(["section", "front", "block", "through"]);

/** Boxes that a label before them is no part of. */
export const BOXES: ReadonlySet<Reading> = new Set<Reading>(["table", "list", "ul", "ol", "dl", "pre", "blockquote"]);

/** Whether a reading ends the paragraph that it stands in. */
export function isBox(reading: Reading): boolean {
  return BOXES.has(reading) || reading === "p" || reading === "table-box" || reading === "figure";
}

/** Whether a reading holds items. */
export function isList(reading: Reading): boolean {
  return reading === "list" || reading === "ol" || reading === "ul";
}
