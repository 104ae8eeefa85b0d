import { type Block, INLINE_KINDS, type Inline } from "../model/block.ts";
import type { DocumentBlock, DocumentInline } from "../model/document.ts";
import { findFormulas } from "../text/find-formulas.ts";
import { linkTarget } from "./html/link-target.ts";
import { byPlace } from "./nest-marks.ts";

/**
 * Characters that the addresses of one document may have together, beside a multiple of its source: a page of short
 * relative links below a long address would grow without bound.
 */
const SPARE_CHARS = 1_000_000;
const CHARS_OF_SOURCE = 4;

/** Writes the links and marks of one document's blocks, links made absolute by the page's base. */
export class InlineWriter {
  readonly #base: string | undefined;
  #charsLeft: number;

  constructor(base: string | undefined, sourceChars: number) {
    this.#base = base;
    this.#charsLeft = SPARE_CHARS + sourceChars * CHARS_OF_SOURCE;
  }

  /** Nothing where there are none, and of code, which stands as it is. Links that lead nowhere allowed are left out. */
  write({ kind, text, inlines }: Pick<Block, "kind" | "text" | "inlines">): Pick<DocumentBlock, "inlines"> {
    if (kind === "code") return {};
    const written = [...inlines, ...formulasBeside(inlines, text)]
      .flatMap((inline) => this.#writeOne(inline, text.length))
      .sort(inOrder);
    const once = written.filter((one, at) => at === 0 || inOrder(one, written[at - 1] ?? one) !== 0);
    return once.length === 0 ? {} : { inlines: once };
  }

  #writeOne(inline: Inline, textChars: number): readonly DocumentInline[] {
    const { kind, start } = inline;
    const end = Math.min(inline.end, textChars);
    if (start >= end) return [];
    if (kind !== "link") return [{ kind, start, end }];
    const href = linkTarget(inline.href, this.#base);
    if (href === undefined || href.length > this.#charsLeft) return [];
    this.#charsLeft -= href.length;
    return [{ kind, start, end, href }];
  }
}

/** TeX that the page left to a script to draw, but for what is marked as code or as a formula. */
function formulasBeside(inlines: readonly Inline[], text: string): readonly Inline[] {
  const formulas = findFormulas(text);
  if (formulas.length === 0) return [];
  const known = inlines.filter(({ kind }) => kind === "code" || kind === "math").sort(byPlace);
  let at = 0;
  // Both come by place: what ends before a formula can't lie in one that follows.
  return formulas.flatMap(([start, end]): readonly Inline[] => {
    while ((known[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return (known[at]?.start ?? Number.POSITIVE_INFINITY) < end ? [] : [{ kind: "math", start, end }];
  });
}

/** By place; of two on the same words, links first. */
function inOrder(one: DocumentInline, other: DocumentInline): number {
  return byPlace(one, other) || INLINE_KINDS.indexOf(one.kind) - INLINE_KINDS.indexOf(other.kind);
}
