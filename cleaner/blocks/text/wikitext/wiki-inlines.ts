import type { Block, Inline } from "../../../model/block.ts";
import { WIKI_NAMES } from "../../../rules/index.ts";
import { decodeReferences } from "../../../text/character-reference.ts";
import { countInk } from "../../../text/collapse.ts";
import { inRaisedDigits } from "../../html/raised-digits.ts";
import { ShownText, within } from "../shown-text.ts";
import type { Edit } from "./edit.ts";
import { readQuotes, type Toggle } from "./read-quotes.ts";
import type { Part } from "./wiki-line.ts";

/** What lines of wikitext show together. */
export type Reading = Pick<Block, "text" | "inlines" | "linkChars"> & { readonly lineEnds: readonly number[] };

/** Marks of fonts, tags, references to characters, switches, addresses. */
const TOKEN =
  /'{2,}|<sup>([^<>]{1,4})<\/sup>|<(\/?)([a-z][a-z\d]{0,16})(?:\s[^<>]{0,1000}|\/)?>|(&(?:#|[a-z])[a-z\d]{1,9};)|__([a-z]{2,24})__|(?<![\w/])((?:https?|ftp):\/\/(?:[^\s<>"'[\]{}|]|'(?!')){1,2000})/gi;
/** Each of them has one of these; most texts have none. */
const SIGN = /['<&_]|:\/\//;
const SPACES = /\s+/g;
/** What ends a sentence around an address. */
const ADDRESS_END = /[.,;:!?)]{1,10}$/;
const SWITCHES: ReadonlySet<string> = new Set(WIKI_NAMES.switches);
const MARKS: ReadonlyMap<string, Marked> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["cite", "emphasis"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
]);
/** Tags that MediaWiki knows; of these nothing is shown, and any other is text. */
const TAGS: ReadonlySet<string> = new Set(
  (
    "a abbr bdi bdo big data del dfn font ins mark q rb rp rt rtc ruby s small span strike sub sup time u var wbr noinclude " +
    "onlyinclude includeonly section translate tvar languages ref references nowiki pre math source syntaxhighlight"
  ).split(" "),
);
/** The same of tags between which words would run together. */
const BOXES: ReadonlySet<string> = new Set(
  "center td th tbody thead tfoot caption colgroup col blockquote poem gallery section".split(" "),
);

type Marked = Exclude<Inline["kind"], "link" | "math">;

type Token =
  | { readonly kind: "shown"; readonly text: string }
  | { readonly kind: "quotes"; readonly count: number; readonly before: string }
  | { readonly kind: "tag"; readonly name: string; readonly side: "opens" | "closes" }
  | { readonly kind: "address"; readonly href: string }
  | Edit;

/** The text of a line that nothing is marked in, as most are, of which a page may have a million; undefined for others. */
export function plainTextOf(source: string, [only, more]: readonly Part[]): string | undefined {
  if (only?.kind !== "run" || more !== undefined) return undefined;
  const written = source.slice(only.start, only.end);
  return SIGN.test(written) ? undefined : written;
}

