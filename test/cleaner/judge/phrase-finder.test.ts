import { expect, it } from "vitest";
import { phraseFinder } from "../../../cleaner/judge/phrase-finder.ts";

const RULES = [
  { id: "first", phrases: ["read more", "more from"] },
  { id: "second", phrases: ["read", "don't"] },
];
const find = phraseFinder(RULES);

it("gives phrases in the order of the table, not of the text", () => {
  const found = find("don't read more from us").map(({ rule, phrase }) => `${rule.id}: ${phrase}`);
  expect(found).toEqual(["first: read more", "first: more from", "second: read", "second: don't"]);
});

it("finds phrases inside words too, and each once", () => {
  expect(find("bread and spread").map(({ phrase }) => phrase)).toEqual(["read"]);
});

it("finds nothing where only the first two characters fit", () => {
  expect(find("really mourning")).toEqual([]);
});
