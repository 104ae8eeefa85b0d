import { expect, it } from "vitest";
import { stemOf } from "../../../../cleaner/text/words/stem-of.ts";
import { termReader } from "../../../../cleaner/text/words/terms-of.ts";

it.each([
  ["exile", "exiles", "exiled", "exiling"],
  ["party", "parties"],
  ["plan", "planned", "planning"],
  ["box", "boxes"],
])("brings the forms of %s together", (...forms) => expect(new Set(forms.map(stemOf)).size).toBe(1));

it.each([
  ["bus", "bu"],
  ["class", "clas"],
  ["is", "i"],
])("keeps the end of %s", (word, wrong) => expect(stemOf(word)).not.toBe(wrong));

it("reads a possessive, with or without its apostrophe, as the name", () => {
  const termsOf = termReader();
  expect(termsOf("Trotsky's")).toEqual(termsOf("Trotskys"));
  expect(termsOf("Trotsky’s")).toEqual(termsOf("Trotsky"));
});
