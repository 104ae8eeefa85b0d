/** A piece of a section that fits a model's window: one line of what `winnow export --to chunks` writes. */
export interface Chunk {
  /** Stays the same across crawls as long as the page's address, the heading path and the text do. */
  readonly id: string;
  /** Of the raw bytes it came from: this one changes with every change of the page. */
  readonly documentId: string;
  readonly key: string;
  readonly url?: string;
  readonly title: string;
  readonly language?: string;
  readonly pageType: string;
  readonly fetchedAt?: string;
  /** Headings from the outermost to the section's own; shortened from its outer end where it would fill the window. */
  readonly headingPath: readonly string[];
  /** Plain text; blocks apart by blank lines, rows of a table by line feeds, cells by " | ". */
  readonly text: string;
  /** About how many tokens heading path and text have together (`countTokens`). */
  readonly tokens: number;
  /** Ids of the blocks that it is made of. */
  readonly blocks: readonly string[];
  /** From the first block's start to the last one's end, in the decoded source. */
  readonly span: readonly [start: number, end: number];
}
