import{createRequire}from'node:module';const require=createRequire(import.meta.url);

// bench/quality/score-metadata.ts
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

// bench/quality/names-in.ts
var JOINTS = /\s*(?:[,;&|/]|\band\b)\s*/i;
var POST_NOMINAL = /^(?:[A-Z][A-Z.\-®]{1,9}|Ph\.?D\.?|M\.?Ed\.?|M\.?Sc\.?|B\.?Sc\.?|Jr\.?|Sr\.?|Dr\.?)$/;
var BY = /^by\s+/i;
function namesIn(byline) {
  const parts = byline.trim().replace(BY, "").split(JOINTS);
  return parts.filter((part) => part !== "" && !POST_NOMINAL.test(part));
}

// bench/quality/score-metadata.ts
var DOCUMENT = /(?:\.html)?(?:\.gz)?\.json$/;
var NOT_WORDS = /[^\p{L}\p{N}]+/gu;
var NOTHING = { title: "", authors: [] };
function scoreMetadata(truthPath, documents) {
  const found = readFound(documents);
  const rows = readFileSync(truthPath, "utf8").trim().split("\n").map(parseTruth);
  const pairs = rows.map((row) => ({ row, got: found.get(row.id) ?? NOTHING }));
  return {
    "exact/title": share(pairs, ({ row, got }) => row.title && wordsOf(row.title) === wordsOf(got.title)),
    "exact/authors": share(pairs, ({ row, got }) => row.author && sameNames(namesIn(row.author), got.authors)),
    "exact/date": share(pairs, ({ row, got }) => row.published && got.publishedAt?.startsWith(row.published) === true)
  };
}
function share(pairs, judge) {
  const verdicts = pairs.map(judge).filter((verdict) => typeof verdict === "boolean");
  return verdicts.length === 0 ? 0 : verdicts.filter(Boolean).length / verdicts.length;
}
function sameNames(wanted, got) {
  const key = (names) => [...new Set(names.map(wordsOf))].sort().join("\n");
  return key(wanted) === key(got.flatMap(namesIn));
}
function wordsOf(text) {
  return text.normalize("NFKC").toLowerCase().replace(NOT_WORDS, " ").trim();
}
function readFound(documents) {
  const files = readdirSync(documents, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  return new Map(files.map((path) => [basename(path).replace(DOCUMENT, ""), metadataIn(join(documents, path))]));
}
function metadataIn(path) {
  return JSON.parse(readFileSync(path, "utf8")).metadata ?? NOTHING;
}
function parseTruth(line) {
  return JSON.parse(line);
}

// ../../meta-work/sc.ts
for (const d of process.argv.slice(2)) console.log(d, scoreMetadata("/work/shared/bench/pages/wcxb-dev/truth.jsonl", d));
