import { writeFileSync } from "node:fs";
import { cutTokens, cutUnits, cutUnitsAt, findJoints } from "../../cleaner/training.ts";
import { type MixedRow, type MixedSentence, type PageRow, readRows } from "./bench-rows.ts";
import { readFloats } from "./binary.ts";

/**
 * `dump-units.ts SCORES.f32 OUT.jsonl`: the units that the splitter makes of mixed.dev (by out-of-fold joint scores) and of clean
 * running pages, each with the share of it that is content and the page it came from.
 */
const [scoreFile = "", out = "units.jsonl"] = process.argv.slice(2);
/** Clean pages: articles of so many kept characters, every so many-th of them. */
const CLEAN = { minChars: 2500, maxChars: 30_000, every: 4 };

const scores = readFloats(scoreFile);
let done = 0;
const mixed = readRows<MixedRow>("text/mixed.dev.jsonl.gz").map((row) => {
  const tokens = cutTokens(row.text, [0, row.text.length]);
  const joints = findJoints(tokens);
  const units = cutUnitsAt(tokens, joints, scores.subarray(done, done + joints.length));
  done += joints.length;
  return describe({ id: row.id, kind: "mixed", text: row.text, units, sentences: row.sentences });
});
const pages = readRows<PageRow>("text/pages.dev.jsonl.gz")
  .map((row) => ({
    row,
    text: row.lines
      .filter((line) => line.keep === true)
      .map((line) => line.text)
      .join(" "),
  }))
  .filter(({ row, text }) => row.type === "article" && text.length > CLEAN.minChars && text.length < CLEAN.maxChars)
  .filter((_, i) => i % CLEAN.every === 0)
  .map(({ row, text }) => {
    const sentence: MixedSentence = { text, label: "keep", kind: null, src: row.id, sec: null, par: null };
    return describe({
      id: row.id,
      kind: "clean",
      text,
      units: cutUnits(text, [0, text.length]),
      sentences: [sentence],
    });
  });
writeFileSync(out, `${[...mixed, ...pages].map((row) => JSON.stringify(row)).join("\n")}\n`);
console.log(`${mixed.length} dumps, ${pages.length} clean pages`);

interface Source {
  readonly id: string;
  readonly kind: "mixed" | "clean";
  readonly text: string;
  readonly units: ReturnType<typeof cutUnits>;
  readonly sentences: readonly MixedSentence[];
}

function describe({ id, kind, text, units, sentences }: Source) {
  const owner = new Int32Array(text.length);
  let at = 0;
  sentences.forEach((sentence, k) => {
    owner.fill(k, at, at + sentence.text.length + 1);
    at += sentence.text.length + 1;
  });
  const rows = units.map(({ span, joints }) => {
    const chars = new Map<number, number>();
    for (let i = span[0]; i < span[1]; i++) chars.set(owner[i] ?? 0, (chars.get(owner[i] ?? 0) ?? 0) + 1);
    const [main = 0] = [...chars].sort((a, b) => b[1] - a[1])[0] ?? [];
    const share = (label: string) =>
      [...chars].reduce((sum, [k, n]) => sum + (sentences[k]?.label === label ? n : 0), 0) / (span[1] - span[0]);
    return { text: text.slice(...span), joints, keep: share("keep"), fragment: share("fragment"), main };
  });
  return {
    id,
    kind,
    units: rows.map((row) => row.text),
    joints: rows.map((row) => row.joints),
    keep: rows.map((row) => Math.round(row.keep * 1000) / 1000),
    fragment: rows.map((row) => (row.fragment > 0.5 ? 1 : 0)),
    src: rows.map((row) => sentences[row.main]?.src ?? ""),
    section: rows.map((row) => sentences[row.main]?.sec ?? -1),
  };
}
