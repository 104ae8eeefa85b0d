/**
 * Pages of wcxb-dev and trafilatura-dev as Markdown, menus and all, as a scraper's converter leaves them; and, of each second one, its content
 * with a tenth of the rest, as a careful scraper or an author does.
 *
 *     node --import tsx training/text/dump-markdown.ts pages LINES_DIR DIR       writes DIR/pages.jsonl: source and truth of each page
 *     node --import tsx training/text/dump-markdown.ts rows LINES_DIR DIR        writes the rows of their blocks, labels and words
 *
 * Each page's lines are judged by a model of LINES_DIR that never saw its domain.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageConverter } from "../../bench/quality/convert-pages.ts";
import { cleanPage } from "../../cleaner/index.ts";
import {
  type Block,
  cutBlocks,
  decodePage,
  fillMarkdown,
  MARKDOWN_FEATURES,
  measureLines,
  parsePage,
  readLineField,
  readMarkdown,
} from "../../cleaner/training.ts";
import { labelBlocks } from "../blocks/label-blocks.ts";
import { type TruthPage, truthPages } from "../blocks/truth-pages.ts";
import { BENCH_ROOT } from "./bench-rows.ts";
import { readLineModels } from "./line-models.ts";

/** A page as Markdown, and what of it is content. */
interface MarkdownPage {
  readonly set: string;
  readonly id: string;
  readonly fold: number;
  readonly source: string;
  readonly truth: string;
}

const [step = "", linesDir = ".", dir = "."] = process.argv.slice(2);
const COMPACT = { every: 2, chromeEvery: 10, minKept: 4 };
const IS_CONTENT = 0.5;

if (step === "pages")
  writeFileSync(join(dir, "pages.jsonl"), [...markdownPages()].map((page) => JSON.stringify(page)).join("\n"));
else
  dumpRows(
    readFileSync(join(dir, "pages.jsonl"), "utf8")
      .split("\n")
      .map((line) => JSON.parse(line) as MarkdownPage),
  );

function* markdownPages(): Generator<MarkdownPage> {
  const convert = pageConverter();
  const folds = JSON.parse(readFileSync(join(linesDir, "page-folds.json"), "utf8")) as Readonly<Record<string, number>>;
  let count = 0;
  for (const truth of truthPages(BENCH_ROOT)) {
    const fold = truth.set === "wcxb-dev" ? folds[truth.id] : truth.fold;
    if (truth.set === "zyte-dev" || fold === undefined) continue;
    const source = convert(new TextDecoder().decode(truth.bytes));
    const page = { set: truth.set, id: truth.id, fold, source, truth: contentOf(truth) };
    yield page;
    count++;
    const shorter = count % COMPACT.every === 0 ? compactOf(page) : undefined;
    if (shorter !== undefined) yield { ...page, set: `${truth.set}-compact`, source: shorter };
  }
}

/** Where truth is not a text, what the cleaner keeps of the markup is. */
function contentOf({ text, bytes, id, url }: TruthPage): string {
  if (text !== undefined) return text;
  const outcome = cleanPage({ bytes, uri: id, key: `${id}.html`, url });
  return outcome.kind === "cleaned" ? outcome.document.text : "";
}

function blocksOf(source: string): readonly Block[] {
  const decoded = decodePage({ bytes: Buffer.from(source), uri: "p", key: "p.md" }, {});
  return "kind" in decoded ? [] : cutBlocks(parsePage(decoded)).blocks;
}

function compactOf({ source, truth }: MarkdownPage): string | undefined {
  const blocks = blocksOf(source);
  const { share } = labelBlocks(
    blocks.map(({ text }) => text),
    truth,
  );
  const kept = blocks.filter(
    (_, i) => (share[i] as number) >= IS_CONTENT || i % COMPACT.chromeEvery === COMPACT.chromeEvery - 1,
  );
  if (kept.length < COMPACT.minKept) return undefined;
  return kept.map(({ span }) => source.slice(source.lastIndexOf("\n", span[0] - 1) + 1, span[1])).join("\n\n");
}

function dumpRows(pages: readonly MarkdownPage[]): void {
  const models = readLineModels(linesDir);
  const width = MARKDOWN_FEATURES.length;
  const meta: string[] = [];
  const rows: Float32Array[] = [];
  const labels: Float32Array[] = [];
  const words: Float32Array[] = [];
  for (const { set, id, fold, source, truth } of pages) {
    const blocks = blocksOf(source);
    const texts = blocks.map(({ text }) => text);
    const forms = measureLines(texts);
    const field = readMarkdown(blocks, readLineField(forms), models[fold]);
    const own = new Float32Array(blocks.length * width);
    blocks.forEach((_, i) => {
      fillMarkdown(field, i, { into: own, offset: i * width });
    });
    meta.push(JSON.stringify({ set, id, fold, blocks: blocks.length }));
    rows.push(own);
    labels.push(labelBlocks(texts, truth).share);
    words.push(Float32Array.from(forms, (form) => form.words));
  }
  const save = (name: string, parts: readonly Float32Array[]) =>
    writeFileSync(
      join(dir, name),
      Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
    );
  save("rows.f32", rows);
  save("labels.f32", labels);
  save("words.f32", words);
  writeFileSync(join(dir, "meta.jsonl"), meta.join("\n"));
  writeFileSync(join(dir, "names.txt"), MARKDOWN_FEATURES.join(" "));
}
