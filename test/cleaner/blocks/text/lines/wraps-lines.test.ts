import { describe, expect, it } from "vitest";
import { cutText } from "../../../../../cleaner/blocks/text/cut-text.ts";
import { growthOf, IN_PROPORTION } from "../../../../growth-of.ts";
import { blocksOf, kindsOf } from "../kinds-of.ts";

describe("lines that were wrapped", () => {
  it("puts wrapped lines and broken words together, and says so", () => {
    const lines = [
      "The tower had stood on the cliff for al-",
      "most two hundred years when the sea be-",
      "gan to take it, stone after stone, and",
      "nobody in the village could remember a",
      "winter like this one, nor a wind that",
      "had blown for so long from the north.",
    ];
    const { blocks, flags } = cutText(`${lines.join("\n")}\n`, "text");
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.text).toContain("for almost two hundred years when the sea began to");
    expect(flags).toEqual(["repaired: 2 words broken at line ends"]);
  });

  it("puts a book together that has no blank line, in proportion to its length", () => {
    const bookOf = (lines: number) =>
      Array.from({ length: lines }, (_, i) => `and then the boat number ${i} went out of the harbour with all`).join(
        "\n",
      );
    expect(blocksOf(bookOf(4000), "text")).toHaveLength(1);
    expect(growthOf((lines) => cutText(bookOf(lines), "text"), 8000)).toBeLessThan(IN_PROPORTION);
  });

  it("keeps the hyphen of a word that is written with one, and the space behind one that stands for what follows", () => {
    const lines = [
      "The keeper of the northern tower, a self-",
      "taught woman, had counted some forty-",
      "two ships in the bay, and the pre-",
      "and postwar logs agree with hers, which",
      "nobody in the village had ever dou-",
      "bted in the years that came after the war.",
    ];
    const { blocks, flags } = cutText(`${lines.join("\n")}\n`, "text");
    expect(blocks[0]?.text).toMatch(
      /a self-taught woman, .* forty-two ships .* the pre- and postwar logs .* doubted in/,
    );
    expect(flags).toEqual(["repaired: 3 words broken at line ends"]);
  });

  it("puts a wrapped paragraph together among lines that are none: the head and the end of a mail", () => {
    const said = [
      "I have looked at the lamp and I think that we can repair it before the",
      "summer, if the glass arrives in time. The maker in Copenhagen said six",
      "weeks, but you know how they are.",
    ];
    const mail = `From: Anna Holm\nTo: Ole Berg\nSubject: The lamp\nDate: 3 March 2021\n\nHi Ole,\n\n${said.join("\n")}\n\nBest regards,\nAnna\n\nAnna Holm\nKeeper, Northern Light\nTel. +45 12 34 56 78\n`;
    const texts = blocksOf(mail, "text").map(({ text }) => text);
    expect(texts).toContain(said.join(" "));
    expect(texts).toHaveLength(11);
  });

  it("puts lines together where the column that other paragraphs tell has no room for the next word", () => {
    const wrapped = "The gauge at the pier measures how high the water is at night,\nand writes it down every minute.";
    const short = "This is said of the gauge by everyone who ever stood there:\nLillesand";
    const listed = "Lamps\nWicks and oil";
    const { blocks } = cutText(["Ole", wrapped, wrapped, short, listed].join("\n\n"), "text");
    expect(blocks.map(({ text }) => text)).toEqual([
      "Ole",
      wrapped.replace("\n", " "),
      wrapped.replace("\n", " "),
      short.replace("\n", " "),
      "Lamps",
      "Wicks and oil",
    ]);
  });

  it("leaves rules alone, which part what stands above them from what stands below", () => {
    const said =
      "The gauge at the pier measures how high the\nwater is at night, and writes it down every\nminute of it, whatever the wind may do.";
    const { blocks } = cutText(`${said}\n----------\n${said}\n\n${said}\n`, "text");
    const whole = said.replaceAll("\n", " ");
    expect(blocks.map(({ text }) => text)).toEqual([whole, "----------", whole, whole]);
  });

  it("puts a wrapped paragraph together that ends in the mark of a note", () => {
    const noted = "The keeper laughed, but not for long, for he remembered the line in his\nbook.[1]";
    expect(blocksOf(`Lampkeeper\n\n${noted}\n\n[1] It is in the museum.\n`, "text")[1]?.text).toBe(
      noted.replace("\n", " "),
    );
  });

  it("puts paragraphs of two lines together where the first is as wide as a column and the second goes on in lower case", () => {
    const two =
      "Unpack the archive somewhere on your disk and run the installer, which\nasks where the log shall be kept.";
    const apart =
      "Opening hours\nfrom nine to five.\n\nIt was the longest night that anybody in the village could remember.\nThen it was over.";
    expect(blocksOf(`Lampkeeper\n\n${two}\n\n${apart}\n`, "text").map(({ text }) => text)).toEqual([
      "Lampkeeper",
      two.replace("\n", " "),
      ...apart.split(/\n+/),
    ]);
  });

  it("leaves verses alone, which are of one length too", () => {
    const verse =
      "The lamp was lit at six by Anna Holm, who kept the northern tower,\nThe boat came in at noon with oil, and left again within the hour,\nThe wind rose up against the cliff, and nobody could see the light.\n";
    expect(blocksOf(`The lamp\n\n${verse}\n${verse}`, "text")).toHaveLength(7);
  });

  describe("an item of a list that goes on below its text", () => {
    const INDENT = " ".repeat(7);
    const page = (item: string, below: string) =>
      `The walk\n\n   It takes three hours.\n\n    1. Start at the slipway.\n    2. ${item}\n${below}\n    3. Return by the farm track.\n\nSee you there!\n`;
    const WRAPPED = "After the second stile, leave the main path and go down to the";

    it.each([
      ["a small letter", WRAPPED, "beach, if the tide is out."],
      ["a name", WRAPPED, "Lamp House, if the tide is out."],
    ])("is one with the line that goes on with %s", (_, item, below) =>
      expect(kindsOf(page(item, INDENT + below), "text")).toContainEqual(["list-item", `2. ${item} ${below}`]),
    );

    it.each([
      ["stands elsewhere", WRAPPED, "     beach, if the tide is out."],
      ["stands below a sentence that has ended", `${WRAPPED} beach.`, `${INDENT}The tide is out at six.`],
      ["says more of a name", "The second stile", `${INDENT}leave the main path and go down to the beach.`],
    ])("is none with a line that %s", (_, item, below) => {
      const texts = blocksOf(page(item, below), "text").map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining([`2. ${item}`, below.trim()]));
    });
  });
});