/** Puts the text of a block together, line by line, with what is marked in it. */
export class WikiInlines {
  readonly #source: string;
  readonly #text = new ShownText();
  readonly #inlines: Inline[] = [];
  readonly #open = new Map<Marked, number>();
  readonly #lineEnds: number[] = [];
  #link: { readonly start: number; readonly href: string | undefined } | undefined;
  #linkChars = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#text.length;
  }

  /** What the quotes of a line mark ends with it. */
  addLine(parts: readonly Part[]): void {
    const plain = plainTextOf(this.#source, parts);
    if (plain !== undefined) {
      this.#add(plain);
      return;
    }
    const tokens = parts.flatMap((part) => (part.kind === "run" ? this.#tokensOf(part) : [part]));
    const toggles = readQuotes(tokens.filter((token) => token.kind === "quotes"));
    let next = 0;
    for (const token of tokens) {
      if (token.kind === "quotes") this.#toggle(toggles[next++]);
      else this.#show(token);
    }
    if (next > 0) for (const kind of ["strong", "emphasis"] as const) this.#closeMark(kind);
  }

  addSpace(): void {
    this.#text.add(" ");
  }

  /** The line ends here for who reads the page. */
  endLine(): void {
    if (this.#text.length === 0) return;
    this.#text.add(" ");
    if (this.#lineEnds.at(-1) !== this.#text.length - 1) this.#lineEnds.push(this.#text.length - 1);
  }

  read(): Reading {
    for (const kind of this.#open.keys()) this.#closeMark(kind);
    this.#closeLink();
    const text = this.#text.read();
    return {
      text,
      inlines: this.#inlines.filter(({ start }) => start < text.length).map((inline) => within(inline, text.length)),
      linkChars: this.#linkChars,
      lineEnds: this.#lineEnds.filter((end) => end < text.length),
    };
  }

  #tokensOf({ start, end }: { readonly start: number; readonly end: number }): readonly Token[] {
    const written = this.#source.slice(start, end);
    if (!SIGN.test(written)) return [{ kind: "shown", text: written }];
    const tokens: Token[] = [];
    let at = 0;
    for (const match of written.matchAll(TOKEN)) {
      const token = this.#tokenOf(match, start);
      if (token === undefined) continue;
      tokens.push({ kind: "shown", text: written.slice(at, match.index) }, token);
      at = match.index + (token.kind === "address" ? token.href.length : match[0].length);
    }
    tokens.push({ kind: "shown", text: written.slice(at) });
    return tokens;
  }

  #tokenOf(match: RegExpExecArray, start: number): Token | undefined {
    const [whole, raised, slash, name, reference, word, address] = match;
    if (raised !== undefined) return { kind: "shown", text: inRaisedDigits(raised.trim()) ?? decodeReferences(raised) };
    if (reference !== undefined) return { kind: "shown", text: decodeReferences(reference) };
    if (address !== undefined) return { kind: "address", href: address.replace(ADDRESS_END, "") };
    if (word !== undefined) return SWITCHES.has(word.toLowerCase()) ? { kind: "shown", text: "" } : undefined;
    if (name === undefined) {
      const place = start + match.index;
      return { kind: "quotes", count: whole.length, before: this.#source.slice(Math.max(0, place - 2), place) };
    }
    const tag = name.toLowerCase();
    const isKnown = tag === "br" || MARKS.has(tag) || TAGS.has(tag) || BOXES.has(tag);
    return isKnown ? { kind: "tag", name: tag, side: slash === "/" ? "closes" : "opens" } : undefined;
  }

  #show(token: Exclude<Token, { kind: "quotes" }>): void {
    switch (token.kind) {
      case "shown":
      case "text":
        this.#add(token.text);
        break;
      case "code":
      case "math":
        this.#addMarked(token.kind, token.text);
        break;
      case "address":
        this.#addAddress(token.href);
        break;
      case "open-link":
        this.#link ??= { start: this.#text.length, href: token.href };
        break;
      case "close-link":
        this.#closeLink();
        break;
      case "tag":
        this.#showTag(token);
        break;
      case "break":
      case "open":
      case "close":
      case "code-block":
        this.addSpace();
        break;
      case "mark":
      case "comment":
      case "cut":
      case "open-caption":
      case "close-caption":
        break;
    }
  }

  #showTag({ name, side }: { readonly name: string; readonly side: "opens" | "closes" }): void {
    const mark = MARKS.get(name);
    if (name === "br") this.endLine();
    else if (mark === undefined) {
      if (BOXES.has(name)) this.addSpace();
    } else if (side === "closes") this.#closeMark(mark);
    else if (!this.#open.has(mark)) this.#open.set(mark, this.#text.length);
  }

  #toggle(toggle: Toggle | undefined): void {
    if (toggle === undefined) return;
    this.#add(toggle.text);
    for (const kind of toggle.marks) {
      if (this.#open.has(kind)) this.#closeMark(kind);
      else this.#open.set(kind, this.#text.length);
    }
  }

  #closeMark(kind: Marked): void {
    const start = this.#open.get(kind);
    this.#open.delete(kind);
    if (start !== undefined && this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (link === undefined || this.#text.length === link.start) return;
    const { start, href } = link;
    this.#inlines.push({ kind: "link", start, end: this.#text.length, ...(href === undefined ? {} : { href }) });
  }

  #addAddress(href: string): void {
    const isInLink = this.#link !== undefined;
    this.#link ??= { start: this.#text.length, href };
    this.#add(href);
    if (!isInLink) this.#closeLink();
  }

  #addMarked(kind: "code" | "math", text: string): void {
    const start = this.#text.length;
    this.#add(text);
    if (this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }

  #add(written: string): void {
    const text = written.replace(SPACES, " ");
    if (this.#link !== undefined) this.#linkChars += countInk(text);
    this.#text.add(text);
  }
}
