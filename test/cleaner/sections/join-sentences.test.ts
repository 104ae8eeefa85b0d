import { expect, it } from "vitest";
import type { Block } from "../../../cleaner/model/block.ts";
import { joinSentences } from "../../../cleaner/sections/join-sentences.ts";

const sentence = (index: number, text: string, opensParagraph: boolean): Block => ({
  index,
  kind: "paragraph",
  text,
  chars: text.length,
  span: [index * 100, index * 100 + text.length],
  linkChars: 0,
  inlines: [{ kind: "strong", start: 4, end: 8 }],
  origin: "visible",
  opensParagraph,
});

it("keeps links and marks on their words where sentences are put together again", () => {
  const items = [sentence(0, "The tide rose.", true), sentence(1, "All lamps lit.", false)];
  const [joined] = joinSentences(items.map((block) => ({ block, confidence: 1 })));
  expect(joined?.block.inlines.map(({ start, end }) => joined.block.text.slice(start, end))).toEqual(["tide", "lamp"]);
});
