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
    ...(set.metadataOf === undefined ? {} : scoreMetadata(truthOf(set.metadataOf, truth), documents)),
  };
}

function truthOf(pages: string, { root }: GroundTruth): string {
  return join(root, "pages", pages, "truth.jsonl");
}

/** Dumps differ in how far their order was destroyed: each level is scored as a set of its own. */
function scoreLevels({ corpus }: BenchSet, { truth, documents, work }: Place): Scores {
  const rows = gunzipSync(readFileSync(join(truth.root, "text", `${corpus}.jsonl.gz`))).toString("utf8");
  const lines = rows.trim().split("\n");
  const data = join(work, "levels");
  mkdirSync(join(data, "text"), { recursive: true });
  return Object.fromEntries(
    [...new Set(lines.map(levelOf))].map((level) => {
      const name = `${corpus}.${level}`;
      const ofLevel = lines.filter((line) => levelOf(line) === level);
      writeFileSync(join(data, "text", `${name}.jsonl.gz`), gzipSync(ofLevel.join("\n")));
      const { b3_section_F1 = 0 } = scoreSummary(truth, name, { folder: documents, data });
      return [`b3_section_F1/${level}`, b3_section_F1];
    }),
  );
}

function levelOf(line: string): string {
  // The ground truth's rows are described in its README; only `level` is read.
  return (JSON.parse(line) as { level: string }).level;
}
