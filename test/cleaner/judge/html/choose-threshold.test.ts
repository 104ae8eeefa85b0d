import { describe, expect, test } from "vitest";
import { chooseThreshold, cutByKind } from "../../../../cleaner/judge/html/choose-threshold.ts";

describe("the page's own threshold maximises the expected F1", () => {
  test.each([
    { what: "certain blocks part at one half", probabilities: [1, 1, 0], words: [10, 10, 10], threshold: 0.5 },
    { what: "doubt lowers it", probabilities: [0.9, 0.4, 0.4], words: [10, 10, 10], threshold: 0.3617 },
    { what: "a page of nothing expects nothing", probabilities: [0, 0], words: [5, 5], threshold: 0 },
    { what: "an empty page", probabilities: [], words: [], threshold: 0 },
  ])("$what", ({ probabilities, words, threshold }) => {
    const cut = chooseThreshold(Float32Array.from(probabilities), Float32Array.from(words));
    expect(cut.threshold).toBeCloseTo(threshold, 3);
  });

  test.each([
    { what: "a page of some words in doubt keeps them", words: 12, isEmpty: false },
    { what: "a page of a few words in doubt keeps none", words: 11, isEmpty: true },
    { what: "a paragraph among hundreds of links that is rather content than not stays", words: 20, isEmpty: false },
  ])("$what", ({ words, isEmpty }) => {
    const links = words === 20 ? 2000 : 0;
    const cut = chooseThreshold(Float32Array.of(words === 20 ? 0.5 : 0.3, 0.1), Float32Array.of(words, links));
    expect(cut.isEmpty).toBe(isEmpty);
  });
});

describe("a page of which little is likely content", () => {
  test.each([
    { what: "is left empty", blocks: 10, probability: 0.08, isEmpty: true },
    { what: "is not if it says much", blocks: 14, probability: 0.08, isEmpty: false },
    { what: "is if nothing of much is likely", blocks: 28, probability: 0.05, isEmpty: true },
  ])("$what", ({ blocks, probability, isEmpty }) => {
    const others = new Array<number>(blocks).fill(50);
    const chances = [0.3, ...others.map(() => probability)];
    const cut = chooseThreshold(Float32Array.from(chances), Float32Array.of(15, ...others));
    expect(cut.isEmpty).toBe(isEmpty);
    expect(cut.threshold).toBeCloseTo(cut.expected / 2, 6);
  });

  test("is not if one block says much, were it a list of links", () => {
    expect(chooseThreshold(Float32Array.of(0.14, 0.1), Float32Array.of(400, 40)).isEmpty).toBe(false);
    expect(chooseThreshold(Float32Array.of(0.14, 0.1), Float32Array.of(99, 40)).isEmpty).toBe(true);
  });
});

describe("where a page of a kind parts", () => {
  const cut = { threshold: 0.45, expected: 0.9, isEmpty: false };

  test.each([
    { what: "an article parts higher", type: "article", chance: 0.8, threshold: 0.56 },
    { what: "what may be something else parts as it is", type: "article", chance: 0.79, threshold: 0.45 },
    { what: "a collection parts lower", type: "collection", chance: 0.6, threshold: 0.36 },
    { what: "so does a listing", type: "listing", chance: 0.6, threshold: 0.36 },
    { what: "a manual parts lowest", type: "documentation", chance: 0.6, threshold: 0.27 },
    { what: "what is hardly a listing parts as it is", type: "listing", chance: 0.59, threshold: 0.45 },
    { what: "a thread parts as it is", type: "forum", chance: 1, threshold: 0.45 },
  ] as const)("$what", ({ type, chance, threshold }) => {
    const shifted = cutByKind(cut, new Map([[type, chance]]));
    expect(shifted.threshold).toBeCloseTo(threshold, 6);
    expect(shifted).toMatchObject({ expected: 0.9, isEmpty: false });
  });

  test("a page of which nothing is known parts as it is", () => {
    expect(cutByKind(cut, new Map())).toEqual(cut);
  });
});
