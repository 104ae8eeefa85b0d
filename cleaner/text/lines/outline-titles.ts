/** So many titles stand out to the left of a text that is indented mostly, and most of what stands there is titles: RFCs, manual pages. */
const OUTLINE = { minLines: 12, minTitles: 3, indentedShare: 0.6, titleShare: 0.5 } as const;
/** Capital first, behind a number in parts or none. */
const TITLE = /^(?:(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,4}\.?[ \t]{1,4})?\p{Lu}.{1,70}$/u;
const NUMBER = /^(?:\d{1,2}|[A-Z])((?:\.\d{1,2}){0,4})\.?[ \t]{1,4}(?=\p{Lu})/u;
/** What print sets apart within a line is a running head: "LAMP(1)      User Commands      LAMP(1)". */
const GAP = /\S {5,}\S/;
const END_MARK = /[.!?:;,…]["”’)\]]?$/;
const INDENTED = /^[ \t]/;
/** Sections of such documents are as high as the web's usual ones. */
const USUAL_LEVEL = 2;

/**
 * The levels of titles that the layout of a text tells: alone at the left, with what they are the title of indented below. By where
 * their lines begin; empty for any other text.
 */
export function outlineTitlesOf(source: string): ReadonlyMap<number, number> {
  if (!source.includes("\n ") && !source.includes("\n\t")) return NONE;
  const reader = new OutlineReader();
  for (let at = 0; at < source.length; ) {
    const feed = source.indexOf("\n", at);
    const end = feed < 0 ? source.length : feed;
    reader.read(source.slice(at, end).trimEnd(), at);
    at = end + 1;
  }
  return reader.titles();
}

const NONE: ReadonlyMap<number, number> = new Map();

class OutlineReader {
  readonly #levels = new Map<number, number>();
  readonly #texts = new Set<string>();
  #lines = 0;
  #indented = 0;
  #outdented = 0;
  #opens = true;
  /** The line above, where it may be a title. */
  #candidate: { readonly at: number; readonly text: string } | undefined;

  read(line: string, at: number): void {
    const opens = this.#opens;
    this.#opens = line === "";
    if (line === "") return;
    this.#lines++;
    const above = this.#candidate;
    this.#candidate = undefined;
    if (INDENTED.test(line)) {
      this.#indented++;
      if (above !== undefined) this.#add(above.at, above.text);
    } else if (!GAP.test(line)) {
      this.#outdented++;
      if (opens && TITLE.test(line) && !END_MARK.test(line)) this.#candidate = { at, text: line };
    }
  }

  /** Names that come again are those of who speaks. */
  titles(): ReadonlyMap<number, number> {
    const titles = this.#levels.size;
    const isOutline =
      this.#lines >= OUTLINE.minLines &&
      titles >= OUTLINE.minTitles &&
      titles === this.#texts.size &&
      titles >= this.#outdented * OUTLINE.titleShare &&
      this.#indented >= this.#lines * OUTLINE.indentedShare;
    return isOutline ? this.#levels : NONE;
  }

  #add(at: number, text: string): void {
    const parts = NUMBER.exec(text)?.[1]?.split(".").length ?? 1;
    this.#levels.set(at, USUAL_LEVEL - 1 + parts);
    this.#texts.add(text);
  }
}
