import { INLINE_KINDS } from "../../../model/block.ts";
import type { DocumentBlock, DocumentInline } from "../../../model/document.ts";
import { isSpaceCode } from "../../../text/characters/collapse.ts";
import { byPlace, type Marked, marksByPart, type Stretch } from "../../nest-marks.ts";
import { plainLines } from "../plain-lines.ts";
import { addressOf } from "./address.ts";

const SPACES = /\s+/g;

/** A mark that can be written: a link of it leads to the web or to a mailbox. */
export interface Mark extends Marked {
  readonly address?: string;
}

/** A block's text without control characters, lines by line feed, and its marks in offsets of it, by place. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What is written of a block: marks that can't be are left out, and what belongs together is one mark. */
export function markedText({ text, inlines = [] }: Pick<DocumentBlock, "text" | "inlines">): MarkedText {
  const marks = inlines.flatMap((inline) => markOf(inline, text));
  const plain = rewritten({ text, marks }, plainLines);
  return { text: plain.text, marks: mergeMarks(plain.marks) };
}

/** The same on one line, with white space collapsed. */
export function onOneLine(marked: MarkedText): MarkedText {
  const line = rewritten(marked, (part) => part.replace(SPACES, " "));
  const inside = trimSpace(line.text, 0, line.text.length);
  return inside.end - inside.start === line.text.length ? line : (cutAt(line, [inside])[0] ?? line);
}

/** Its lines, without those that are empty. */
export function linesOf({ text, marks }: MarkedText): readonly MarkedText[] {
  const lines: Stretch[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const line = trimSpace(text, from, to);
    if (line.start < line.end) lines.push(line);
    from = to + 1;
  }
  return cutAt({ text, marks }, lines);
}

/** Parts of a text, each with the marks that reach into it. */
export function cutAt({ text, marks }: MarkedText, parts: readonly Stretch[]): readonly MarkedText[] {
  const marksOf = marksByPart(marks, parts);
  return parts.map(({ start, end }, at) => ({
    text: text.slice(start, end),
    marks: moveMarks(marksOf[at] ?? [], -start).map((mark) => ({ ...mark, end: Math.min(mark.end, end - start) })),
  }));
}

/** A stretch without the white space at its ends; empty, at its end, where it holds nothing else. */
export function trimSpace(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (start < end && isSpaceCode(text.charCodeAt(start))) start++;
  while (end > start && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The same without its first characters. */
export function withoutStart({ text, marks }: MarkedText, chars: number): MarkedText {
  return { text: text.slice(chars), marks: moveMarks(marks, -chars) };
}

/** The same behind a text that nothing marks. */
export function behind(lead: string, { text, marks }: MarkedText): MarkedText {
  return { text: lead + text, marks: moveMarks(marks, lead.length) };
}

/** By place; of two on the same words, links first. */
export function inOrder(one: Mark, other: Mark): number {
  return byPlace(one, other) || INLINE_KINDS.indexOf(one.kind) - INLINE_KINDS.indexOf(other.kind);
}

function moveMarks(marks: readonly Mark[], by: number): readonly Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start + by), end: mark.end + by }))
    .filter(({ start, end }) => start < end);
}

function markOf({ kind, start, end, href }: DocumentInline, text: string): readonly Mark[] {
  const [from, to] = [wholeAt(text, Math.max(0, start)), wholeAt(text, Math.min(end, text.length))];
  if (!(from < to)) return [];
  if (kind !== "link") return [{ kind, start: from, end: to }];
  const address = addressOf(href);
  return address === undefined ? [] : [{ kind, start: from, end: to, address }];
}

/** The place, or the one before where it lies inside of a character of two units. */
function wholeAt(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Two of a kind that touch would be one run of signs that means something else; a link in a link is the outer one. */
function mergeMarks(marks: readonly Mark[]): readonly Mark[] {
  const ordered = marks.toSorted(inOrder);
  const merged: { -readonly [Key in keyof Mark]: Mark[Key] }[] = [];
  const last = new Map<Mark["kind"], (typeof merged)[number]>();
  for (const mark of ordered) {
    const before = last.get(mark.kind);
    const isApart = before === undefined || (mark.kind === "link" ? mark.start >= before.end : mark.start > before.end);
    if (!isApart) {
      if (mark.kind !== "link") before.end = Math.max(before.end, mark.end);
      continue;
    }
    const own = { ...mark };
    merged.push(own);
    last.set(mark.kind, own);
  }
  return merged.sort(inOrder);
}

/** Rewritten stretch by stretch, where that changes anything, so that each mark ends where its words do. */
function rewritten({ text, marks }: MarkedText, rewrite: (part: string) => string): MarkedText {
  const whole = rewrite(text);
  if (whole === text || marks.length === 0) return { text: whole, marks };
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const places = new Map<number, number>();
  const parts: string[] = [];
  let [from, length] = [0, 0];
  for (const edge of [...edges, text.length]) {
    const part = rewrite(text.slice(from, edge));
    parts.push(part);
    length += part.length;
    from = edge;
    places.set(edge, length);
  }
  const placed = marks.map((mark) => ({ ...mark, start: places.get(mark.start) ?? 0, end: places.get(mark.end) ?? 0 }));
  return { text: parts.join(""), marks: placed.filter(({ start, end }) => start < end).sort(inOrder) };
}
