import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Coverage } from "./engine/coverage.ts";
import { newDice } from "./engine/dice.ts";
import { type Finding, fuzzTarget, type Tally } from "./engine/fuzz-target.ts";
import { loadSubject } from "./engine/load-subject.ts";
import { TARGETS } from "./targets/index.ts";

const USAGE = "npm run fuzz -- [--runs N] [--seed N] [--target WORD] [--out DIR]";
const EXIT = { good: 0, found: 1, usage: 2 } as const;
const WHOLE = /^\d{1,9}$/;
const NOT_IN_NAMES = /[^a-z]+/g;

process.exitCode = await main();

/** Fuzzes every target by its share of the runs and prints what was found; inputs that broke a law go to `--out`. */
async function main(): Promise<number> {
  const settings = readSettings();
  if (settings === undefined) {
    console.error(USAGE);
    return EXIT.usage;
  }
  const { runs, seed, word, out } = settings;
  const chosen = TARGETS.filter(({ name }) => name.includes(word));
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  const coverage = new Coverage();
  const { subject, branches } = await loadSubject(coverage);
  const cpuStart = process.cpuUsage();
  const tallies: Tally[] = [];
  for (const target of chosen) {
    const session = { subject, coverage, dice: newDice(seed), runs: Math.round((runs * target.share) / shares) };
    const tally = await fuzzTarget(target, session);
    tallies.push(tally);
    console.log(sentenceOf(tally));
    keep(tally.findings, out);
  }
  const { user, system } = process.cpuUsage(cpuStart);
  const total = tallies.reduce((sum, tally) => sum + tally.runs, 0);
  const found = tallies.reduce((sum, tally) => sum + tally.findings.length, 0);
  console.log(
    `${total.toLocaleString("en-US")} executions, seed ${seed}, ${coverage.reached} of ${branches} branches, ${found} findings, ${((user + system) / 1e6).toFixed(0)} s of CPU, Node ${process.versions.node}`,
  );
  return found === 0 ? EXIT.good : EXIT.found;
}

function sentenceOf({ target, runs, kept, slowestMs, findings }: Tally): string {
  const head = `${target}: ${runs.toLocaleString("en-US")} executions, ${kept} inputs led somewhere new, slowest ${slowestMs.toFixed(0)} ms, ${findings.length} findings`;
  return [head, ...findings.map(({ sentence }) => `  ${sentence}`)].join("\n");
}

function keep(findings: readonly Finding[], out: string): void {
  if (findings.length === 0) return;
  mkdirSync(out, { recursive: true });
  for (const [i, { target, input, sentence }] of findings.entries()) {
    const name = `${out}/${target.replace(NOT_IN_NAMES, "-")}-${i}`;
    writeFileSync(`${name}.bin`, input);
    writeFileSync(`${name}.txt`, `${sentence}\n`);
  }
}

function readSettings(): { runs: number; seed: number; word: string; out: string } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: "string", default: "20000" },
        seed: { type: "string", default: "1" },
        target: { type: "string", default: "" },
        out: { type: "string", default: "fuzz/findings" },
      },
    });
    const { runs, seed, target, out } = values;
    if (!WHOLE.test(runs) || !WHOLE.test(seed) || !TARGETS.some(({ name }) => name.includes(target))) return undefined;
    return { runs: Number(runs), seed: Number(seed), word: target, out };
  } catch {
    // An option that there is not: the usage says what there is.
    return undefined;
  }
}
