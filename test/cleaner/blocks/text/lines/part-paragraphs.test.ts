import { expect, test } from "vitest";
import { cutText } from "../../../../../cleaner/blocks/text/cut-text.ts";

const FIRST = [
  "The tower had stood on the cliff for nearly two hundred years when the",
  "sea began to take it, stone after stone, and nobody in the village had",
  "ever seen a winter like this one, nor a wind that had blown for so long",
  "from the north.",
];
const SECOND = [
  "When the oil ran low the keeper rowed across to the village, although it",
  "was forbidden to her by the board, and came back before it was dark with",
  "what the grocer had been able to spare, which was a good deal less than",
  "the lamp had burnt every week in the years before the war.",
];

function textsOf(lines: readonly string[]): readonly string[] {
  return cutText(`${lines.join("\n")}\n`, "text").blocks.map(({ text }) => text);
}

const WHOLE = [FIRST.join(" "), SECOND.join(" ")];

function indented(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, i) => (i === 0 ? first : rest) + line);
}

test("paragraphs that begin further in than their other lines are paragraphs", () => {
  const lines = [...indented(FIRST, "      ", "  "), ...indented(SECOND, "      ", "  ")];
  expect(textsOf(lines)).toEqual(WHOLE);
});

test("no paragraph begins in the middle of a sentence, far to the right, or where all further lines are as far in", () => {
  const cut = [...FIRST.slice(0, 2), ...indented(FIRST.slice(2), "    ", "")];
  expect(textsOf([...cut, ...indented(SECOND, "            ", "")])).toEqual([WHOLE.join(" ")]);
  expect(textsOf([...FIRST, ...indented(SECOND, "    ", "    ")])).toEqual([WHOLE.join(" ")]);
});

test("what a reader of PDF printed begins a paragraph behind a sentence that leaves its line half empty", () => {
  expect(textsOf([...FIRST, ...SECOND, "\f"])).toEqual(WHOLE);
  expect(textsOf([...FIRST, ...SECOND])).toEqual([WHOLE.join(" ")]);
});

test("no paragraph begins behind a full line, or behind a short one that ends no sentence", () => {
  const full = FIRST.map((line) =>
    line.replace("from the north.", "from the north, as it had in the year of the great flood of the valley."),
  );
  expect(textsOf([...full, ...SECOND, "\f"])).toEqual([[...full, ...SECOND].join(" ")]);
  const open = FIRST.map((line) => line.replace("north.", "north and"));
  expect(textsOf([...open, ...SECOND, "\f"])).toEqual([[...open, ...SECOND].join(" ")]);
});
