import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readUnits, type Units } from "../../cleaner/training.ts";

/** A document of the ground truth, or a page in its form. */
export interface Row {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly boundaries: readonly number[];
  readonly paras?: readonly number[];
  readonly url?: string;
}

/** Pages with fewer section starts than this, web_dev's own limit, only say where paragraphs start. */
const MIN_BOUNDARIES = 3;
/** Whether each set is read with its paragraphs known. */
const KNOWN = { web_dev: [true, false], choi_dev: [false], pages: [true, false], plain: [false] } as const;

/** One reading of a document: with its paragraphs known, or as a stream of sentences. */
export interface Reading {
  readonly set: string;
  readonly row: Row;
  readonly known: boolean;
  readonly text: Units;
}

/** All readings in the order of the rows that dump.ts writes: web_dev and the pages twice, choi_dev as a stream only. */
export function* readings(folder: string, pages: string): Generator<Reading> {
  const sets = [
    ["web_dev", gunzipSync(readFileSync(`${folder}/web_dev.jsonl.gz`))],
    ["choi_dev", gunzipSync(readFileSync(`${folder}/choi_dev.jsonl.gz`))],
    ["pages", readFileSync(pages)],
  ] as const;
  for (const [set, bytes] of sets)
    for (const line of bytes.toString("utf8").trim().split("\n")) {
      const row = JSON.parse(line) as Row;
      const name = set === "pages" && row.boundaries.length < MIN_BOUNDARIES ? "plain" : set;
      for (const known of KNOWN[name]) yield { set: name, row, known, text: unitsOf(row, known ? "known" : "unknown") };
    }
}

function unitsOf(row: Row, paragraphs: "known" | "unknown"): Units {
  const starts = new Set(paragraphs === "known" ? row.paras : []);
  return readUnits(
    row.sentences.map((sentence, i) => ({
      text: sentence,
      maySplit: paragraphs === "unknown" || starts.has(i),
      opensParagraph: starts.has(i),
    })),
  );
}
