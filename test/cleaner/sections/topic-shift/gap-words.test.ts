import { expect, test } from "vitest";
import { decodeLinear } from "../../../../cleaner/learned/linear.ts";
import { knownWords, paragraphWords, streamWords } from "../../../../cleaner/learned/tables/gap-scorer.ts";
import { hashGapWords, WORD_BUCKETS } from "../../../../cleaner/sections/topic-shift/gap-words.ts";
import { readUnits } from "../../../../cleaner/sections/topic-shift/units.ts";

const wordsOf = (...sentences: readonly string[]): number[][] => {
  const { ids, starts } = hashGapWords(
    readUnits(sentences.map((text) => ({ text, maySplit: true, opensParagraph: false }))),
    Int32Array.from(sentences, (_, gap) => gap),
  );
  return sentences.map((_, gap) => [...ids.subarray(starts[gap], starts[gap + 1])]);
};

test.each([
  ["knownWords", knownWords.table],
  ["streamWords", streamWords.table],
  ["paragraphWords", paragraphWords.table],
])("%s has a weight for every bucket", (_, table) => {
  expect(decodeLinear(table).weights.length).toBe(WORD_BUCKETS);
});

test("a sentence that is moved brings its words with it", () => {
  const [, here] = wordsOf("Cheese ripens.", "Trains arrive.", "Violins play.");
  const moved = wordsOf("Rain fell.", "Cheese ripens.", "Trains arrive.", "Violins play.");
  const shared = new Set(moved[2]);
  expect(here?.filter((id) => !shared.has(id))).toEqual([]);
});

test("the same words say something else in front of a gap and after it", () => {
  const after = new Set(wordsOf("", "Cheese ripens slowly.", "")[1]);
  const before = wordsOf("", "Cheese ripens slowly.", "")[2] ?? [];
  expect(before.length).toBeGreaterThan(0);
  expect(before.filter((id) => after.has(id))).toEqual([]);
});

test("in a bag the order of words does not count, and only the first two dozen do", () => {
  const long = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(" ");
  const [, gap] = wordsOf(long, long);
  expect(gap?.length).toBeLessThanOrEqual(64);
  const orders = ["Snow and rain fell on all of our hills", "Hills our of all on fell rain and snow"];
  const [one, other] = orders.map((order) => new Set(wordsOf("", order)[1]));
  expect([...(one ?? [])].filter((id) => other?.has(id)).length).toBeGreaterThanOrEqual(9);
});
