import { writeFileSync } from "node:fs";
import { cleanPage } from "../../cleaner/index.ts";
import { type TruthPage, truthPages } from "../blocks/truth-pages.ts";
import { BENCH_ROOT } from "./bench-rows.ts";

/**
 * `dump-flat.ts DIR` writes the pages of trafilatura-dev, which are in many languages, as the lines that a scraper leaves of them,
 * menus and all, and the title that their markup says (DIR/flat.jsonl). What the cleaner keeps of the page itself is content, but where truth knows better.
 */
const [dir = "."] = process.argv.slice(2);
const SET = "trafilatura-dev";
/** Shorter segments of truth stand in too many lines. */
const MIN_SEGMENT = 8;
const SPACES = /\s+/g;

interface FlatLine {
  readonly text: string;
  readonly keep: boolean;
}

const rows: string[] = [];
for (const truth of truthPages(BENCH_ROOT)) {
  if (truth.set !== SET) continue;
  rows.push(JSON.stringify({ id: truth.id, fold: truth.fold, ...flatten(truth) }));
}
writeFileSync(`${dir}/flat.jsonl`, rows.join("\n"));

/** A page's title, and its kept and removed blocks in the order of the page, hidden ones left out. */
function flatten(truth: TruthPage): { readonly title: string; readonly lines: readonly FlatLine[] } {
  const outcome = cleanPage({ bytes: truth.bytes, uri: truth.id, key: `${truth.id}.html`, url: truth.url });
  if (outcome.kind !== "cleaned") return { title: "", lines: [] };
  const { sections, removed, metadata } = outcome.document;
  const kept = sections.flatMap(({ blocks }) => blocks.map((block) => ({ ...block, keep: true })));
  const dropped = removed.flatMap((one) => (one.layer === "hidden" ? [] : [{ ...one, keep: false }]));
  const lines = [...kept, ...dropped]
    .sort((a, b) => a.span[0] - b.span[0])
    .flatMap(({ text, keep }) =>
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ text: line, keep: truthOf(truth, line) ?? keep })),
    );
  return { title: metadata.title, lines };
}

function truthOf({ with: wanted, without: unwanted }: TruthPage, line: string): boolean | undefined {
  const plain = squeeze(line);
  const speaks = (segments: readonly string[]) =>
    segments.map(squeeze).some((segment) => segment.length >= MIN_SEGMENT && plain.includes(segment));
  if (speaks(wanted)) return true;
  return speaks(unwanted) ? false : undefined;
}

function squeeze(text: string): string {
  return text.replace(SPACES, " ").trim();
}
