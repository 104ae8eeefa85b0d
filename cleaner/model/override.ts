/** What a person decided about some blocks of one host; at least one of `text`, `starts` and `within` says which. */
export interface Override {
  /** 1 to 60 of a-z, 0-9 and -; the ledger names it as `override/<id>`. */
  readonly id: string;
  /** "example.org", lower case; stands for "www.example.org" too, and for no other host. */
  readonly host: string;
  readonly mark: "content" | "noise";
  /** All words of the block. Case, spaces and punctuation do not count, and one number is as good as another. */
  readonly text?: string;
  /** The block's first words, compared in the same way. */
  readonly starts?: string;
  /** HTML, and parts of wikitext, reStructuredText and AsciiDoc: a box that the block lies in, by its tag and names, as in "aside.newsletter", "main div.author" or "template.infobox". */
  readonly within?: string;
  /** For whoever reviews the file; the ledger repeats it. */
  readonly because?: string;
}
