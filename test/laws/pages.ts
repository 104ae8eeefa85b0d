import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type CleanDocument, cleanPage, type RawPage } from "../../cleaner/index.ts";

/** A page whose visible words are known, because it was made from them. */
export interface MadePage {
  readonly source: string;
  /** Every visible word, in order; each occurs once. */
  readonly words: readonly string[];
}

interface Tree {
  readonly tag: string;
  readonly children: readonly (Tree | string)[];
}

const BLOCKS = [
  "div",
  "p",
  "section",
  "article",
  "main",
  "blockquote",
  "li",
  "h2",
  "figure",
  "figcaption",
  "nav",
  "footer",
  "aside",
  "td",
  "center",
  "custom-element",
  "pre",
  "dd",
];
const INLINES = ["a", "b", "em", "span", "code", "mark", "sup"];
const CLASSES = [
  "",
  ' class="content"',
  ' class="cookie-banner"',
  ' class="related"',
  " hidden",
  ' style="display:none"',
  ' id="x" role="navigation"',
];

/** Stems of words that are to be made. */
export const words = fc.array(
  fc.constantFrom("lamp", "tide", "Fähre", "мост", "港", "ship&amp;oar", "x<y".replace("<", "&lt;")),
  { minLength: 1, maxLength: 9 },
);

const { tree } = fc.letrec<{ tree: Tree; inline: Tree }>((tie) => ({
  inline: fc.record({
    tag: fc.constantFrom(...INLINES),
    children: fc.array(
      words.map((run) => run.join(" ")),
      { maxLength: 3 },
    ),
  }),
  tree: fc.record({
    tag: fc.constantFrom(...BLOCKS),
    children: fc.array(
      fc.oneof(
        { maxDepth: 5, depthSize: "small" },
        words.map((run) => run.join(" ")),
        tie("inline"),
        tie("tree"),
      ),
      { maxLength: 5 },
    ),
  }),
}));

/** HTML pages of random shape, well formed, with classes that rules speak of and hidden boxes. */
export const htmlPages: fc.Arbitrary<MadePage> = fc
  .tuple(
    fc.array(tree, { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom(...CLASSES), { minLength: 8, maxLength: 8 }),
  )
  .map(([trees, classes]) => printPage(trees, classes))
  .filter(({ words: made }) => made.length > 0);

function printPage(trees: readonly Tree[], classes: readonly string[]): MadePage {
  const made: string[] = [];
  let boxes = 0;
  const print = (node: Tree | string): string => {
    if (typeof node === "string")
      return node
        .split(" ")
        .map((stem) => number(stem, made))
        .join(" ");
    const marks = classes[boxes++ % classes.length] ?? "";
    return `<${node.tag}${marks}>${node.children.map(print).join("\n")}</${node.tag}>`;
  };
  const body = trees.map(print).join("\n");
  return {
    source: `<!doctype html><title>Title</title><body><!-- note --><script>var x = "never";</script>${body}</body>`,
    words: made,
  };
}

/** A word that no other is, of a stem. */
export function number(stem: string, made: string[]): string {
  const word = `${stem}${made.length}z`;
  made.push(word.replace("&amp;", "&").replace("&lt;", "<"));
  return word;
}

const LINE_STARTS = [
  ...["", "", "", "• ", "1. ", "Read more ", "Source: ", "    "],
  ...[
    "> ",
    "> > ",
    "Subject: ",
    "From: a@b.example ",
    "Ole wrote:\n> ",
    "== ",
    "1.1  ",
    "Chapter 2: ",
    "[10:15] Ole: ",
  ],
  ...[
    "12/02/2026, 10:15 - Ole: ",
    "Anna Holm  00:12\n",
    "\f",
    "WEBVTT\n\n00:01.000 --> 00:02.000\n",
    "* * * ",
    "-- \n",
  ],
];
const LINE_ENDS = [
  "\n",
  "\n\n",
  "\r\n",
  " ",
  " ==\n",
  "\n=====\n",
  "\n-----\n\n",
  " ........ 12\n",
  "\n\n12\n\f",
  "\n>\n",
];

/**
 * Plain-text pages: lines, paragraphs, chrome, bullets, and what messages, markup, chats, subtitles and printed pages have; every word occurs
 * once.
 */
export const textPages: fc.Arbitrary<MadePage> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...LINE_STARTS),
      words,
      fc.constantFrom(".", "", "?", " |"),
      fc.constantFrom(...LINE_ENDS),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((lines) => {
    const made: string[] = [];
    const source = lines
      .map(
        ([start, run, end, feed]) =>
          `${start}${run.map((stem) => number(stem.replace("&amp;", "+").replace("&lt;", "_"), made)).join(" ")}${end}${feed}`,
      )
      .join("");
    return { source, words: made };
  });

/** The page as a door would hand it in. */
export function rawOf(source: string | Uint8Array, known: Partial<RawPage> = {}): RawPage {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return { bytes, uri: "page", key: "page", ...known };
}

/** The document of a page that must have one. */
export function documentOf(source: string, known: Partial<RawPage> = {}): CleanDocument {
  const outcome = cleanPage(rawOf(source, known));
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

/** The pages of samples/, by name. */
export function samplePages(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = join(import.meta.dirname, "../../samples");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html") || name.endsWith(".txt") || name.endsWith(".md"))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
