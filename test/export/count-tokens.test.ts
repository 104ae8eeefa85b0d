import { expect, it } from "vitest";
import { countTokens } from "../../export/index.ts";
import { growthOf, IN_PROPORTION } from "../growth-of.ts";

it.each([
  ["", 0],
  ["The mill was built by hand.", 7],
  ["extraordinarily", 4],
  ["2026", 3],
  ["水車まつり", 5],
  ["Ein Bär", 2],
  ["мельница", 4],
  ["one\n\ntwo", 3],
])("%j is about %i tokens", (text, tokens) => expect(countTokens(text)).toBe(tokens));

it("is linear in the text, hostile text included", () => {
  for (const unit of [" ", "\n", "a", "1", "|", "水", "é "]) {
    expect(growthOf((times) => countTokens(unit.repeat(times)), 100_000)).toBeLessThan(IN_PROPORTION);
  }
});
