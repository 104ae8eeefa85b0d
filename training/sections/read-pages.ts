/**
 * More documents of web_dev's kind: the HTML pages of the ground truth that it does not hold, cleaned by the library, their
 * headings taken out.
 *
 *     node --import tsx training/sections/read-pages.ts ../shared/bench training/made/sections/pages.jsonl
 *
 * Writes one row a page, in web_dev's form: sentences, where paragraphs start, and where a heading of the second or third level
 * stood. Pages with few headings stay: they say where paragraphs start. Pages that share their text with one of web_dev, which is
 * scored, are left out.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cleanPage, type DocumentBlock } from "../../cleaner/index.ts";
import { splitSentences } from "../../cleaner/training.ts";
import { type TruthPage, truthPages } from "../blocks/truth-pages.ts";

const [root = "../shared/bench", file = "training/made/sections/pages.jsonl"] = process.argv.slice(2);

/** web_dev's own limit. */
const MIN_SENTENCES = 14;
const SECTION_LEVELS: readonly number[] = [2, 3];
/** Sentences of so many characters are hardly written twice; a page that shares more of them than this is another's copy. */
const MIN_TELLING_CHARS = 40;
const MAX_SHARED = 0.2;

interface Row {
  readonly sentences: string[];
  readonly paras: number[];
  readonly boundaries: number[];
}

const scored = gunzipSync(readFileSync(`${root}/segmentation/web_dev.jsonl.gz`))
  .toString("utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { url: string; sentences: string[] });
const urls = new Set(scored.map(({ url }) => url));
const taken = new Set(scored.flatMap(({ sentences }) => sentences));

const out = openSync(file, "w");
for (const page of truthPages(root)) {
  const { set, id, type, url } = page;
  if (urls.has(url)) continue;
  const row = rowOf(blocksOf(page));
  if (row.sentences.length < MIN_SENTENCES || isCopy(row)) continue;
  writeSync(out, `${JSON.stringify({ id: `${set}/${id}`, type, url, ...row })}\n`);
}
closeSync(out);

function isCopy({ sentences }: Row): boolean {
  const telling = sentences.filter((sentence) => sentence.length >= MIN_TELLING_CHARS);
  return telling.filter((sentence) => taken.has(sentence)).length > MAX_SHARED * telling.length;
}

function blocksOf({ bytes, id, url }: TruthPage): readonly DocumentBlock[] {
  const outcome = cleanPage({ bytes, uri: id, key: `${id}.html`, ...(url.startsWith("http") ? { url } : {}) });
  return outcome.kind === "cleaned" ? outcome.document.sections.flatMap(({ blocks }) => blocks) : [];
}

function rowOf(blocks: readonly DocumentBlock[]): Row {
  const row: Row = { sentences: [], paras: [], boundaries: [] };
  let isHeaded = false;
  for (const block of blocks) {
    if (block.kind === "heading") {
      isHeaded ||= SECTION_LEVELS.includes(block.level ?? 0);
      continue;
    }
    const at = row.sentences.length;
    if (isHeaded && at > 0) row.boundaries.push(at);
    isHeaded = false;
    for (const paragraph of paragraphsOf(block)) {
      row.paras.push(row.sentences.length);
      row.sentences.push(...paragraph);
    }
  }
  return row;
}

/** Rows of a table are paragraphs, lines of code sentences of one. */
function paragraphsOf({ kind, text }: DocumentBlock): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (kind === "code") return [lines];
  if (kind === "table") return lines.map((line) => [line]);
  const sentences = splitSentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end));
  return [kind === "list-item" ? sentences.map((sentence, i) => (i === 0 ? `- ${sentence}` : sentence)) : sentences];
}
