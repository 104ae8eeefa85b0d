import { describe, expect, it } from "vitest";
import { fingerprintOf, HOSTILE_SET, hostileScores } from "../../bench/hostile/hostile-set.ts";
import { isOver, type ShapeResult } from "../../bench/hostile/measure-shapes.ts";
import { printFates, printShapes } from "../../bench/hostile/print-results.ts";
import { SHAPES } from "../../bench/hostile/shapes/index.ts";
import { MARKS } from "../../bench/hostile/shapes/shape.ts";
import type { Trial } from "../../bench/hostile/trial.ts";

const decoder = new TextDecoder();
const SIZE = 3000;

const trial = (known: Partial<Trial> = {}): Trial => ({
  bytes: 1_000_000,
  ms: 300,
  smallerMs: 150,
  peakMb: 200,
  smallerPeakMb: 140,
  restMb: 80,
  fate: "held",
  said: "",
  ...known,
});

function resultOf(own: Trial, known: Partial<ShapeResult> = {}): ShapeResult {
  const [shape] = SHAPES;
  if (shape === undefined) throw new Error("there are no shapes");
  return { shape, own, timeRatio: 2, memoryRatio: 2, peers: [], ...known };
}

describe("hostile shapes", () => {
  it("are many, each with a name of its own", () => {
    expect(SHAPES.length).toBeGreaterThan(200);
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
  });

  it("have the size that is asked for, and say both sentences that are looked for", () => {
    for (const { name, make } of SHAPES) {
      const made = make(SIZE);
      const text = typeof made === "string" ? made : decoder.decode(made);
      // Wide encodings read as UTF-8 have a zero between their letters.
      const plain = text.replaceAll("\0", "");
      expect([name, MARKS.filter((mark) => !plain.includes(mark))]).toEqual([name, []]);
      expect([name, made.length >= SIZE * 0.9]).toEqual([name, true]);
    }
  });

  it("grow with the size", () => {
    for (const { name, make } of SHAPES) expect([name, make(4 * SIZE).length > 2 * SIZE]).toEqual([name, true]);
  });
});

describe("what is promised of hostile shapes", () => {
  it("is about the worst of them", () => {
    const results = [resultOf(trial()), resultOf(trial({ ms: 900, peakMb: 400 }), { timeRatio: 2.2 })];
    expect(hostileScores(results)).toEqual({
      "worst time, 2n / n": 2.2,
      "worst memory, 2n / n": 2,
      "slowest ms at 1 MB": 900,
      "largest peak MB at 1 MB": 400,
      "shapes whose text is lost": 0,
    });
    expect(Object.keys(hostileScores(results))).toEqual(HOSTILE_SET.metrics.map(({ key }) => key));
  });

  it("is broken by a time-out, a lost text and a ratio above the limit", () => {
    expect(isOver(resultOf(trial({ fate: "time-out", ms: Number.NaN })))).toBe(true);
    expect(isOver(resultOf(trial(), { timeRatio: 2.31 }))).toBe(true);
    expect(isOver(resultOf(trial({ ms: 2001 })))).toBe(true);
    expect(isOver(resultOf(trial()))).toBe(false);
    const late = resultOf(trial({ fate: "time-out", ms: Number.NaN }));
    expect(hostileScores([late])["slowest ms at 1 MB"]).toBe(Number.POSITIVE_INFINITY);
    expect(hostileScores([resultOf(trial({ fate: "empty" }))])["shapes whose text is lost"]).toBe(1);
  });

  it("is pinned on these shapes and no others", () => {
    expect(fingerprintOf(SHAPES)).not.toBe(fingerprintOf(SHAPES.slice(1)));
    expect(fingerprintOf(SHAPES)).toBe(fingerprintOf([...SHAPES]));
  });

  it("is printed with what peers came to", () => {
    const late = trial({ fate: "time-out", ms: Number.NaN });
    const printed = printShapes([resultOf(trial({ said: "degraded: why" }), { peers: [late, undefined, late, late] })]);
    expect(printed).toMatch(/nested div +300 +2\.00 +200 +2\.00 +held +degraded: why +time-out +time-out +time-out/);
    expect(printFates([resultOf(trial(), { peers: [late] })])).toMatch(/readability +1 .* 1 +0 +0$/m);
  });
});
