import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchSet } from "./bench-sets.ts";
import type { GroundTruth } from "./ground-truth.ts";

const STREAM = /-stream$/;

/** A hash over a set's inputs, its truth and the scorers: two scores with the same fingerprint may be compared. */
export function corpusFingerprint({ corpus, kind }: BenchSet, { root }: GroundTruth): string {
  const hash = createHash("sha256");
  const scorers = readdirSync(root).filter((name) => name.endsWith(".py"));
  const data = kind === "texts" || kind === "joined" ? textFiles(root, corpus) : pageFiles(root, corpus);
  for (const path of [...scorers, ...data].sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return `sha256:${hash.digest("hex")}`;
}

function pageFiles(root: string, corpus: string): readonly string[] {
  const folder = join("pages", corpus);
  const pages = readdirSync(join(root, folder, "html")).map((name) => join(folder, "html", name));
  return [...pages, join(folder, "truth.jsonl")];
}

function textFiles(root: string, corpus: string): readonly string[] {
  const name = `${corpus.replace(STREAM, "")}.jsonl.gz`;
  return ["text", "segmentation"].map((folder) => join(folder, name)).filter((path) => existsSync(join(root, path)));
}
