import { describe, expect, it } from "vitest";
import { readBackground } from "../../../../cleaner/learned/background.ts";
import { BACKGROUND } from "../../../../cleaner/learned/tables/background.ts";
import { affinityOf } from "../../../../cleaner/text/ties/affinity.ts";
import { isInOrder, measureOrder, ORDER_FEATURES } from "../../../../cleaner/text/ties/order-evidence.ts";
import { fillHints, HINT_FEATURES, readHints } from "../../../../cleaner/text/ties/pair-hints.ts";
import { buildSpace } from "../../../../cleaner/text/ties/topic-space.ts";
import { termReader } from "../../../../cleaner/text/words/terms-of.ts";

const table = readBackground(BACKGROUND.table);
const THINGS = ["kettle", "violin", "glacier", "passport", "tractor", "orchid", "lighthouse", "hammer"];
const VERBS = ["is sold in", "was seen near", "came back from", "has been kept in", "goes well with"];
const PLACES = ["Bergen", "Lisbon", "Denver", "Osaka", "Cairo"];
/** Five sentences on each thing, one thing after the other. */
const ORDERED = THINGS.flatMap((thing) =>
  VERBS.map((verb, k) => `The old ${thing} ${verb} ${PLACES[k]} every winter.`),
);
/** The same, one sentence on each thing in turn, so that neighbours share neither thing nor place. */
const SHUFFLED = VERBS.flatMap((_, k) =>
  THINGS.map((_, t) => ORDERED[((t * 3) % THINGS.length) * VERBS.length + ((k + t) % VERBS.length)] ?? ""),
);

const read = (texts: readonly string[]) => {
  const termsOf = termReader();
  const space = buildSpace(texts.map(termsOf), table);
  return { space, affinity: affinityOf(space), termsOf };
};

describe("order of a dump", () => {
  it("is seen where neighbours speak of the same, and not where the same sentences stand in turns", () => {
    const [ordered, shuffled] = [read(ORDERED), read(SHUFFLED)];
    expect(isInOrder(ordered.affinity, ORDERED)).toBe(true);
    expect(isInOrder(shuffled.affinity, SHUFFLED)).toBe(false);
  });

  it("gives finite measures for no sentence at all, for one, and for one repeated", () => {
    for (const texts of [[], ["One."], Array.from({ length: 9 }, () => "The old kettle is sold in Bergen.")]) {
      const row = measureOrder(read(texts).affinity, texts);
      expect(row).toHaveLength(ORDER_FEATURES.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });
});

describe("hints of a pair", () => {
  const hint = (a: string, b: string): Record<string, number> => {
    const texts = [a, b, "Nothing of that is known here."];
    const { space, termsOf } = read(texts);
    const into = new Float32Array(HINT_FEATURES.length);
    fillHints(readHints(space, texts, termsOf), [0, 1], { into, offset: 0 });
    return Object.fromEntries(HINT_FEATURES.map((name, k) => [name, into[k] ?? Number.NaN]));
  };

  it("hold names inside sentences, not the word a sentence opens with", () => {
    expect(hint("He met Trotsky in Paris.", "In Paris nobody knew Trotsky.")["names-shared"]).toBe(2);
    expect(hint("Paris was far away.", "Paris was near.")["names-shared"]).toBe(0);
  });

  it("hold how many years lie between two sentences, and -1 where one gives none", () => {
    expect(hint("He came in 1905.", "She left in 1917.")["years-apart"]).toBe(12);
    expect(hint("He came in 1905.", "She left early.")["years-apart"]).toBe(-1);
    expect(hint("He came in 1905.", "She paid 19170 crowns.")["years-apart"]).toBe(-1);
  });

  it("tell one typography from the other, and stay silent where there is none", () => {
    expect(hint("It's late.", "It’s late.")["quotes-alike"]).toBe(0);
    expect(hint("It's late.", "That's true.")["quotes-alike"]).toBe(1);
    expect(hint("It's late.", "That is true.")["quotes-alike"]).toBe(-1);
  });
});
