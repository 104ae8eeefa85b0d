/** What the choice of a title is made from. */
export interface TitleWitnesses {
  /** `<title>`, site name and all. */
  readonly title?: string | undefined;
  readonly ogTitle?: string | undefined;
  /** The headline of JSON-LD or microdata. */
  readonly headline?: string | undefined;
  /** What a patent calls that which was invented. */
  readonly patent?: string | undefined;
  /** What a law is called, as its page tells machines. */
  readonly law?: string | undefined;
  /** Texts of the h1 elements, in order. */
  readonly headings: readonly string[];
  /** The first headings of the page that are no h1, in order. */
  readonly subheadings?: readonly string[];
  /** Whether the page shows a text in a line of its own, or as a link. */
  readonly isShown?: (text: string) => boolean;
  /** Folded names of the site: og:site_name, publisher, host. */
  readonly siteNames: readonly string[];
  readonly url?: string | undefined;
}

/** The title and who said it. */
export interface ChosenTitle {
  readonly value: string;
  readonly witness: string;
}
