import { expect, it } from "vitest";
import { COUNTERS_NAME, Coverage } from "../../../fuzz/engine/coverage.ts";
import { newDice } from "../../../fuzz/engine/dice.ts";
import { fuzzTarget } from "../../../fuzz/engine/fuzz-target.ts";
import { instrument } from "../../../fuzz/engine/instrument.ts";
import type { Subject } from "../../../fuzz/engine/load-subject.ts";
import { TARGETS } from "../../../fuzz/targets/index.ts";
import { bytesOf, must, type Target } from "../../../fuzz/targets/target.ts";

/** Four bytes in a row open it: chance alone would need four billion tries. */
const LOCK = `function open(bytes) {
  if (bytes[0] === 119) { if (bytes[1] === 105) { if (bytes[2] === 110) { if (bytes[3] === 33) return "open"; } } }
  return "shut";
}`;

function lockTarget(coverage: Coverage): Target {
  const { code, branches } = instrument(LOCK);
  coverage.limitTo(branches);
  coverage.install();
  const open = new Function(`${code}; return open;`)() as (bytes: Uint8Array) => string;
  return {
    name: "lock",
    share: 100,
    maxBytes: 8,
    seeds: bytesOf("wabc"),
    words: bytesOf("x"),
    run: (_subject, bytes) => must(open(bytes) === "shut", "the lock is open"),
  };
}

const session = (coverage: Coverage, runs: number, seed = 1) => ({
  subject: {} as Subject,
  coverage,
  dice: newDice(seed),
  runs,
});

it("finds, branch by branch, what chance alone would not", async () => {
  const coverage = new Coverage();
  const { findings, kept } = await fuzzTarget(lockTarget(coverage), session(coverage, 60_000));
  expect(findings).toMatchObject([{ target: "lock", sentence: "the lock is open" }]);
  expect(new TextDecoder().decode(findings[0]?.input).slice(0, 4)).toBe("win!");
  expect(kept).toBeGreaterThan(1);
});

it("finds the same again by the same seed", async () => {
  const tally = async () => {
    const coverage = new Coverage();
    const { slowestMs: _, ...rest } = await fuzzTarget(lockTarget(coverage), session(coverage, 5000, 7));
    return rest;
  };
  expect(await tally()).toEqual(await tally());
});

it("counts functions, branches, cases and the right sides of choices", () => {
  const { code, branches } = instrument(
    "function f(a, b) { if (a) return 1; switch (b) { case 2: return a && b; } return b ? a : (b ?? 0); }",
  );
  expect(branches).toBe(7);
  const counters = new Uint8Array(branches);
  Object.assign(globalThis, { [COUNTERS_NAME]: counters });
  new Function(`${code}; f(0, 2);`)();
  expect([...counters].filter((count) => count > 0)).toHaveLength(2);
});

it("gives every target its share of a hundred", () => {
  expect(TARGETS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
});
