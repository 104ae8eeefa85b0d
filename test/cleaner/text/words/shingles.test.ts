import { expect, test } from "vitest";
import { shinglesOf } from "../../../../cleaner/text/words/shingles.ts";

test.each([
  ["words", "The ferry left at dawn", 2],
  ["signs of a script without spaces", "渡し船は、夜明けに", 5],
  ["both", "Boat 12 渡船", 1],
  ["too few", "夜明け", 0],
  ["nothing", "", 0],
])("four in a row: %s", (_, text, count) => {
  expect(shinglesOf(text)).toHaveLength(count);
});

test("the same words have the same shingles, whatever stands between them", () => {
  expect(shinglesOf("渡し、船は夜")).toEqual(shinglesOf("渡し船は\n夜"));
  expect(shinglesOf("The Ferry, left at")).toEqual(shinglesOf("the ferry left at"));
});
