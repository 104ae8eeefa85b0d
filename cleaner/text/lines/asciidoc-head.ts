import type { Span } from "../../model/block.ts";
import { frontMatterOf } from "./front-matter.ts";

/** What stands above the text of a document in AsciiDoc: who wrote it and when, and its attributes. */
export interface AsciidocHead {
  /** The lines below the title that name authors and the revision. */
  readonly byline: Span | undefined;
  readonly authors: readonly string[];
  /** As it is written. */
  readonly date: string | undefined;
  /** By their names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** An attribute and its value, ":name: value". AsciiDoc: Attribute Entries. */
export const ATTRIBUTE_ENTRY = /^:(!?[\p{L}\d_][\w-]{0,60}!?):(?:[ \t]+(.*))?$/u;
/** The value goes on with the next line. */
export const GOES_ON = /(?:^| )(?:\+ )?\\$/;
/** Heads are looked for so far. */
const MAX_CHARS = 20_000;
const TITLE = /^[=#][ \t]+\S/;
const UNDERLINE = /^={2,}$/;
/** Comments and directives, which stand anywhere. */
const PASSED_OVER = /^(?:\/\/(?!\/)|(?:include|ifn?def|ifeval|endif)::)/;
/** One to three names and an address, and more of them behind semicolons. */
const AUTHORS =
  /^\p{L}[\p{L}\p{M}\d_.'’-]{0,60}(?: {1,3}[\p{L}][\p{L}\p{M}\d_.'’-]{0,60}){0,3}(?: {1,3}<[^<>\s]{1,200}>)?(?:; {0,3}\p{L}[\p{L}\p{M}\d_.'’ -]{0,200}(?: {1,3}<[^<>\s]{1,200}>)?){0,50}$/u;
const ADDRESS = /\s*<[^<>]*>/g;
const JOINT = /_/g;
/** "v1.2, 2021-03-04: A remark" */
const REVISION = /^(?:(?:[^\d\s,{]{0,20}\d[\w.-]{0,40}|\{[\w-]{1,60}\}),\s{0,5})?([^:]{4,60}?)(?::\s.*)?$/;
const VERSION = /^v\d[\w.-]*$/i;

/** Reads the head of a document; without a title it has attributes only. */
export function asciidocHeadOf(source: string): AsciidocHead {
  const from = frontMatterOf(source)?.end ?? 0;
  const reader = new HeadReader(from);
  for (const line of source.slice(from, from + MAX_CHARS).split("\n")) if (!reader.add(line)) break;
  return reader.read();
}

class HeadReader {
  readonly #attributes = new Map<string, string>();
  #at: number;
  #place: "before" | "title" | "authors" | "below" = "before";
  #lineAbove = "";
  #byline: Span | undefined;
  #authors: readonly string[] = [];
  #date: string | undefined;
  #unfinished: { readonly name: string; readonly value: string } | undefined;

  constructor(from: number) {
    this.#at = from;
  }

  read(): AsciidocHead {
    const attributes = this.#attributes;
    const named = attributes.get("author") ?? attributes.get("authors");
    const authors = this.#authors.length > 0 ? this.#authors : namesIn(named ?? "");
    return { byline: this.#byline, authors, date: this.#date ?? attributes.get("revdate"), attributes };
  }

  /** Whether the head goes on behind this line. */
  add(written: string): boolean {
    const start = this.#at;
    this.#at += written.length + 1;
    const line = written.replace("\ufeff", "").trimEnd();
    if (this.#unfinished !== undefined) {
      const { name, value } = this.#unfinished;
      this.#set(name, `${value} ${line.trim()}`);
      return true;
    }
    const [, name, value = ""] = ATTRIBUTE_ENTRY.exec(line) ?? [];
    if (name !== undefined) this.#set(name, value);
    else if (line === "") return this.#place === "before";
    else if (!PASSED_OVER.test(line)) return this.#addText(line, [start, start + line.length]);
    return true;
  }

  #set(name: string, value: string): void {
    const goesOn = GOES_ON.test(value);
    const text = goesOn ? value.replace(GOES_ON, "").trim() : value.trim();
    this.#unfinished = goesOn ? { name, value: text } : undefined;
    if (!goesOn) this.#attributes.set(name.toLowerCase(), text);
    if (this.#place !== "before") this.#place = "below";
  }

  #addText(line: string, span: Span): boolean {
    if (this.#place === "before") {
      const isTitle = TITLE.test(line) || (this.#lineAbove !== "" && UNDERLINE.test(line));
      const mayBe = this.#lineAbove === "" && !isTitle;
      this.#lineAbove = line;
      if (isTitle) this.#place = "title";
      return isTitle || mayBe;
    }
    if (this.#place === "title" && AUTHORS.test(line)) {
      this.#authors = namesIn(line);
      this.#byline = span;
      this.#place = "authors";
      return true;
    }
    const date = this.#place === "authors" && this.#byline !== undefined ? REVISION.exec(line)?.[1] : undefined;
    if (date === undefined || this.#byline === undefined) return false;
    this.#byline = [this.#byline[0], span[1]];
    this.#date = VERSION.test(date) ? undefined : date;
    this.#place = "below";
    return true;
  }
}

function namesIn(line: string): readonly string[] {
  return line
    .split(";")
    .map((name) => name.replace(ADDRESS, "").replace(JOINT, " ").trim())
    .filter((name) => name !== "");
}
