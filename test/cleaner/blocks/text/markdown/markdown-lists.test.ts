import { describe, expect, it } from "vitest";
import { cutMarkdown } from "../../../../../cleaner/blocks/text/markdown/cut-markdown.ts";

/** "1 a", "^1 b": number, lists around it, text; "code+1 x" is code that goes on with the first item. */
const placesIn = (source: string) =>
  cutMarkdown(source).map(({ kind, text, list }) => {
    const rest = list === undefined || kind === "list-item" ? "" : `${kind}+`;
    const nested = list === undefined || list.depth === 0 ? "" : `^${list.depth} `;
    return `${rest}${nested}${list?.ordinal === undefined ? "" : `${list.ordinal} `}${text}`;
  });

describe("items of Markdown's lists", () => {
  it.each([
    ["bullets say nothing", "- a\n- b\n", ["a", "b"]],
    ["numbers", "1. a\n2. b\n", ["1 a", "2 b"]],
    ["only the first number counts", "1. a\n1. b\n7. c\n", ["1 a", "2 b", "3 c"]],
    ["a list starts anywhere", "3) a\n4) b\n", ["3 a", "4 b"]],
    ["zero", "0. a\n1. b\n", ["0 a", "1 b"]],
    ["nine digits stay in the text, as years do", "999999999. a\n1986. b\n", ["999999999. a", "1986. b"]],
    ["another sign is another list", "1. a\n2. b\n1) c\n- d\n1) e\n", ["1 a", "2 b", "1 c", "d", "1 e"]],
    ["nested bullets", "- a\n  - b\n    - c\n  - d\n- e\n", ["a", "^1 b", "^2 c", "^1 d", "e"]],
    ["nested by a tab", "-\ta\n\t1.\tb\n\t2.\tc\n", ["a", "^1 1 b", "^1 2 c"]],
    [
      "nested numbers count anew under each item",
      "1. a\n   1. b\n   2. c\n2. d\n   1. e\n",
      ["1 a", "^1 1 b", "^1 2 c", "2 d", "^1 1 e"],
    ],
    ["two columns are not enough under a number", "1. a\n  - b\n", ["1 a", "b"]],
    ["an outdented bullet stands beside the first", "  - a\n- b\n", ["a", "b"]],
    ["spaces far behind a bullet are code's", "-      a\n  - b\n", ["a", "^1 b"]],
    ["blank lines end no list", "1. a\n\n2. b\n\n   - c\n", ["1 a", "2 b", "^1 c"]],
    ["a paragraph does", "1. a\n\nText.\n\n1. b\n", ["1 a", "Text.", "1 b"]],
    ["a rule does", "1. a\n\n---\n\n1. b\n", ["1 a", "1 b"]],
    ["a comment does", "1. a\n\n<!-- -->\n\n1. b\n", ["1 a", "1 b"]],
    ["a number in the text is not said twice", "1. 1. a\n2. 5. b\n", ["1. a", "2 5. b"]],
  ])("%s", (_name, source, expected) => {
    expect(placesIn(source)).toEqual(expected);
  });

  it("take along what is indented as far as their text", () => {
    const page =
      "1. Heat it:\n\n   ```sh\n   oil --heat\n   ```\n\n   Slowly.\n\n   > Not in the house.\n2. Pour.\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\nDone.\n";
    expect(placesIn(page)).toEqual([
      "1 Heat it:",
      "code+1 oil --heat",
      "paragraph+1 Slowly.",
      "quote+1 Not in the house.",
      "2 Pour.",
      "table+2 a | b\n1 | 2",
      "Done.",
    ]);
  });

  it("go on behind their code, however far their text is indented", () => {
    const code = "    ```\n    oil\n    ```\n";
    expect(placesIn(`10. Heat it:\n\n${code}\n    Slowly,\n    in the house.\n11. Pour.\n`)).toEqual([
      "10 Heat it:",
      "code+10 oil",
      "paragraph+10 Slowly, in the house.",
      "11 Pour.",
    ]);
    expect(placesIn(`10. Heat it:\n\n${code}\n    - to 60\n\n        x = 1\n`)).toEqual([
      "10 Heat it:",
      "code+10 oil",
      "^1 to 60",
      "paragraph+^1 x = 1",
    ]);
    expect(placesIn("- a\n\n  b\n\n      x = 1\n")).toEqual(["a", "b", "  x = 1"]);
  });

  it("hold quotes, however far they are indented", () => {
    expect(placesIn("10. Heat it:\n\n    > Not in\n    > the house.\n\n    > ```\n    > oil\n    > ```\n")).toEqual([
      "10 Heat it:",
      "quote+10 Not in the house.",
      "code+10 oil",
    ]);
    expect(placesIn("Text.\n\n    > code\n")).toEqual(["Text.", "> code"]);
  });

  it("are not said to be deeper than any reader could follow", () => {
    const source = Array.from({ length: 300 }, (_, depth) => `${" ".repeat(2 * depth)}- a\n`).join("");
    expect(cutMarkdown(source).map(({ list }) => list?.depth ?? 0)).toEqual(
      Array.from({ length: 300 }, (_, depth) => Math.min(depth, 20)),
    );
  });
});
