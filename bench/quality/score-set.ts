import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Scores } from "../floors.ts";
import type { BenchSet } from "./bench-sets.ts";
import { type GroundTruth, scoreSummary, scoreTypes } from "./ground-truth.ts";
import { scoreMetadata } from "./score-metadata.ts";

interface Place {
  readonly truth: GroundTruth;
  /** Where the set's documents are. */
  readonly documents: string;
  /** A folder for what scoring needs. */
  readonly work: string;
}

/** Scores a set's documents by the ground truth's own scorers, and adds what their summaries leave out. */
export function scoreSet(set: BenchSet, place: Place): Scores {
  const { truth, documents } = place;
  return {
    ...scoreSummary(truth, set.corpus, { folder: documents }),
    ...(set.extras === "levels" ? scoreLevels(set, place) : {}),
    ...(set.extras === "types" ? scoreTypes(truth, set.corpus, { folder: documents }) : {}),
    ...(set.metadataOf === undefined ? {} : scoreMetadataOf(set.metadataOf, set, place)),
  };
}

function scoreMetadataOf(pages: string, { corpus }: BenchSet, { truth, documents }: Place): Scores {
  const truthPath = join(truth.root, "pages", pages, "truth.jsonl");
  if (pages === corpus) return scoreMetadata(truthPath, documents);
  return scoreMetadata(truthPath, documents, new Set(readTexts(truth, corpus).map((line) => rowOf(line).id)));
}

/** Dumps differ in how far their order was destroyed: each level is scored as a set of its own. */
function scoreLevels({ corpus }: BenchSet, { truth, documents, work }: Place): Scores {
  const lines = readTexts(truth, corpus);
  const data = join(work, "levels");
  mkdirSync(join(data, "text"), { recursive: true });
  return Object.fromEntries(
    [...new Set(lines.map((line) => rowOf(line).level))].map((level) => {
      const name = `${corpus}.${level}`;
      const ofLevel = lines.filter((line) => rowOf(line).level === level);
      writeFileSync(join(data, "text", `${name}.jsonl.gz`), gzipSync(ofLevel.join("\n")));
      const { b3_section_F1 = 0 } = scoreSummary(truth, name, { folder: documents, data });
      return [`b3_section_F1/${level}`, b3_section_F1];
    }),
  );
}

/** The rows of a set of texts, as they are written. */
function readTexts({ root }: GroundTruth, corpus: string): readonly string[] {
  const rows = gunzipSync(readFileSync(join(root, "text", `${corpus}.jsonl.gz`))).toString("utf8");
  return rows.trim().split("\n");
}

function rowOf(line: string): { readonly id: string; readonly level: string } {
  // The ground truth's rows are described in its README; only dumps have a level.
  return JSON.parse(line) as { id: string; level: string };
}
