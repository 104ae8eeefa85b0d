/** What the markup says about the page, gathered in one walk and not yet believed. */
export interface PageFacts {
  readonly lang?: string | undefined;
  /** `<base href>`, by which relative addresses are read. */
  readonly base?: string | undefined;
  readonly title?: string | undefined;
  /** Names and properties of `<meta>`, lower case, to their contents in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** rel of `<link>`, lower case, to the first href. */
  readonly links: ReadonlyMap<string, string>;
  /** Texts of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** Texts of the h1 elements, in order. */
  readonly headings: readonly string[];
  /** Whether the first of them is a link to the home page. */
  readonly isHomeAbove?: boolean;
  /** What links to the home page are called. */
  readonly homes: readonly string[];
  /** Elements whose attributes say that they hold a name, a date or a tag. */
  readonly marked: readonly MarkedText[];
}

/** An element that says what it holds. */
export interface MarkedText {
  readonly about:
    | "author"
    | "published"
    | "modified"
    | "date"
    | "updated"
    | "tag"
    | "license"
    | "headline"
    | "siteName";
  /** What says so, best first: a vocabulary, a relation, the element, a class name. */
  readonly by: "itemprop" | "rel" | "href" | "time" | "class";
  /** The machine-readable value where there is one (datetime, content, href), else the text. */
  readonly value: string;
  /**
   * In a sidebar, a teaser or a footer it is likely to speak of something else; in readers' comments it is of one of them. The
   * foot of an article is aside, but the tags in it are the page's.
   */
  readonly place: "page" | "foot" | "aside" | "comments";
}
