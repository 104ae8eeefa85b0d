import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../../../../cleaner/document/formats/markdown/to-markdown.ts";
import type { DocumentBlock, DocumentInline } from "../../../../../cleaner/index.ts";
import { aBlock, aPageOf } from "../a-document.ts";

/** An independent reader of Markdown, at its most permissive: raw HTML on, every link scheme allowed. */
const reader = new MarkdownIt({ html: true });
reader.validateLink = () => true;
reader.normalizeLink = (url) => url;

type TextKind = Exclude<DocumentBlock["kind"], "code" | "table">;

const HOSTILE = ["javascript:alert(1)", "java\nscript:x", "data:text/html,x", "/relative", "https://["];
const HREFS = [
  "https://a.example/",
  "https://a.example/(x)_[y]*%60&lt;",
  "https://a.example/)?a=*b*&copy;=1#[x](y)",
  "mailto:a*b_c@a.example",
  "mailto:a(b@a.example",
];
const SIGNS = "\\`*_[]()<>!#+-=|~&;:.1 \taé😀\n\u00a0€、「」";
/** Nobody may print it, so it is taken out. */
const BELL = "\u0007";
const WORDS = ["](javascript:x)", "<b>", "&amp;", "```", "---", "word", "two words", ". "];

const texts = fc
  .array(fc.constantFrom(...SIGNS, ...WORDS, BELL), { minLength: 1, maxLength: 16 })
  .map((parts) => parts.join(""))
  .filter((text) => text.replaceAll(BELL, "").trim() !== "");
const marks = fc.array(
  fc
    .record({
      kind: fc.constantFrom<DocumentInline["kind"]>("link", "strong", "emphasis", "code"),
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 12 }),
      href: fc.oneof(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.constantFrom(...HREFS, ...HOSTILE),
      ),
    })
    .map(
      ({ kind, start, length, href }): DocumentInline => ({
        kind,
        start,
        end: start + length,
        ...(kind === "link" ? { href } : {}),
      }),
    ),
  { maxLength: 7 },
);
const kinds = fc.constantFrom<TextKind>("paragraph", "list-item", "quote", "heading", "caption", "post");

describe("Markdown with marks, to an independent reader", () => {
  it("says the same text as without them, and marks only what was marked, whatever marks there are", () => {
    fc.assert(
      fc.property(texts, marks, kinds, (text, inlines, kind) => {
        const shown = readBack(blockOf(kind, text, inlines));
        const plain = readBack(blockOf(kind, text, []));
        expect([shown.structure, textOf(shown)]).toEqual([plain.structure, textOf(plain)]);
        const meant = meantBy(blockOf(kind, text, inlines));
        for (const [at, { links, strong, emphasis, code }] of shown.chars.entries()) {
          for (const href of links) expect(meant[at]?.links).toContain(href);
          if (strong) expect(meant[at]?.strong).toBe(true);
          if (emphasis && kind !== "caption") expect(meant[at]?.emphasis).toBe(true);
          if (code) expect(meant[at]?.code).toBe(true);
        }
      }),
      { numRuns: 4000, seed: 17 },
    );
  });

  it("has every link and all code where marks nest", () => {
    fc.assert(
      fc.property(texts, marks, kinds, (text, some, kind) => {
        const block = blockOf(kind, text, nested(some));
        const told = ({ char, links, code }: Char) => ({ char, links, code });
        expect(readBack(block).chars.map(told)).toEqual(meantBy(block).map(told));
      }),
      { numRuns: 4000, seed: 18 },
    );
  });

  it("keeps each cell of a table what it is without them", () => {
    const cells = fc.array(fc.constantFrom(" | ", " | ", "\n", "a", "b c", "|", "\\", "`", "*", "]", "!", "\u00a0"), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(cells, marks, (parts, inlines) => {
        const text = `head | b\n${parts.join("")}`;
        const cellsOf = (own: readonly DocumentInline[]) =>
          tokensOf(aBlock("table", text, { inlines: [...own] }))
            .filter(({ type }) => type === "inline")
            .map(({ children }) =>
              (children ?? [])
                .map(({ content }) => content)
                .join("")
                .replace(/\s+/g, ""),
            );
        expect(cellsOf(inlines)).toEqual(cellsOf([]));
      }),
      { numRuns: 2000, seed: 20 },
    );
  });

  it("has strong and emphasis wherever words begin and end them", () => {
    const phrase = fc.array(fc.constantFrom("oil", "wicks", "of", "linen", "été", "灯台"), {
      minLength: 1,
      maxLength: 3,
    });
    const part = fc.record({
      words: phrase.map((words) => words.join(" ")),
      sign: fc.constantFrom("", "", ", ", " (", ") ", ": "),
      kinds: fc.uniqueArray(fc.constantFrom<DocumentInline["kind"]>("link", "strong", "emphasis", "code"), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        let text = "";
        const inlines: DocumentInline[] = [];
        for (const { words, sign, kinds: own } of parts) {
          text += sign === "" ? " " : sign;
          const place = { start: text.length, end: text.length + words.length };
          for (const kind of own)
            inlines.push({ kind, ...place, ...(kind === "link" ? { href: "https://a.example/" } : {}) });
          text += words;
        }
        const block = aBlock("paragraph", text, { inlines });
        const stars = ({ char, strong, emphasis, code }: Char) => ({
          char,
          strong: strong || code,
          emphasis: emphasis || code,
        });
        const parted = ({ strong, code }: Char) => strong && code;
        fc.pre(!meantBy(block).some(parted));
        expect(readBack(block).chars.map(stars)).toEqual(meantBy(block).map(stars));
      }),
      { numRuns: 1500, seed: 19 },
    );
  });
});

