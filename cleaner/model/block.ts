/** Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

export const BLOCK_KINDS = [
  "heading",
  "paragraph",
  "list-item",
  "quote",
  "code",
  "table",
  "post",
  "comment",
  "caption",
  "definition",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Why a reader would not see a block; the judge of hidden text decides what becomes of it. */
export interface Hiding {
  /** The attribute, declaration or element that hides it: "display:none", "aria-hidden". */
  readonly by: string;
  readonly class: "interface" | "decoration" | "suspicious";
}

/** Where a block's text was found; everything but `visible` is recovered text. */
export type BlockOrigin = "visible" | "noscript" | "noframes" | "json-ld" | "hydration" | "template";

/** What a box holds besides text. */
export interface BoxTally {
  images: number;
  controls: number;
}

/**
 * An element that blocks sit in. Boxes form the chain from a block up to the body; text formats have none, but for the templates, notes and
 * categories of wikitext, and for what no reader of reStructuredText or AsciiDoc is shown.
 */
export interface Box {
  readonly tag: string;
  /** class, id, role and the other attributes that name things, as written, split at white space. Shared between boxes of equal names. */
  readonly names: readonly string[];
  readonly role?: string | undefined;
  /** The tag that it is read as, where its role or names say that it is another one: `<div role="listitem">` is an "li". */
  readonly readAs?: string | undefined;
  /** Of headings by their role or name alone, 1 to 6: `<div role="heading" aria-level="3">`. */
  readonly level?: number | undefined;
  /** Set where this box or one around it hides its text. */
  readonly hiding?: Hiding | undefined;
  /** Of `<details>`: a reader opens it first, and sees no more than its summary until then. */
  readonly isClosed?: boolean;
  /** Pictures and controls that stand directly in it. */
  readonly tally: BoxTally;
  /** 0 for the outermost. */
  readonly depth: number;
  /** Position in document order among all boxes of the page. */
  readonly index: number;
  readonly parent?: Box | undefined;
}

/** Of two that mark the same words, the one that comes first here is around the other. */
export const INLINE_KINDS = ["link", "strong", "emphasis", "code", "math"] as const;

/** A stretch of a block's text with a meaning of its own, in offsets of `Block.text`. */
export interface Inline {
  /** `math`: TeX between dollar signs. */
  readonly kind: (typeof INLINE_KINDS)[number];
  readonly start: number;
  readonly end: number;
  /** Links only: as written in the page, unresolved. */
  readonly href?: string;
}

/** Items nested deeper are said to be this deep; the deepest on 1,497 real pages is 6. */
export const MAX_LIST_DEPTH = 20;

/** Where in a list a block stands. */
export interface ListPlace {
  /** Lists around the item's own: 0 for the outermost, at most `MAX_LIST_DEPTH`. */
  readonly depth: number;
  /** The item's number as a reader counts it; absent where the list has none, or where the item's text begins with it. */
  readonly ordinal?: number;
  /** The number as it is written where that is not in digits: "b", "iv". */
  readonly marker?: string;
}

/** One unit of the page as a reader would read it, in reading order. From here on nobody knows if the page was HTML. */
export interface Block {
  /** Position in reading order, 0-based and without gaps. */
  readonly index: number;
  readonly kind: BlockKind;
  /**
   * White space collapsed, except in code and tables (rows by line feed, cells by " | ", each in its column: beside a
   * bar of the cell's own stand no-break spaces). Never empty.
   */
  readonly text: string;
  /** Non-white-space characters of the source text that this block accounts for: what conservation adds up. */
  readonly chars: number;
  /** Spans of blocks never overlap, and grow with `index` for blocks of one origin. */
  readonly span: Span;
  /** Set where the block was put together from several places; disjoint, in source order, inside `span`. */
  readonly pieces?: readonly Span[];
  /** Offsets in `text` of spaces where the page ends a line inside the block, as verses and addresses do. */
  readonly lineEnds?: readonly number[];
  /** Headings 1 to 6. */
  readonly level?: number;
  /** Of code: its language, as the page names it. */
  readonly codeLanguage?: string;
  /** Of items that are numbered or nested, and of what goes on with an item: its second paragraph, its code. */
  readonly list?: ListPlace;
  /** Characters of `text` that lie in links. */
  readonly linkChars: number;
  readonly inlines: readonly Inline[];
  readonly hiding?: Hiding;
  readonly origin: BlockOrigin;
  /** Of recovered text: part of the long text that the page is about, as an article's body is. */
  readonly isBody?: boolean;
  readonly box?: Box;
  /** Posts and comments: who wrote it and when, as the page says. */
  readonly author?: string;
  readonly date?: string;
  /** A paragraph break stands before this block (text formats; always true for HTML). */
  readonly opensParagraph: boolean;
  /** Texts without layout: log-odds that a unit really begins and ends where this block does. */
  readonly joints?: readonly [before: number, after: number];
}
