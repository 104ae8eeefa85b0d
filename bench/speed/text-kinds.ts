import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SpeedPage } from "./speed-pages.ts";

/** Texts of one kind, to be timed together. */
export interface TextKind {
  readonly name: string;
  readonly pages: readonly SpeedPage[];
}

/** The texts of a run, by kind, and what tells them from others. */
export interface TextCorpus {
  readonly kinds: readonly TextKind[];
  readonly fingerprint: string;
}

interface Row {
  readonly id: string;
  readonly text?: string;
  readonly sentences?: readonly string[];
  readonly paras?: readonly number[];
}

/** Characters in front of which a heading of Markdown is cut from its paragraph. */
const HEADING_CHARS = 40;
/** One paragraph in so many gets a heading. */
const HEADING_EVERY = 9;

/** `count` texts of each kind, evenly taken from the ground truth at `root`; undefined where there is none. */
export function readTextKinds(root: string, count: number): TextCorpus | undefined {
  const files = ["text/pages.dev", "text/mixed.dev", "segmentation/web_dev"].map((name) =>
    join(root, `${name}.jsonl.gz`),
  );
  if (!files.every((file) => existsSync(file))) return undefined;
  const [pages = [], dumps = [], articles = []] = files.map((file) => spread(readRows(file), count));
  const kinds = [
    kindOf(
      "text page",
      ".txt",
      pages.map(({ id, text = "" }) => [id, text]),
    ),
    kindOf(
      "dump",
      ".txt",
      dumps.map(({ id, text = "" }) => [id, text]),
    ),
    kindOf(
      "prose",
      ".txt",
      articles.map(({ id, sentences = [] }) => [id, sentences.join(" ")]),
    ),
    kindOf(
      "markdown",
      ".md",
      articles.map((row) => [row.id, markdownOf(row)]),
    ),
  ];
  const hash = createHash("sha256");
  for (const kind of kinds) for (const page of kind.pages) hash.update(page.bytes);
  return { kinds, fingerprint: `sha256:${hash.digest("hex")}` };
}

function readRows(file: string): readonly Row[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  // The ground truth's rows are described in its README; only these fields are read.
  return lines.map((line) => JSON.parse(line) as Row);
}

function spread(rows: readonly Row[], count: number): readonly Row[] {
  const step = Math.max(1, Math.floor(rows.length / count));
  return rows.filter((_, i) => i % step === 0).slice(0, count);
}

function kindOf(name: string, ending: string, texts: readonly (readonly [id: string, text: string])[]): TextKind {
  const pages = texts.map(([id, text]) => {
    return { name: `${id}${ending}`, url: "", html: text, bytes: new TextEncoder().encode(text) };
  });
  return { name, pages };
}

/** The article's paragraphs with a heading here and there, as a converter writes them. */
function markdownOf({ sentences = [], paras = [] }: Row): string {
  const starts = new Set(paras);
  const text = sentences.map((sentence, i) => (i > 0 && starts.has(i) ? `\n\n${sentence}` : sentence)).join(" ");
  return text
    .split("\n\n")
    .map((part, i) => (i % HEADING_EVERY === 0 ? `## ${part.slice(0, HEADING_CHARS)}\n\n${part}` : part))
    .join("\n\n");
}
