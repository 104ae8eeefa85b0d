/** A line of a printed page, as a program that reads PDF placed it. */
export interface PrintedLine {
  /** White space collapsed, references decoded; never empty. */
  readonly text: string;
  /** All of it is set in bold letters. */
  readonly isBold: boolean;
  /** In the program's own units, growing downwards and to the right; absent where it only writes lines. */
  readonly top?: number;
  readonly left?: number;
  /** Size of its letters, in units of its own. */
  readonly size?: number;
}

/** What a program made of a document in PDF. */
export interface PrintedDocument {
  readonly pages: readonly (readonly PrintedLine[])[];
  /** Texts outside of the pages: outlines, buttons of the viewer. */
  readonly outside: readonly string[];
  /** What the page's head says. */
  readonly title: string;
  readonly metas: ReadonlyMap<string, string>;
}
