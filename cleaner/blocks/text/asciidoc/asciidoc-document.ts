import type { Reading } from "../shown-text.ts";
import { Attributes } from "./attributes.ts";
import { ATTRIBUTE_LINE, sectionOf, underlinedLevel } from "./line-marks.ts";
import { readInlines } from "./read-inlines.ts";
import { SourceLines } from "./source-lines.ts";

/** Longer titles are shown where they stand only. */
const MAX_TITLE_CHARS = 200;
const ID = /^\[\[([\p{L}_:][\w:.-]*)|^\[[\w-]*(?:[%.][\w.-]*)*#([\p{L}_][\w:-]*)|[[,]\s*id="?([\p{L}_][\w:.-]*)/u;
const INLINE_ID = /^\[\[([\w:.-]{1,100})\]\]\s*/;
const NO_ID = /[^\p{L}\d\s_.-]/gu;
const GAP = /[\s_.-]+/g;

/** What the blocks of a document share: its lines, its attributes, the titles that others refer to. */
export class AsciidocDocument {
  readonly source: string;
  readonly lines: SourceLines;
  readonly attributes: Attributes;
  #titles: ReadonlyMap<string, string> | undefined;

  constructor(source: string) {
    this.source = source;
    this.lines = new SourceLines(source);
    this.attributes = new Attributes(source.length);
  }

  /** What a stretch of text shows, its attributes put in. */
  read(written: string, lines: "hard" | "soft" = "soft"): Reading {
    return readInlines(this.attributes.putIn(written), { titleOf: this.#titleOf, lines });
  }

  /** The title of the section that an id names; the id where none has it. */
  readonly #titleOf = (id: string): string => {
    this.#titles ??= titlesOf(this.lines);
    const title = this.#titles.get(id);
    if (title === undefined || !this.attributes.spend(title.length)) return id;
    return readInlines(this.attributes.putIn(title), { titleOf: (inner) => inner, lines: "soft" }).text || id;
  };
}

/** The titles of sections, as they are written, by the ids that are given and by those that are made of them. */
function titlesOf(lines: SourceLines): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  let ids: string[] = [];
  for (let at = 0; at < lines.count; at++) {
    const line = lines.text(at);
    const sign = line.charAt(0);
    if (sign === "[" && ATTRIBUTE_LINE.test(line)) {
      const [, anchor, short, named] = ID.exec(line) ?? [];
      ids.push(...[anchor ?? short ?? named ?? []].flat());
      continue;
    }
    const section = sign === "=" || sign === "#" ? sectionOf(line) : undefined;
    const written = section === undefined ? line : line.slice(section.from, section.to);
    const inline = INLINE_ID.exec(written);
    const title = written.slice(inline?.[0].length ?? 0);
    if (line === "" || title.length > MAX_TITLE_CHARS) continue;
    if (section !== undefined || underlinedLevel(line, lines.text(at + 1)) !== undefined)
      for (const id of [...ids, inline?.[1] ?? autoIdOf(title)]) if (!titles.has(id)) titles.set(id, title);
    ids = [];
  }
  return titles;
}

/** AsciiDoc: How Section IDs and Titles are Generated. */
function autoIdOf(title: string): string {
  return `_${title.toLowerCase().replace(NO_ID, "").replace(GAP, "_")}`;
}
