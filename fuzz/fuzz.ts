import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { followCall, UsageFault } from "../bench/follow-call.ts";
import { wholeNumber } from "../bench/whole-number.ts";
import { Coverage } from "./engine/coverage.ts";
import { newDice } from "./engine/dice.ts";
import { type Finding, fuzzTarget, type Tally } from "./engine/fuzz-target.ts";
import { loadSubject } from "./engine/load-subject.ts";
import { TARGETS } from "./targets/index.ts";

const USAGE = "npm run fuzz -- [--runs N] [--seed N] [--target WORD] [--out DIR]";
const EXIT = { good: 0, found: 1 } as const;
const NOT_IN_NAMES = /[^a-z]+/g;

const OPTIONS = {
  runs: { type: "string", default: "20000" },
  seed: { type: "string", default: "1" },
  target: { type: "string", default: "" },
  out: { type: "string", default: "fuzz/findings" },
} as const;

process.exitCode = await followCall({ usage: USAGE, read: readSettings, run: main });

/** Fuzzes every target by its share of the runs and prints what was found; inputs that broke a law go to `--out`. */
async function main({ runs, seed, word, out }: Settings): Promise<number> {
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

interface Settings {
  readonly runs: number;
  readonly seed: number;
  readonly word: string;
  readonly out: string;
}

function readSettings(args: readonly string[]): Settings {
  const { runs, seed, target, out } = parseArgs({ args: [...args], options: OPTIONS }).values;
  if (!TARGETS.some(({ name }) => name.includes(target))) throw new UsageFault(`there is no target ${target}`);
  return { runs: wholeNumber("--runs", runs), seed: wholeNumber("--seed", seed), word: target, out };
}
