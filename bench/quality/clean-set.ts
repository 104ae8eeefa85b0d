import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchSet } from "./bench-sets.ts";
import { convertPages } from "./convert-pages.ts";
import { expandTexts, type GroundTruth, writePageMetadata } from "./ground-truth.ts";
import { runCommand } from "./run-command.ts";

const WINNOW = fileURLToPath(new URL("../../cli/winnow.mjs", import.meta.url));
/** Some pages rejected is a result, not a failure of the run. */
const RUN_CODES = [0, 1];
const SPACES = /\s+/g;

/** Cleans a set the way a user would, by the command line; answers with the folder that the documents are in. */
export function cleanSet(set: BenchSet, truth: GroundTruth, work: string): string {
  const folder = join(work, set.name);
  mkdirSync(folder, { recursive: true });
  const documents = join(folder, "documents");
  const inputs = INPUTS[set.kind](set, truth, folder);
  const args = [WINNOW, "clean", ...inputs, "--out", documents, "--strength", set.strength];
  runCommand({ file: process.execPath, args, fine: RUN_CODES });
  return documents;
}

type Inputs = (set: BenchSet, truth: GroundTruth, folder: string) => readonly string[];

const INPUTS: Readonly<Record<BenchSet["kind"], Inputs>> = {
  pages: pageInputs,
  converted: convertedInputs,
  texts: textInputs,
  joined: joinedInputs,
};

function pageInputs({ corpus }: BenchSet, truth: GroundTruth, folder: string): readonly string[] {
  const metadata = join(folder, "urls.jsonl");
  writePageMetadata(truth, corpus, metadata);
  return [join(truth.root, "pages", corpus, "html"), "--metadata", metadata];
}

function convertedInputs({ corpus }: BenchSet, truth: GroundTruth, folder: string): readonly string[] {
  const pages = join(folder, "converted");
  convertPages(truth, corpus, pages);
  return [pages];
}

/** As `" ".join(text.split())` leaves a page. */
function joinedInputs(set: BenchSet, truth: GroundTruth, folder: string): readonly string[] {
  const [texts = folder] = textInputs(set, truth, folder);
  for (const name of readdirSync(texts)) {
    const path = join(texts, name);
    writeFileSync(path, readFileSync(path, "utf8").replace(SPACES, " ").trim());
  }
  return [texts];
}

function textInputs({ corpus }: BenchSet, truth: GroundTruth, folder: string): readonly string[] {
  const texts = join(folder, "texts");
  expandTexts(truth, corpus, texts);
  return [texts];
}
