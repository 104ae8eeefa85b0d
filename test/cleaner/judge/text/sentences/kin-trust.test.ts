import { describe, expect, it } from "vitest";
import { KIN_TRUST_FEATURES, readKinTrust } from "../../../../../cleaner/judge/text/sentences/kin-trust.ts";
import { SENTENCE_FEATURES } from "../../../../../cleaner/judge/text/sentences/sentence-features.ts";
import { TOPIC_FEATURES } from "../../../../../cleaner/judge/text/sentences/topic-features.ts";
import { fingerprintOf } from "../../../../../cleaner/learned/fingerprint.ts";
import { PAIR_FOREST } from "../../../../../cleaner/learned/tables/pairs.ts";
import { SECOND_LOOK_FOREST } from "../../../../../cleaner/learned/tables/second-look.ts";
import { HINT_FEATURES } from "../../../../../cleaner/text/ties/pair-hints.ts";
import { PAIR_FEATURES } from "../../../../../cleaner/text/ties/pair-links.ts";
import { textTaker } from "../../../../../cleaner/text/ties/topic-space.ts";
import { spaceOfTexts, TWO_TOPICS } from "../../../text/ties/two-topics.ts";

const TEXTS = TWO_TOPICS.slice(0, 5);
const width = KIN_TRUST_FEATURES.length;
const featureOf = (odds: readonly number[], name: (typeof KIN_TRUST_FEATURES)[number], i: number) =>
  readKinTrust(spaceOfTexts(TEXTS), Float32Array.from(odds))[i * width + KIN_TRUST_FEATURES.indexOf(name)] ??
  Number.NaN;

it("stands in the order that the second look and the grouping were trained with", () => {
  expect(SECOND_LOOK_FOREST.features).toBe(
    fingerprintOf([...SENTENCE_FEATURES, ...TOPIC_FEATURES, ...KIN_TRUST_FEATURES]),
  );
  expect(PAIR_FOREST.features).toBe(fingerprintOf([...PAIR_FEATURES, ...HINT_FEATURES]));
});

describe("trust of kin", () => {
  it("falls where the sentences that a unit goes with were taken for strangers", () => {
    const trusted = featureOf([3, 3, 3, 3, 3], "kin-trust", 3);
    const doubted = featureOf([3, 3, 3, 3, -3], "kin-trust", 3);
    expect(trusted).toBeGreaterThan(0.9);
    expect(doubted).toBeLessThan(trusted - 0.2);
  });

  it("does not change by what the first look said of the unit itself", () => {
    expect(featureOf([3, 3, 3, -3, 3], "kin-trust", 3)).toBe(featureOf([3, 3, 3, 3, 3], "kin-trust", 3));
    expect(featureOf([3, 3, 3, -3, 3], "first-odds", 3)).toBe(-3);
  });

  it("is finite for no unit, for one, and for units without a word", () => {
    for (const texts of [[], ["One."], ["...", "!", "?"]]) {
      const rows = readKinTrust(spaceOfTexts(texts), new Float32Array(texts.length).fill(1));
      expect(rows).toHaveLength(texts.length * width);
      expect(rows.every(Number.isFinite)).toBe(true);
    }
  });

  it("of one window is not changed by the next one", () => {
    const many = Array.from({ length: 256 }, (_, i) => `${TEXTS[i % TEXTS.length]} Number ${i}.`);
    const alone = readKinTrust(spaceOfTexts(many), new Float32Array(256).fill(1));
    const longer = readKinTrust(spaceOfTexts([...many, ...TEXTS]), new Float32Array(256 + TEXTS.length).fill(1));
    expect(longer.slice(0, alone.length)).toEqual(alone);
  });
});

describe("a window of a space", () => {
  it("is the space of its texts alone", () => {
    expect(textTaker(spaceOfTexts(TEXTS))([3, 4])).toEqual(spaceOfTexts(TEXTS.slice(3, 5)));
  });
});
