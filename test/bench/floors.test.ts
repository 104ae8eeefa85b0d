import { describe, expect, test } from "vitest";
import { lowerPin, type PinnedSet, raisePin, shortfalls } from "../../bench/floors.ts";

const CORPUS = "sha256:this";
const SET = {
  name: "pages",
  tolerance: { points: 0.01 },
  metrics: [
    { key: "f1", better: "higher" },
    { key: "pk", better: "lower" },
    { key: "lost", better: "lower", floor: 0.08 },
    { key: "recall", better: "higher", floor: "none" },
  ],
} as const satisfies PinnedSet;
const PIN = { corpus: CORPUS, floors: { f1: 0.8, pk: 0.3, lost: 0.08 } };
const SAME = { pin: PIN, corpus: CORPUS };

describe("a score below its floor", () => {
  test("is named with its floor when it falls by more than the tolerance", () => {
    const sentences = shortfalls(SET, { f1: 0.78, pk: 0.3, lost: 0.05 }, SAME);
    expect(sentences).toEqual(["pages: f1 is 0.7800, pinned at 0.8, tolerance 0.0100"]);
  });

  test("is let pass within the tolerance", () => {
    expect(shortfalls(SET, { f1: 0.791, pk: 0.309, lost: 0.08 }, SAME)).toEqual([]);
  });

  test("means above it where lower is better", () => {
    expect(shortfalls(SET, { f1: 0.9, pk: 0.32, lost: 0.08 }, SAME)).toHaveLength(1);
  });

  test("is measured as a share of the floor where the tolerance is one", () => {
    const shared = { ...SET, tolerance: { share: 0.1 } };
    expect(shortfalls(shared, { f1: 0.73, pk: 0.32, lost: 0.08 }, SAME)).toEqual([]);
    expect(shortfalls(shared, { f1: 0.71, pk: 0.32, lost: 0.08 }, SAME)).toHaveLength(1);
  });

  test("is assumed where a pinned number was not measured", () => {
    expect(shortfalls(SET, { f1: 0.8, lost: 0.08 }, SAME)).toEqual(["pages: pk is pinned at 0.3 and was not measured"]);
  });

  test("can't be told on another corpus, which is said", () => {
    const [sentence] = shortfalls(SET, { f1: 0.9, pk: 0.1, lost: 0 }, { pin: PIN, corpus: "sha256:other" });
    expect(sentence).toContain("another corpus");
  });
});

describe("pinning", () => {
  test("raises what got better, leaves what did not, and never moves a constraint", () => {
    expect(raisePin(SET, { f1: 0.85, pk: 0.35, lost: 0.01, recall: 0.9 }, SAME)).toEqual({
      corpus: CORPUS,
      floors: { f1: 0.85, pk: 0.3, lost: 0.08 },
    });
  });

  test("pins for the first time what was measured", () => {
    const first = raisePin(SET, { f1: 0.5, pk: 0.5, lost: 0.5 }, { pin: undefined, corpus: CORPUS });
    expect(first).toEqual({ corpus: CORPUS, floors: { f1: 0.5, pk: 0.5, lost: 0.08 } });
  });

  test("does not raise floors by what another corpus scored", () => {
    expect(raisePin(SET, { f1: 0.99, pk: 0.1, lost: 0 }, { pin: PIN, corpus: "sha256:other" })).toBe(PIN);
  });

  test("lowers only when that is asked for", () => {
    const other = { pin: PIN, corpus: "sha256:other" };
    expect(lowerPin(SET, { f1: 0.5, pk: 0.5, lost: 0.5 }, other)).toEqual({
      corpus: "sha256:other",
      floors: { f1: 0.5, pk: 0.5, lost: 0.08 },
    });
  });
});
