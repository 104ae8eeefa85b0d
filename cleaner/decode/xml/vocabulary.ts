/**
 * How an element is written: a name of HTML stands for that element. "section" counts as a level of headings, "heading" is the
 * title of what it stands in, "front" says things of the document, "flat" is a stretch of a sentence, "through" leaves nothing but
 * what it holds, "label" goes before what follows it, "note" behind the paragraph that it stands in, "parts" are put together with
 * commas, "line" ends with its line, "space" parts words, "skip" is not shown.
 */
export type Reading =
  | "section"
  | "heading"
  | "front"
  | "flat"
  | "through"
  | "parts"
  | "skip"
  | "block"
  | "table-box"
  | "caption"
  | "list"
  | "label"
  | "link"
  | "note"
  | "line"
  | "space"
  | "tex"
  | HtmlName;

/** Elements of HTML that are written as they are called. */
export type HtmlName = (typeof HTML_NAMES)[number];

export const HTML_NAMES = [
  ...["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"],
  ...["table", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption"],
  ...["em", "i", "strong", "b", "code", "sup", "sub", "q", "s", "u", "kbd", "samp", "var", "cite"],
] as const;

/** A kind of XML document: how it is known, where it says who wrote it, and what its elements are to a reader. */
export interface Vocabulary {
  readonly kind: string;
  /** Names of the outermost element, without prefix. */
  readonly roots: readonly string[];
  /** What else stands in the beginning: a doctype, a namespace, an element. */
  readonly sign?: RegExp;
  readonly pageType: "article" | "documentation" | undefined;
  /** The first element of this name says things of the whole, others of its parts. */
  readonly about?: string;
  /** Selectors (CSS) of what the document says of itself; of several the first that finds anything. */
  readonly says: Readonly<Partial<Record<Saying, readonly string[]>>>;
  /** By an element's name, or by its parent's and its own ("caption>title"). */
  readonly elements: ReadonlyMap<string, Reading>;
  /** Nobody knows the elements: one with a title is a section, and empty lines part paragraphs. */
  readonly isGuessed?: boolean;
  /** What a section is called that has no title of its own. */
  readonly untitled?: ReadonlyMap<string, string>;
}

export type Saying = "title" | "author" | "date" | "site" | "tag" | "doi" | "address" | "license" | "language";

/** Readings, each with the names of the elements that are read so. */
export function readings(
  ...rows: readonly (readonly [reading: Reading, names: string])[]
): ReadonlyMap<string, Reading> {
  return new Map(rows.flatMap(([reading, names]) => names.split(" ").map((name) => [name, reading] as const)));
}
