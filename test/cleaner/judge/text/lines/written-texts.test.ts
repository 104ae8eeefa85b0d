import { expect, test } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

function clean(lines: readonly string[]): { readonly kept: readonly string[]; readonly removed: readonly string[] } {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n")), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { sections, removed } = outcome.document;
  return {
    kept: sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    removed: removed.map(({ text }) => text),
  };
}

const LAW = [
  "HARBOUR ACT",
  "",
  "Section 1. Purpose",
  "",
  "(1) This Act governs the use of the harbour of Orla.",
  "(2) It applies to all vessels, whatever flag they fly.",
  "",
  "Section 2. Definitions",
  "",
  "In this Act,",
  '(a) "vessel" means any boat that is longer than five metres;',
  '(b) "master" means the person in command of a vessel;',
  '(c) "quay" means any place at which vessels are moored, including',
  "    (i) the north quay, and",
  "    (ii) the fish landing.",
  "",
  "Section 3. Duties of the master",
  "",
  "(1) The master shall report the vessel within one hour of its arrival.",
  "(2) Where the master fails to do so, the harbour office may",
  "    (a) refuse the mooring; or",
  "    (b) impose a fine not exceeding 500 crowns.",
  "",
  "§ 4 Entry into force",
  "",
  "This Act enters into force on 1 May 2021.",
];
const RECIPE = [
  "Island bread",
  "",
  "Serves 4 | Prep 20 min | Bake 40 min",
  "",
  "Ingredients",
  "",
  "500 g rye flour",
  "2 tsp salt",
  "1/2 cup warm water",
  "1 packet dry yeast",
  "Butter for the tin",
  "",
  "Method",
  "",
  "1. Mix the flour with the salt.",
  "2. Dissolve the yeast in the water and wait until it foams.",
  "3. Knead for ten minutes. Let it rest for an hour.",
  "4. Bake at 220 °C until the crust sounds hollow.",
];
const POEM = [
  "The Lamp",
  "",
  "The lamp goes round, the lamp goes round,",
  "  And who will trim it now?",
  "The keeper lies below the ground,",
  "  The moss upon his brow.",
  "",
  "The ferry comes, the ferry goes,",
  "  It brings us salt and bread.",
  "And on the northern cliff there grows",
  "  A flower that is red.",
  "",
  "Ann Hale",
];
const FIGURES = [
  "Ships in the harbour of Orla, by year",
  "",
  "Year    Port     Ships    Tons",
  "1871    Orla        12     340",
  "1872    Orla        15     402",
  "1873    Orla         9     288",
  "",
  "The numbers are those of the harbour office. Boats below five metres",
  "are not counted.",
];

test.each([
  ["an act", LAW],
  ["a recipe", RECIPE],
  ["a poem", POEM],
  ["a table of figures", FIGURES],
])("%s that somebody wrote as plain text loses no line", (_, lines) => {
  expect(clean(lines).removed).toEqual([]);
});

test("a line of stars between its parts says nothing against the others", () => {
  expect(clean([...POEM.slice(0, 6), "", "* * *", ...POEM.slice(6)]).removed).toEqual(["* * *"]);
});

const BOOK = Array.from({ length: 120 }, (_, n) => [
  `CHAP. ${n + 1}.`,
  "",
  `In the ${n + 1}th year of the lamp the keeper wrote that no ship was lost, though the fog lay on the water for many a day.`,
  "",
  `The oil which was brought in the spring lasted ${n + 20} weeks, as he reckoned it, and what was left of it he gave to the church.`,
  "",
  `Of the ${n + 30} boats that passed in that year all but two came home before the first snow fell upon the quay.`,
  "",
]).flat();
const ADVERT = "Subscribe to our newsletter";

test("a long book loses none of its headings to a line or two that are surely furniture, and these go", () => {
  expect(clean([...BOOK.slice(0, 4), ADVERT, "", ...BOOK.slice(4)]).removed).toEqual([ADVERT]);
});

test("a line that is surely furniture leaves the others of a short text to the classifier", () => {
  const short = [...BOOK.slice(0, 16), ADVERT, ""];
  expect(clean(short).removed.length).toBeGreaterThan(1);
});

test("its source still goes, and so do the lines of a short thread where they are much of it", () => {
  const article = [
    "The lamp of Orla was lit in 1871, after two ships had been lost on the rocks below the northern cliff in one winter.",
    "Three keepers took turns at night, and every can of oil was carried up the hundred steps of the tower by hand.",
  ];
  expect(clean([...article, "", "Source: www.example.org"]).removed).toEqual(["Source: www.example.org"]);
  const post = (name: string, text: string) => [name, "Joined: Mar 2019", "Posts: 42", text, "Reply Quote Report"];
  const thread = [
    ...post("ann_h", "I have bought a lamp of 1902 and do not know which oil it needs, as it smells of paraffin."),
    ...post("ole", "Take lamp oil, not paraffin. The wide wick draws a lot of it, and paraffin smokes in the glass."),
    ...post("bo1987", "Same here. Trim the wick straight and it burns clean for a week, even when the door is open."),
  ];
  expect(clean(thread).removed.filter((line) => line === "Reply Quote Report").length).toBe(3);
});
