import { describe, expect, it, test } from "vitest";
import { cutMarkdown } from "../../../../../cleaner/blocks/text/markdown/cut-markdown.ts";
import { cleanPage, toMarkdown } from "../../../../../cleaner/index.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";

/** Kinds and texts of the blocks, which hold every character of the source. */
function blocksOf(source: string): readonly (readonly [string, string])[] {
  const blocks = cutMarkdown(source);
  expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source));
  return blocks.map(({ kind, text }) => [kind, text]);
}

describe("notes in Markdown", () => {
  test.each([
    [":::note\nThe tower is closed.\n:::\n", [["paragraph", "The tower is closed."]]],
    [
      "Oil burns.\n:::tip[Before you go]\nBring a torch.\n:::\nIt is dark.\n",
      [
        ["paragraph", "Oil burns."],
        ["paragraph", "Before you go"],
        ["paragraph", "Bring a torch."],
        ["paragraph", "It is dark."],
      ],
    ],
    ["::: {.box #lamp}\n- oil\n:::\n", [["list-item", "oil"]]],
    [
      '!!! tip "Before you go"\n    Bring a torch.\n\n    - oil\n\nIt is dark.\n',
      [
        ["paragraph", "Before you go"],
        ["paragraph", "Bring a torch."],
        ["list-item", "oil"],
        ["paragraph", "It is dark."],
      ],
    ],
    ["> [!NOTE]\n> It is dark.\n", [["quote", "It is dark."]]],
  ])("show their title and their text, not their signs: %j", (source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });

  it("at the foot of a page go on where lines are indented, which are no code", () => {
    expect(
      blocksOf("Oil.[^a]\n\n[^a]: Two volumes.\n\n    The second is lost.\n\n    - a list\n\nEnd.\n\n    code\n"),
    ).toEqual([
      ["paragraph", "Oil."],
      ["paragraph", "Two volumes."],
      ["paragraph", "The second is lost."],
      ["list-item", "a list"],
      ["paragraph", "End."],
      ["code", "code"],
    ]);
  });

  it.each([":::hello there", "!!!", "::: ", "Wow ::: note"])("are nothing else: %j", (line) => {
    const kept = blocksOf(`${line}\n\nOil burns.\n`);
    expect(kept.at(-1)).toEqual(["paragraph", "Oil burns."]);
    if (/[a-z]/i.test(line)) expect(kept[0]).toEqual(["paragraph", line]);
  });
});

describe("formulas in Markdown", () => {
  it.each([
    ["So $a_1 * b_2 * c_1$ is, and $x\\,y_1$.", "So $a_1 * b_2 * c_1$ is, and $x\\,y_1$."],
    ["*Let* $x_1$ be, `$y_1` and `$z_1`.", "Let $x_1$ be, $y_1 and $z_1."],
    ["$5 and *seven* $7.", "$5 and seven $7."],
    ["Set \\(a_1, b_1\\) and \\[1\\].", "Set \\(a_1, b_1\\) and [1]."],
    ["$$\n\\int_0^1 e^{-x}\\,dx\n$$", "$$\\int_0^1 e^{-x}\\,dx$$"],
  ])("are read as they are written: %j", (source, text) => {
    expect(blocksOf(source)).toEqual([["paragraph", text]]);
  });

  it("on lines of their own are blocks of their own, whatever signs their lines begin with", () => {
    expect(blocksOf("It is\n\\[\nx = \\frac{a}{b}\n\n+ c_1\n\\]\nby Euler.\n")).toEqual([
      ["paragraph", "It is"],
      ["paragraph", "\\[ x = \\frac{a}{b} + c_1 \\]"],
      ["paragraph", "by Euler."],
    ]);
  });

  it("are no prices", () => {
    expect(blocksOf("Orla Inn\n$$\n\nLamb and bread every evening, with music.\n\nTower Café\n$$\n").length).toBe(3);
  });
});

it("the boxes of tasks are written as boxes", () => {
  const bytes = new TextEncoder().encode("# Visit\n\n- [x] a ticket\n- [ ] a torch\n- [y] neither\n");
  const outcome = cleanPage({ bytes, uri: "p", key: "p.md" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  expect(toMarkdown(outcome.document)).toContain("- [x] a ticket\n- [ ] a torch\n- \\[y] neither");
});
