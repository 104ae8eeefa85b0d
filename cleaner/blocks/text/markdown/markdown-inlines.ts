import type { Inline } from "../../../model/block.ts";
import { decodeReferences } from "../../../text/characters/character-reference.ts";
import { countInk } from "../../../text/characters/collapse.ts";
import { ShownText, within } from "../shown-text.ts";
import { type MaskedText, maskFormulas } from "./formula-masks.ts";

/** Where reference links lead, by label in lower case; "" for the marks of notes. */
export type References = ReadonlyMap<string, string>;

const TITLE = String.raw`(?:\s+(?:"[^"]{0,200}"|'[^']{0,200}'))?\s?`;
/** One pair of brackets deep, as in addresses of Wikipedia; between "<" and ">" white space too. */
export const TARGET = String.raw`(<[^<>\n]{0,2000}>|(?:[^()\s<>]|\([^()\s<>]{0,500}\)){0,2000})`;
/** A label may hold an image, or brackets: "[![Build](b.svg)](ci)", "[[1]](#note)". Each character can be read in one way only. */
const LABEL = String.raw`((?:[^[\]\n!]|!(?!\[)|!?\[[^[\]\n]{0,200}\]){0,500})`;
const LINKED = String.raw`!\[([^[\]\n]{0,500})\](?:\(${TARGET}${TITLE}\)|\[([^\]\n]{0,200})\])|\[${LABEL}\](?:\(${TARGET}${TITLE}\)|\[([^\]\n]{0,200})\]|(?![[(]))`;
const ESCAPED = String.raw`\\([!-/:-@[-${"`"}{-~])|(&(?:#|[a-z])[a-z0-9]{1,9};)`;
const CODE = "```([^`]{1,1000})```|``((?:[^`]|`(?!`)){1,1000})``|`([^`]{1,1000})`";
/** What may stand in strong words: emphasis of its own, whose stars may be followed by those that end it ("**a *b***"); a star alone. */
const STRONG_TEXT = String.raw`(?:[^*]|\*(?=\s)|\*[^*\s][^*]{0,500}\*){1,1000}`;
/** The same the other way round: "*a **b** c*". */
const EMPHASIS_TEXT = String.raw`[^*\s](?:[^*]|\*\*[^*\s][^*]{0,500}\*\*){0,1000}`;
/** A part of a word, or words that are one with others: "in*Starship*", "un*frigging*believable"; numbers and signs around stars are left alone. */
const WORD_PART = String.raw`(?<![\d_*])\*([a-z\u00c0-\uffff][a-z\u00c0-\uffff'’ -]{0,100}[a-z\u00c0-\uffff])\*(?![\d_*])`;
const MARKED = String.raw`<(https?:[^<>\s]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>|\*\*\*([^*]{1,1000})\*\*\*|\*\*(${STRONG_TEXT}|(?:[^*]|\*(?!\*)){1,1000})\*\*|__([^_]{1,1000})__|(?<![\w*])\*(${EMPHASIS_TEXT})\*(?![\w*])|(?<![\w_])_([^_\s][^_]{0,1000})_(?![\w_])|${WORD_PART}|~~([^~]{1,1000})~~`;
/** HTML in Markdown, by the names there are: `Vec<String>` is no tag. Nothing of it is shown; what begins a line or a box is a space. */
const HTML = String.raw`</?(article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:\s[^<>]{0,2000})?/?>|</?(?:a|abbr|b|code|del|em|font|i|iframe|img|ins|kbd|mark|picture|q|s|samp|small|source|span|strike|strong|sub|sup|u|video)(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,2000}-->`;
/** Six groups that never match: so that the others have the same numbers in both expressions. */
const NOTHING_LINKED = "(?!)()()()()()()";
/** Links, images, escapes, code spans, autolinks, strong and emphasis: each with its text in one group. */
const INLINE = new RegExp(`${LINKED}|${ESCAPED}|${CODE}|${MARKED}|${HTML}`, "gi");
/** For texts that hold no link: of a million open brackets each would be looked behind. */
const WITHOUT_LINKS = new RegExp(`${NOTHING_LINKED}|${ESCAPED}|${CODE}|${MARKED}|${HTML}`, "gi");
/** One space inside of two backticks on both sides is a mark: "`` `a` ``". CommonMark 6.1. */
const PADDED = /^ (.*\S.*) $/;
export const ANGLES = /^<|>$/g;
/** Between what a link says and where it leads. */
export const LINK_MIDDLE = "](";
/** Marks within marks are read so deep; nobody writes deeper. */
const MAX_DEPTH = 4;
const NO_REFERENCES: References = new Map();

