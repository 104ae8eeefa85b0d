import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage } from "../../../../../../cleaner/index.ts";
import { linkListOf, withoutLinkMarks } from "../../../../../../cleaner/text/lines/link-list.ts";

const SAID = [
  "The lamp was lit every evening at six, and the [4]keeper wrote it down beside the wind and the number of ships in the bay.",
  "When the oil ran low she rowed to the [5]village, although the board had forbidden it, and came back before it was dark.",
  "On the third of March the tower fell, and nobody in the village could remember a stronger wind than that one.",
];
const BODY = `   [1]Tower Gazette\n\n     * [2]News\n     * [3]Lamps\n\n${SAID.map((line) => `   ${line}\n`).join("\n")}\n`;
const addresses = (count: number) =>
  Array.from({ length: count }, (_, i) => `  ${String(i + 1).padStart(2)}. https://tower.example/${i + 1}\n`).join("");
const LYNX = `${BODY}References\n\n   Visible links\n${addresses(5)}\n   Hidden links:\n   6. https://tower.example/hidden\n`;

function read(source: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

describe("the addresses that a terminal browser prints below a page", () => {
  it("go, and so do the numbers before its links", () => {
    const { text, removed, sections } = read(LYNX);
    expect(text).toContain(SAID[0]?.replace("[4]", ""));
    expect(text).toContain(SAID[1]?.replace("[5]", ""));
    expect(text).not.toContain("tower.example");
    const listed = removed.filter(({ rule }) => rule === "line/link-list").map((entry) => entry.text);
    expect(listed).toHaveLength(9);
    expect([listed[0], listed.at(-1)]).toEqual(["References", "6. https://tower.example/hidden"]);
    expect(removed.map((entry) => entry.text).join("\n")).not.toMatch(/\[\d\]/);
    const block = sections.flatMap(({ blocks }) => blocks).find((one) => one.text.startsWith("The lamp was lit"));
    expect(LYNX.slice(...(block?.span ?? [0, 0]))).toContain(SAID[0]);
  });

  it("takes the number of a picture away, and leaves one before a source", () => {
    const links = linkListOf(LYNX);
    if (links === undefined) throw new Error("no list");
    expect(withoutLinkMarks("[4][lamp.jpg] The lamp", links)).toBe("[lamp.jpg] The lamp");
    expect(withoutLinkMarks("It fell in March.[4][5]", links)).toBe("It fell in March.[4][5]");
  });

  it.each([
    ["sources that are cited behind what they say", LYNX.replace(/\[(\d)\](\w+)/g, "$2 [$1]")],
    [
      "references that are more than addresses",
      LYNX.replace("1. https://tower.example/1", "1. Lind, P.: Towers. 1998"),
    ],
    ["text behind them", `${LYNX}\n   The keeper went home.\n`],
    ["numbers that leave one out", LYNX.replace("   2. https", "   7. https")],
    ["less than half of them with a mark", LYNX.replace(/\[[1-4]\]/g, "")],
    ["two of them", `${BODY}References\n\n${addresses(2)}`],
    ["the word in a line", LYNX.replace("References\n", "References of the page\n")],
  ])("%s stay", (_name, source) => {
    expect(linkListOf(LYNX)?.count).toBe(6);
    expect(linkListOf(source)).toBeUndefined();
  });

  it("a number that is in no list stays", () => {
    expect(read(LYNX.replace("[5]village", "[55]village")).text).toContain("[55]village");
  });
});
