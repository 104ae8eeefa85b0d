import type { Box, Span } from "../../../model/block.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { TextPiece } from "../text-block.ts";
import { closingBrackets } from "./sign-finder.ts";

/** What is no text of a document; the box that its block lies in says it. */
export type PartTag = "head" | "comment" | "include" | "directive" | "passthrough" | "media" | "index-term";

/** What stands in a text and is none of it: nobody's (`mark`), a block of its own that is dropped, or a note. */
export interface Cut {
  readonly tag: PartTag | "mark" | "footnote";
  readonly span: Span;
  /** Of a note: what it says, as it is written. */
  readonly text?: string;
}

const NOTHING = { images: 0, controls: 0 };
/** "(((term, term)))", "indexterm:[term]", "footnote:[text]". */
const PART = /\(\(\(([^()\n]{1,500})\)\)\)|(?<!\\)(indexterm|footnote(?:ref)?):([\w-]{0,60})\[/g;
const ID = /^[\w-]{1,60}(?:,|$)/;

/** A part that is dropped, as it is written. */
export function pieceOfPart(source: string, tag: PartTag, span: Span): TextPiece {
  const box: Box = { tag, names: [], depth: 0, index: span[0], tally: NOTHING };
  return { kind: "paragraph", text: collapseSpaces(source.slice(...span)), span, opensParagraph: true, box };
}

/** The notes and the terms for the index in a stretch of the source, in their order. */
export function findParts(source: string, [start, end]: Span): readonly Cut[] {
  const text = source.slice(start, end);
  if (!text.includes("(((") && !text.includes("footnote") && !text.includes("indexterm:")) return [];
  const closers = closingBrackets(text);
  const cuts: Cut[] = [];
  let from = 0;
  for (const match of text.matchAll(PART)) {
    const [whole, , name, id = ""] = match;
    const close =
      name === undefined ? match.index + whole.length : (closers.get(match.index + whole.length - 1) ?? -1) + 1;
    if (match.index < from || close === 0) continue;
    from = close;
    const span = [start + match.index, start + close] as const;
    if (name === undefined || name === "indexterm") cuts.push({ tag: "index-term", span });
    else
      cuts.push(
        footnoteOf(span, name === "footnoteref" ? "ref" : id, text.slice(match.index + whole.length, close - 1)),
      );
  }
  return cuts;
}

/** A note that was written before is a mark only. */
function footnoteOf(span: Span, kind: string, content: string): Cut {
  const text = kind === "ref" ? content.replace(ID, "") : content;
  return text.trim() === "" ? { tag: "mark", span } : { tag: "footnote", span, text };
}

/** The cuts in a stretch of which some lines are cut out already. */
export function withParts(source: string, span: Span, lines: readonly Cut[]): readonly Cut[] {
  const parts = without(span, lines).flatMap((left) => findParts(source, left));
  return [...lines, ...parts].sort((one, other) => one.span[0] - other.span[0]);
}

export function textWithout(source: string, span: Span, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return source.slice(span[0], span[1]);
  return without(span, cuts)
    .map((left) => source.slice(...left))
    .join("");
}

/** What is left of a stretch of the source around the cuts, which come in their order. */
export function without([start, end]: Span, cuts: readonly Cut[]): readonly Span[] {
  const left: Span[] = [];
  let from = start;
  for (const { span } of cuts) {
    if (span[0] > from) left.push([from, span[0]]);
    from = Math.max(from, span[1]);
  }
  if (end > from) left.push([from, end]);
  return left;
}