/** Every mark has one of these; most texts have none, and `INLINE` is dear to start. */
const SIGN = /[[\\&`<*_~]/;
export const NO_INLINES: readonly Inline[] = [];

/** Markdown's inline marks as inlines over the plain text. */
export function readInlines(markdown: string, references: References = NO_REFERENCES): Shown {
  if (!SIGN.test(markdown)) return { text: shownAlone(markdown), inlines: NO_INLINES, linkChars: 0 };
  const { masked, unmask } = maskFormulas(markdown);
  const reader = new InlineReader(references, unmask);
  reader.read(masked, 0);
  return reader.shown();
}

/** As `ShownText` shows a text that is its only part. */
function shownAlone(text: string): string {
  return (text.startsWith(" ") ? text.slice(1) : text).trimEnd();
}

/** Text as it is shown, with what was marked in it. */
interface Shown {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly linkChars: number;
}

type Marked = Exclude<Inline["kind"], "link">;

interface LinkParts {
  readonly label: string;
  readonly target: string | undefined;
  readonly reference: string | undefined;
}

class InlineReader {
  readonly #text = new ShownText();
  readonly #inlines: Inline[] = [];
  readonly #references: References;
  readonly #unmask: MaskedText["unmask"];
  #linkChars = 0;
  #isInLink = false;

  constructor(references: References, unmask: MaskedText["unmask"]) {
    this.#references = references;
    this.#unmask = unmask;
  }

  shown(): Shown {
    const text = this.#text.read();
    return { text, inlines: this.#inlines.map((inline) => within(inline, text.length)), linkChars: this.#linkChars };
  }

  read(markdown: string, depth: number): void {
    const mayLink = markdown.includes(LINK_MIDDLE) || (this.#references.size > 0 && markdown.includes("["));
    let at = 0;
    for (const match of depth > MAX_DEPTH ? [] : markdown.matchAll(mayLink ? INLINE : WITHOUT_LINKS)) {
      this.#add(markdown.slice(at, match.index));
      at = match.index + match[0].length;
      this.#show(match, depth);
    }
    this.#add(markdown.slice(at));
  }

  /** By number, as an object of names for each of a hundred thousand marks is what the time would go to. */
  #show(match: RegExpExecArray, depth: number): void {
    const [whole, image, , source, label, target, reference, escaped, character] = match;
    const code = match[9] ?? match[10]?.replace(PADDED, "$1") ?? match[11];
    const [auto, both, strong, underlined] = [match[12], match[13], match[14], match[15]];
    const [emphasis, gone, box] = [match[16] ?? match[17] ?? match[18], match[19], match[20]];
    if (label !== undefined) this.#showLink(whole, { label, target, reference }, depth);
    else if (image !== undefined) this.#add(source === undefined || this.#isKnown(source || image) ? image : whole);
    else if (auto !== undefined) this.#link(auto.includes("@") ? `mailto:${auto}` : auto, () => this.#add(auto));
    else if (code !== undefined) this.#mark("code", () => this.#add(code));
    else if (emphasis !== undefined) this.#mark("emphasis", () => this.read(emphasis, depth + 1));
    else if (box !== undefined) this.#add(" ");
    else {
      const bold = both ?? strong ?? underlined;
      if (bold !== undefined) this.#mark("strong", () => this.read(bold, depth + 1));
      else if (gone !== undefined) this.read(gone, depth + 1);
      else this.#add(escaped ?? (character === undefined ? "" : decodeReferences(character)));
    }
  }

  #isKnown(reference: string): boolean {
    return this.#references.has(reference.toLowerCase());
  }

  #isNote(label = ""): boolean {
    return this.#references.get(label.toLowerCase()) === "";
  }

  /** Of the mark of a note nothing is shown. A label whose reference nobody defined is brackets. */
  #showLink(whole: string, { label, target, reference }: LinkParts, depth: number): void {
    if (target === undefined && (this.#isNote(label) || this.#isNote(reference))) {
      if (!this.#isNote(label)) this.#showLink(`[${label}]`, { label, target, reference: undefined }, depth);
      else if (reference && !this.#isNote(reference)) this.#add(`[${reference}]`);
      return;
    }
    const href = target?.replace(ANGLES, "") ?? this.#references.get((reference || label).toLowerCase());
    if (href !== undefined) {
      this.#link(href, () => this.read(label, depth + 1));
      return;
    }
    this.#add("[");
    this.read(label, depth + 1);
    this.#add(whole.slice(label.length + 1));
  }

  /** A link within a link is the outer one. */
  #link(href: string, show: () => void): void {
    const start = this.#text.length;
    if (this.#isInLink) {
      show();
      return;
    }
    this.#isInLink = true;
    show();
    this.#isInLink = false;
    if (this.#text.length > start)
      this.#inlines.push({ kind: "link", start, end: this.#text.length, href: this.#unmask(href) });
  }

  #add(masked: string): void {
    const part = this.#unmask(masked);
    if (this.#isInLink) this.#linkChars += countInk(part);
    this.#text.add(part);
  }

  #mark(kind: Marked, show: () => void): void {
    const start = this.#text.length;
    show();
    if (this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }
}
