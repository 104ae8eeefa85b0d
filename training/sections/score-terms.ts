/**
 * How well the key terms of sections name them: held against the headings of their authors, which the terms are not shown.
 *
 *     tsx training/sections/score-terms.ts BENCH_ROOT DOCUMENTS      (documents of wcxb-dev, as `npm run bench -- --out` leaves them)
 *
 * Sections of English pages that have a heading and 25 words, on pages with three of them; and the pages of each dump of mixed.dev,
 * by their titles. A heading counts where its section says one of its words. Every page weighs the same.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { groupTerms, isNameless, isStopWord, stemOf } from "../../cleaner/training.ts";

const LEAST_WORDS = 25;
const LEAST_SECTIONS = 3;
const LEAST_LETTERS = 3;
const WORD = /\p{L}[\p{L}'’]*/gu;
const POSSESSIVE = /['’]s?$/u;
const SPACES = /\s+/;

interface Named {
  readonly heading: string;
  readonly texts: readonly string[];
}

const [root = "", documents = ""] = process.argv.slice(2);
print("wcxb-dev, by heading", pagesOf(documents));
print("mixed.dev, by title", dumpsOf(join(root, "text", "mixed.dev.jsonl.gz")));

function print(name: string, pages: readonly (readonly Named[])[]): void {
  const scores = pages.map(scorePage).filter((score) => score !== undefined);
  const mean = (of: (score: Score) => number) =>
    (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(4);
  const numbers = `one word ${mean(({ any }) => any)}, first term ${mean(({ first }) => first)}, share ${mean(({ share }) => share)}`;
  console.log(`${name}: ${scores.length} pages, ${numbers}`);
}

interface Score {
  /** Share of headings of which a term has a word; of which the first term has; and the mean share of a heading's words. */
  readonly any: number;
  readonly first: number;
  readonly share: number;
}

function scorePage(sections: readonly Named[]): Score | undefined {
  const terms = groupTerms(
    sections.map(({ texts }) => texts),
    "en",
  );
  const scores = sections.flatMap(({ heading, texts }, i) => {
    const said = new Set(texts.flatMap(stemsOf));
    const wanted = stemsOf(heading).filter((stem) => said.has(stem));
    if (wanted.length === 0) return [];
    const found = new Set((terms[i] ?? []).flatMap(stemsOf));
    const first = new Set(stemsOf(terms[i]?.[0] ?? ""));
    const hits = wanted.filter((stem) => found.has(stem)).length;
    return [
      { any: Number(hits > 0), first: Number(wanted.some((stem) => first.has(stem))), share: hits / wanted.length },
    ];
  });
  if (scores.length === 0) return undefined;
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return { any: mean(({ any }) => any), first: mean(({ first }) => first), share: mean(({ share }) => share) };
}

function stemsOf(text: string): string[] {
  const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replace(POSSESSIVE, ""));
  const named = words.filter((word) => word.length >= LEAST_LETTERS && !isStopWord(word) && !isNameless(word));
  return [...new Set(named.map((word) => stemOf(word)))];
}

interface Document {
  readonly metadata: { readonly language?: string };
  readonly sections?: readonly { readonly heading?: string; readonly blocks: readonly Block[] }[];
}

interface Block {
  readonly kind: string;
  readonly text: string;
}

function pagesOf(folder: string): readonly (readonly Named[])[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  // Written by `winnow clean`; a rejection has no sections.
  const pages = paths.map((path) => JSON.parse(readFileSync(join(folder, path), "utf8")) as Document);
  const english = pages.filter(({ sections, metadata }) => sections !== undefined && metadata.language === "en");
  return english.map(({ sections = [] }) => sections.flatMap(namedBy)).filter(({ length }) => length >= LEAST_SECTIONS);
}

function namedBy({ heading, blocks }: NonNullable<Document["sections"]>[number]): readonly Named[] {
  const texts = blocks.filter(({ kind }) => kind !== "heading").map(({ text }) => text);
  return heading === undefined || texts.join(" ").split(SPACES).length < LEAST_WORDS ? [] : [{ heading, texts }];
}

interface Dump {
  readonly pages: readonly string[];
  readonly titles: readonly string[];
  readonly sentences: readonly { readonly text: string; readonly label: string; readonly src: string }[];
}

function dumpsOf(path: string): readonly (readonly Named[])[] {
  const rows = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  // The ground truth's rows are described in its README.
  const dumps = rows.map((row) => JSON.parse(row) as Dump);
  return dumps.map(pagesIn).filter(({ length }) => length > 1);
}

function pagesIn({ pages, titles, sentences }: Dump): readonly Named[] {
  const kept = sentences.filter(({ label }) => label === "keep");
  return pages.flatMap((page, i) => {
    const texts = kept.filter(({ src }) => src === page).map(({ text }) => text);
    return texts.length === 0 ? [] : [{ heading: titles[i] ?? "", texts }];
  });
}