interface Char {
  readonly char: string;
  readonly links: readonly string[];
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
}

interface Shown {
  readonly structure: readonly string[];
  /** All that is no white space. */
  readonly chars: readonly Char[];
}

/** A list's item may begin with a number that becomes its marker; a letter before it keeps it text. */
function blockOf(kind: TextKind, text: string, inlines: readonly DocumentInline[]): DocumentBlock {
  const said = kind === "list-item" ? `x${text}` : text;
  // In the middle of a character nothing begins or ends.
  const whole = (at: number) => (at > 0 && (said.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at);
  const placed = inlines.map((one) => ({ ...one, start: whole(one.start), end: whole(one.end) }));
  return aBlock(kind, said, { inlines: placed.filter(({ start, end }) => start < end) });
}

function textOf({ chars }: Shown): string {
  return chars.map(({ char }) => char).join("");
}

/** Without marks that cross another, and without links in links. */
function nested(some: readonly DocumentInline[]): readonly DocumentInline[] {
  const kept: DocumentInline[] = [];
  for (const one of some) {
    const fits = kept.every((other) => {
      const isApart = one.end <= other.start || other.end <= one.start;
      const isWithin =
        (one.start >= other.start && one.end <= other.end) || (other.start >= one.start && other.end <= one.end);
      return isApart || (isWithin && (one.kind !== "link" || other.kind !== "link"));
    });
    if (fits) kept.push(one);
  }
  return kept;
}

/** What each character of the block's text is meant to be. */
function meantBy({ text, inlines = [] }: DocumentBlock): readonly Char[] {
  return text.split("").flatMap((char, at) => {
    if (/\s/.test(char) || char === BELL) return [];
    const around = inlines.filter(({ start, end }) => start <= at && at < end);
    const has = (kind: DocumentInline["kind"]) => around.some((one) => one.kind === kind);
    const links = around.flatMap(({ href }) =>
      href === undefined || HOSTILE.includes(href) ? [] : [new URL(href).href],
    );
    return [{ char, links, strong: has("strong"), emphasis: has("emphasis"), code: has("code") }];
  });
}

const OPENERS: Readonly<Record<string, "strong" | "emphasis">> = { strong: "strong", em: "emphasis" };
const UNTOLD =
  /^(?:text|text_special|inline|code_inline|hardbreak|softbreak|(?:paragraph|link|strong|em)_(?:open|close))$/;

function tokensOf(block: DocumentBlock): ReturnType<typeof reader.parse> {
  const markdown = toMarkdown(aPageOf(block));
  return reader.parse(markdown.slice(markdown.indexOf("\n---\n", 3) + 5).trim(), {});
}

function readBack(block: DocumentBlock): Shown {
  const tokens = tokensOf(block);
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const chars: Char[] = [];
  const depth = { strong: 0, emphasis: 0 };
  let links: readonly string[] = [];
  for (const { type, tag, nesting, content, attrs } of inline) {
    const opener = OPENERS[tag];
    if (type === "link_open") links = [unescaped(String(attrs?.[0]?.[1]))];
    else if (type === "link_close") links = [];
    else if (opener !== undefined) depth[opener] += nesting;
    else
      for (const char of content.split("").filter((one) => /\S/.test(one)))
        chars.push({
          char,
          links,
          strong: depth.strong > 0,
          emphasis: depth.emphasis > 0,
          code: type === "code_inline",
        });
  }
  const structure = [...new Set([...tokens, ...inline].map(({ type }) => type))]
    .filter((type) => !UNTOLD.test(type))
    .sort();
  return { structure, chars };
}

/** What is written for what would end an address leads to the same place. */
function unescaped(href: string): string {
  return new URL(href).href;
}
