import { expect, test } from "vitest";
import { judgeBySisters } from "../../../../../cleaner/judge/html/keeping/by-sisters.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const RECIPE = [
  "<h3>Description</h3><p>A loaf for the first warm Saturday.</p>",
  "<h3>Ingredients</h3><div>Scale</div><button>2x</button><ul><li>Three eggs</ul>",
  "<h3>Instructions</h3><p>Whisk the wet things first.</p>",
];

/** Texts of what is marked, where each block is worth as much as the first name in `scores` that it begins with, or 1. */
function keptIn(source: string, scores: Readonly<Record<string, number>>): readonly string[] {
  const { blocks } = readPage(source);
  const scoreOf = (text: string) => Object.entries(scores).find(([start]) => text.startsWith(start))?.[1] ?? 1;
  const probabilities = Float32Array.from(blocks, ({ text }) => scoreOf(text));
  const keeps = Uint8Array.from(probabilities, (score) => (score >= 0.5 ? 1 : 0));
  const cut = { threshold: 0.5, expected: 1, isEmpty: false };
  const marks = judgeBySisters({ blocks, keeps, probabilities, cut });
  return marks.map(({ block }) => blocks[block]?.text ?? "");
}

test("a heading between kept ones stays with what is kept of its part, beside dropped controls", () => {
  expect(keptIn(RECIPE.join(""), { Ingredients: 0.41, Scale: 0.1, "2x": 0.1 })).toEqual(["Ingredients"]);
});

test.each([
  ["that is far from content", RECIPE, { Ingredients: 0.39, Scale: 0.1, "2x": 0.1 }],
  ["whose part is dropped", RECIPE, { Ingredients: 0.41, Scale: 0.1, "2x": 0.1, Three: 0.1 }],
  ["with a dropped heading before it", RECIPE, { Ingredients: 0.41, Description: 0.1 }],
  ["with a dropped heading behind it", RECIPE, { Ingredients: 0.41, Instructions: 0.1 }],
  ["that is the first", RECIPE.slice(1), { Ingredients: 0.41 }],
  ["that is the last", RECIPE.slice(0, 2), { Ingredients: 0.41 }],
  ["in a part of its own", [RECIPE[0], "<h2>More</h2>", ...RECIPE.slice(1)], { Ingredients: 0.41 }],
  ["above another one", [RECIPE[0], "<h3>Ingredients</h3>", RECIPE[2]], { Ingredients: 0.41 }],
  ["that is a link", RECIPE.map((part) => part?.replace("Ingr", "<a href=/>Ingr")), { Ingredients: 0.41 }],
])("a heading %s is left as it was judged", (_, parts, scores) => {
  expect(keptIn(parts.join(""), scores)).toEqual([]);
});

const LISTED =
  "<p>A lathe from 1968.</p><ul><li><a href=#speeds>1.2 Speeds</a></ul><h2>Speeds</h2><p>Brass turns at 1140.</p>";

test("a heading that a list of contents leads to stays with what is kept of its part, whatever it is worth", () => {
  expect(keptIn(LISTED, { "1.2": 0, Speeds: 0.1 })).toEqual(["Speeds"]);
  expect(keptIn(LISTED.replace("1.2 ", ""), { Speeds: 0.1 })).toEqual(["Speeds"]);
});

test.each([
  ["whose part is dropped", LISTED, { Speeds: 0.1, Brass: 0.1 }],
  ["of which another page has the name", LISTED.replace("#speeds", "/speeds"), { Speeds: 0.1 }],
  ["above all that is kept", LISTED, { Speeds: 0.1, "A lathe": 0.1, "1.2": 0.1 }],
  ["that is a link", LISTED.replace("<h2>", "<h2><a href=#top>"), { Speeds: 0.1 }],
  ["that is hidden", LISTED.replace("<h2>", "<h2 style='display:none'>"), { Speeds: 0.1 }],
])("a listed heading %s is left as it was judged", (_, source, scores) => {
  expect(keptIn(source, scores)).toEqual([]);
});
