import { expect, test } from "vitest";
import { cutLines } from "../../../../../cleaner/blocks/text/lines/cut-lines.ts";
import { cleanPage } from "../../../../../cleaner/index.ts";

const TEXT = "The keeper winds the lamp at dusk, and writes down the hour, the wind and the weather of the night.";
const CONTENTS = ["Table of contents", "The lamp", "The stairs"];
const PAGE = (sign: string) => [
  "Harbour Docs",
  "Skip to content",
  ...CONTENTS,
  `The keeper's handbook${sign}`,
  TEXT,
  `The lamp${sign}`,
  "lamp.conf",
  "wind lamp",
  TEXT.replace("lamp", "big lamp"),
  `The stairs${sign}`,
  TEXT.replace("lamp", "small lamp"),
  TEXT.replace("lamp", "old lamp"),
];

test.each([" ¶", "¶", " &para;"])("lines with a link to themselves are headings without its sign: %j", (sign) => {
  const headings = cutLines(PAGE(sign).join("\n")).blocks.filter(({ kind }) => kind === "heading");

  expect(headings.map(({ text, level }) => [text, level])).toEqual([
    ["The keeper's handbook", 1],
    ["The lamp", 2],
    ["The stairs", 2],
  ]);
});

test("they stay, though the contents say the same and a name of a file stands below", () => {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(PAGE(" ¶").join("\n")), uri: "p", key: "p.txt" });
  const document = outcome.kind === "cleaned" ? outcome.document : undefined;

  expect(document?.metadata.title).toBe("The keeper's handbook");
  expect(document?.sections.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(["The keeper's handbook", "The lamp", "The stairs"]),
  );
});

test("between them sentences stay, and the rest of one that was wrapped, whatever stands around them", () => {
  const code = Array.from({ length: 40 }, (_, n) => String(n + 1));
  const end = ["And so the keeper of the northern lamp winds it each evening, and the", "southern one."];
  const page = [...PAGE(" ¶"), ...code, ...end, "The boat ¶", TEXT, "Made with", "Harbour Pages", "Previous"];
  const outcome = cleanPage({ bytes: new TextEncoder().encode(page.join("\n")), uri: "p", key: "p.txt" });
  const removed = outcome.kind === "cleaned" ? outcome.document.removed.map(({ text }) => text) : [];

  expect(removed).toEqual(expect.arrayContaining(["Skip to content", "12", "40", "Made with", "Previous"]));
  expect(removed.filter((text) => end.includes(text))).toEqual([]);
});

test.each([
  ["a single one", [`See § 4 ¶`, TEXT, TEXT]],
  ["the end of each paragraph", [`${TEXT.slice(0, 80)} ¶`, `${TEXT.slice(9, 90)} ¶`, `${TEXT.slice(0, 60)} ¶`]],
])("the sign is text elsewhere: %s", (_, lines) => {
  const { blocks } = cutLines(lines.join("\n"));

  expect(blocks.map(({ text }) => text)).toEqual(lines);
  expect(blocks.filter(({ level }) => level === 1)).toEqual([]);
});
