import { readFileSync, writeFileSync } from "node:fs";
import { bareHost, parseAddress } from "../../cleaner/index.ts";
import { cutUnits } from "../../cleaner/training.ts";
import { type PageRow, readRows } from "./bench-rows.ts";
import { type PageOfLines, writeLineRows } from "./line-rows.ts";

/**
 * `dump-joined.ts LINES_DIR DIR [scores.f32]` joins the lines of pages to one, as many scrapers do, and writes the pieces that they
 * are cut into as rows for a classifier of lines; DIR/joined.jsonl says how many words of each are content, furniture, and neither.
 *
 * Whole pages (pages.dev, and by dump-flat.ts trafilatura-dev, in many languages), pages.dev once more with a tenth of its
 * furniture and with none, and running articles, all of them content.
 */
const [linesDir = ".", dir = ".", ...files] = process.argv.slice(2);
const CHROME_EVERY = 10;
const SPACES = /\s+/g;
/** A word, or a sign of a script without spaces. */
const WORD = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\P{L}\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|\p{N}+/gu;

interface Line {
  readonly text: string;
  readonly keep: boolean | null;
}

/** A page in one line, and which fold it is in: that of its domain, where none is named. */
interface Joined extends PageOfLines {
  readonly set: "page" | "foreign" | "compact" | "content" | "article";
  readonly id: string;
  readonly domain?: string;
  readonly fold?: number;
  readonly source: string;
  /** Of each piece: words of content, of furniture, of what nobody judged. */
  readonly words: readonly (readonly [content: number, furniture: number, other: number])[];
}

const pages = readRows<PageRow>("text/pages.dev.jsonl.gz");
const articles = readRows<{ id: string; url: string; sentences: string[] }>("segmentation/web_dev.jsonl.gz");
const rows = [
  ...pages.map(({ id, domain, lines }) => join({ set: "page", id, domain }, lines)),
  ...pages.map(({ id, domain, lines }) => join({ set: "content", id, domain }, lines.filter(isContent))),
  ...pages.map(({ id, domain, lines }, page) => {
    const some = lines.filter((line, i) => isContent(line) || (i * 7 + page) % CHROME_EVERY === 0);
    return join({ set: "compact", id, domain }, some);
  }),
  ...articles.map(({ id, url, sentences }) =>
    join({ set: "article", id, domain: domainOf(url, id) }, [{ text: sentences.join(" "), keep: true }]),
  ),
  ...readForeign().map(({ id, fold, lines }) => join({ set: "foreign", id, fold }, lines)),
].filter(({ lines }) => lines.length > 0);
writeFileSync(`${dir}/joined.jsonl`, rows.map(({ lines, ...row }) => JSON.stringify(row)).join("\n"));
writeLineRows(dir, rows, files);

function isContent({ keep }: Line): boolean {
  return keep === true;
}

/** The host of an address; of a text without one nobody else's. */
function domainOf(url: string, id: string): string {
  const host = parseAddress(url)?.hostname;
  return host === undefined ? id : bareHost(host);
}

function readForeign(): readonly { readonly id: string; readonly fold: number; readonly lines: readonly Line[] }[] {
  return readFileSync(`${linesDir}/flat.jsonl`, "utf8")
    .split("\n")
    .map((row) => JSON.parse(row));
}

function join(row: Omit<Joined, "lines" | "source" | "words">, lines: readonly Line[]): Joined {
  const spans: { readonly start: number; readonly end: number; readonly keep: boolean | null }[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { text, keep } of lines) {
    const line = text.replace(SPACES, " ").trim();
    if (line === "") continue;
    spans.push({ start: at, end: at + line.length, keep });
    texts.push(line);
    at += line.length + 1;
  }
  const source = texts.join(" ");
  const pieces = cutUnits(source, [0, source.length]).map(({ span }) => span);
  let first = 0;
  const words = pieces.map(([start, end]) => {
    const count: [number, number, number] = [0, 0, 0];
    while ((spans[first]?.end ?? end) <= start) first++;
    for (let k = first; (spans[k]?.start ?? end) < end; k++) {
      const { start: from, end: to, keep } = spans[k] as (typeof spans)[number];
      const some = source.slice(Math.max(from, start), Math.min(to, end)).match(WORD)?.length ?? 0;
      count[keep === true ? 0 : keep === false ? 1 : 2] += some;
    }
    return count;
  });
  return { ...row, source, lines: pieces.map((span) => ({ text: source.slice(...span) })), words };
}
