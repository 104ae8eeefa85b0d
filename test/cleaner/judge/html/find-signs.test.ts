import fc from "fast-check";
import { expect, test } from "vitest";
import { findSigns } from "../../../../cleaner/judge/html/find-signs.ts";

const SIGNS = ["<title", "og:title", "aa", "aab", "abab"];
const WITHIN = 1000;

/** Where `indexOf` finds a sign. */
function placesIn(source: string, sign: string): readonly number[] {
  const places: number[] = [];
  for (let at = source.indexOf(sign); at >= 0; at = source.indexOf(sign, at + 1)) places.push(at);
  return places;
}

const SOURCE = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom("a", "b", "<", "é", "\u{1f600}", "og:")), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

test("every place of every sign is found, in any source", () => {
  const finder = findSigns(SIGNS);
  fc.assert(
    fc.property(SOURCE, (source) => {
      const places = SIGNS.map((sign) => placesIn(source, sign));
      expect(finder.placesOf(source, WITHIN)).toEqual(places);
      expect([...finder.has(source, WITHIN)]).toEqual(places.map((found) => (found.length > 0 ? 1 : 0)));
    }),
  );
});

test("a sign that ends beyond the limit is not found", () => {
  const finder = findSigns(["article", "product"]);
  expect([...finder.has("an article, a product", 10)]).toEqual([1, 0]);
  expect([...finder.has("an article, a product", 9)]).toEqual([0, 0]);
});
