import { expect, test } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const SAID = [
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships in the bay.",
  "When the oil ran low she rowed to the village, although the board had forbidden it, and came back before it was dark.",
];
const MANUAL = `LAMPS 2.1\n=========\n\n${SAID[0]}\n\nOil\n---\n\n${SAID[1]}\n\n${SAID[0]}\n\nRelated articles\n----------------\n\nTen towers you should see before they fall\n`;

test("underlined titles of what is kept are kept, and open sections", () => {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(MANUAL), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  expect(outcome.document.sections.map(({ heading, headingPath }) => [heading, headingPath])).toEqual([
    ["LAMPS 2.1", ["LAMPS 2.1"]],
    ["Oil", ["LAMPS 2.1", "Oil"]],
  ]);
  expect(outcome.document.removed.map(({ text }) => text)).toContain("Related articles");
});
