import type { Span } from "../../../model/block.ts";
import type { Edit } from "./edit.ts";

/** A stretch of the source that is shown as it is, but for marks of fonts and references. */
export interface Run {
  readonly kind: "run";
  readonly start: number;
  readonly end: number;
}

export type Part = Run | Edit;

/** A line as it is read: the ends of lines in brackets do not count. */
export interface Line {
  readonly kind: "line";
  readonly parts: readonly Part[];
  /** It begins behind a tag: what would begin a list or a heading there is text. */
  readonly isRest: boolean;
}

const INK = /\S/;

/** Of a line, nothing that is shown. */
export function isBlankLine(source: string, { parts }: Pick<Line, "parts">): boolean {
  return parts.every((part) => !isShown(source, part));
}

/** Whether nothing stands on a line but what leaves no gap in the text around it: comments and notes. */
export function isPassedOver({ parts }: Line): boolean {
  return (
    parts.length > 0 &&
    parts.every(({ kind }) => kind === "run" || kind === "comment" || kind === "cut") &&
    parts.some(({ kind }) => kind !== "run") &&
    parts.every((part) => part.kind !== "cut" || part.part.tag === "ref")
  );
}

function isShown(source: string, part: Part): boolean {
  if (part.kind === "run") return INK.test(source.slice(part.start, part.end));
  return part.kind === "text" || part.kind === "code" || part.kind === "math";
}

/** Where the first thing stands that a line shows, if that is a run of its source: it says what the line is. */
export function leadRun({ parts, isRest }: Line): Run | undefined {
  if (isRest) return undefined;
  for (const part of parts) {
    if (part.kind === "run" && part.start < part.end) return part;
    if (part.kind !== "comment" && part.kind !== "run") return undefined;
  }
  return undefined;
}

/** The parts behind a place of the source. */
export function partsFrom(parts: readonly Part[], place: number): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    if (part.start >= place || (part.end >= place && part.kind !== "run")) return [part];
    return part.kind === "run" && part.end > place ? [{ ...part, start: place }] : [];
  });
}

/** The parts before a place of the source. */
export function partsTo(parts: readonly Part[], place: number): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    if (part.end <= place) return [part];
    return part.kind === "run" && part.start < place ? [{ ...part, end: place }] : [];
  });
}

/** What of the source the parts are read from: in order, without what is none of the text. */
export function piecesOf(source: string, parts: readonly Part[]): Span[] {
  const [only, more] = parts;
  if (only?.kind === "run" && more === undefined) return isShown(source, only) ? [[only.start, only.end]] : [];
  const pieces: [number, number][] = [];
  for (const { kind, start, end } of parts) {
    if (start === end || kind === "comment" || kind === "cut" || kind === "code-block") continue;
    const last = pieces.at(-1);
    if (last !== undefined && (last[1] === start || (last[1] + 1 === start && source.charAt(last[1]) === "\n")))
      last[1] = end;
    else pieces.push([start, end]);
  }
  return pieces.filter(([start, end]) => INK.test(source.slice(start, end)));
}
