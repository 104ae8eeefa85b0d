import { expect, test } from "vitest";
import { type CleanDocument, cleanPage } from "../../../../../../cleaner/index.ts";

const SAID = [
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships in the bay.",
  "When the oil ran low she rowed to the village, although the board had forbidden it, and came back before it was dark.",
  "On the third of March the tower fell, and nobody in the village could remember a stronger wind than that one.",
];

function read(source: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

function removedBy(document: CleanDocument, rule: string): readonly string[] {
  return document.removed.filter((entry) => entry.rule === rule).map(({ text }) => text);
}

test("running heads and numbers of printed pages go, the title that they repeat stays", () => {
  const page = (n: number) => `${SAID[n % 3]}\n\n${SAID[(n + 1) % 3]?.replace("the", `the ${n}th`)}\n\n${n}\n\f`;
  const document = read(`The tower\n\n${page(1)}The tower\n\n${page(2)}The tower\n\n${page(3)}`);
  expect(removedBy(document, "line/running-head")).toEqual(["1", "The tower", "2", "The tower", "3"]);
  expect(document.text.startsWith("The tower\n\n")).toBe(true);
});

const CUT = [
  "The keeper wrote down every evening at six how many ships lay in the",
  "bay, and what the wind was like.",
];
const BROKEN = ["When the oil ran low she rowed to the village although the board had for-", "bidden it to her."];
const CAPITAL = ["Nobody in the village could remember a stronger wind than that of", "March, when the tower fell."];

test.each([
  ["between words", CUT, CUT.join(" "), []],
  ["in a word", BROKEN, BROKEN.join("").replace("-", ""), ["repaired: 1 word broken at a page's end"]],
])("a paragraph that a page's end cuts %s is one", (_where, ...[[above, below], whole, flags]) => {
  const source = `The tower\n\n${SAID[0]}\n\n${above}\n\n1\n\f\nThe tower\n\n${below}\n\n${SAID[1]}\n\n2\n\fThe tower\n\n${SAID[2]}\n`;
  const document = read(source);
  const blocks = document.sections.flatMap((section) => section.blocks);
  expect(blocks.map(({ text }) => text)).toEqual(["The tower", SAID[0], whole, SAID[1], SAID[2]]);
  const [first, second] = blocks[2]?.pieces ?? [];
  expect([source.slice(...(first ?? [])), source.slice(...(second ?? []))]).toEqual([above, below]);
  expect(document.quality.flags).toEqual(flags);
  const { total, kept, removed } = document.quality.chars;
  expect(total).toBe(kept + removed);
});

test("a paragraph goes on behind the notes at the foot of its page", () => {
  const long = [`In the winter after the tower fell ${CUT[0]?.toLowerCase()}`, CUT[1]];
  const note = "2 The board said so in a letter of the year 1851, which is lost.";
  const page = (text: string) =>
    `The tower\n\n${SAID[0]}\n\n${long[0]}\n\n${text}\n\n1\n\f\nThe tower\n\n${long[1]}\n\n2\n\f\nThe tower\n\n${SAID[1]}\n\n3\n\f`;
  const textsOf = (source: string) => read(source).sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  expect(textsOf(page(note))).toEqual(["The tower", SAID[0], long.join(" "), note, SAID[1]]);
  expect(textsOf(page("The board said so in a letter of the year 1851."))).toContain(long[1]);
});

test("names, labels and references of a text that was printed on pages stay", () => {
  const labels = [
    "Anna Holm, Bo Ek",
    "Department of Lamps, Bay",
    "Contact",
    "a.holm@lamps.example",
    "Holm 1851",
    "See also",
  ];
  const pages = SAID.map((said, i) => `${labels[i]}\n\n${said}\n\n${labels[i + 3]}\n`);
  const document = read(`${pages.join("\n\f")}\n`);
  for (const label of labels) expect(document.text).toContain(label);
  expect(read(pages.join("\n")).removed).not.toEqual([]);
});

test("by feet where form feeds were lost", () => {
  const foot = (n: number) => `Holm                  Informational                  [Page ${n}]`;
  const head = "RFC 9999          The Lamp Transfer Protocol          March 2026";
  const lines = [SAID[0], CUT[0], foot(1), head, CUT[1], SAID[1], foot(2), head, SAID[2], foot(3)];
  expect(read(lines.join("\n\n\n")).text).toBe([SAID[0], CUT.join(" "), SAID[1], SAID[2]].join("\n\n"));
});

test.each([
  ["ends a sentence", [SAID[0], "bay, and what the wind was like that evening in the village."]],
  ["goes on with a capital", CAPITAL],
  ["is a label", ["The lamps of the bay", CUT[1]]],
])("two paragraphs stay two where the page %s", (_what, [above, below]) => {
  const { sections } = read(`The tower\n\n${SAID[1]}\n\n${above}\n\n1\n\fThe tower\n\n${below}\n\n${SAID[2]}\n\n2\n\f`);
  const texts = sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  expect(texts).toEqual(expect.arrayContaining([above, below]));
});

test("no page's end stands between, and they stay two", () => {
  const texts = read([SAID[0], ...CUT, SAID[1]].join("\n\n")).sections.flatMap(({ blocks }) => blocks);
  expect(texts).toHaveLength(4);
});

test("where form feeds were lost the feet tell where pages end", () => {
  const foot = (n: number) => `Holm                  Informational                  [Page ${n}]`;
  const head = "RFC 9999          The Lamp Transfer Protocol          March 2026";
  const document = read([SAID[0], foot(1), head, SAID[1], foot(2), head, SAID[2], foot(3)].join("\n\n\n"));
  expect(removedBy(document, "line/running-head")).toHaveLength(5);
  expect(document.text).toBe(SAID.join("\n\n"));
});

test("titles and sentences at the edges of pages that differ in their numbers only are no running heads", () => {
  const edges = [1, 2].flatMap((n) => [
    `${n}.1. The lamp of tower ${n}`,
    `The keeper of tower ${n} lit the lamp at night.`,
  ]);
  const document = read(
    [edges[0], SAID[0], edges[1], "\fThe tower", edges[2], SAID[1], edges[3], "\fThe tower", SAID[2]].join("\n\n"),
  );
  expect(removedBy(document, "line/running-head")).toEqual(["The tower", "The tower"]);
  for (const edge of edges) expect(document.text).toContain(edge);
});

test("what stands at the edge of one page only stays, and so does a text without pages", () => {
  const document = read(`${SAID[0]}\n\nOil\n\n${SAID[1]}\n\f${SAID[2]}\n`);
  expect(removedBy(document, "line/running-head")).toEqual([]);
  expect(removedBy(read(`12\n\n${SAID[0]}\n\n12\n\n${SAID[1]}\n`), "line/running-head")).toEqual([]);
});

test("a printed table of contents goes with its title, a sentence with dots stays", () => {
  const document = read(
    `Contents\n\n1. The lamp ......... 2\nOil . . . . . . . . 14\nWicks......xii\n\n${SAID[0]}\n\nShe waited .... and then, at 5, it was 2.\n\n${SAID[1]}\n`,
  );
  expect(removedBy(document, "line/contents")).toEqual([
    "Contents",
    "1. The lamp ......... 2",
    "Oil . . . . . . . . 14",
    "Wicks......xii",
  ]);
  expect(document.text).toContain("She waited ....");
});

test("a book is what stands between its distributor's marks, by whom the head says", () => {
  const head =
    "The Project Gutenberg eBook of The Tower\n\nThis eBook is for the use of anyone anywhere.\n\nTitle: The Tower\n\nAuthor: Anna Holm\n";
  const mark = (word: string) => `*** ${word} OF THE PROJECT GUTENBERG EBOOK THE TOWER ***`;
  const document = read(
    `${head}\n${mark("START")}\n\n${SAID.join("\n\n")}\n\n${mark("END")}\n\nUpdated editions will replace the previous one.\n`,
  );
  expect(document.text).toBe(SAID.join("\n\n"));
  expect(document.metadata).toMatchObject({ title: "The Tower", authors: ["Anna Holm"] });
  expect(removedBy(document, "line/distributor")).toHaveLength(7);
  expect(read(`${head}\n${SAID.join("\n\n")}\n`).text).toContain("This eBook is for the use");
});

test("a list of the titles that stand below goes, the titles stay", () => {
  const titles = ["First tower", "Second tower", "The keepers"];
  const body = titles.map((title, i) => `${title}\n\n${SAID[i]}\n`).join("\n");
  const list = (head: string) =>
    `${SAID[1]?.toUpperCase()}\n\n${head}\n\n${titles.map((title, i) => `${i + 1} ${title}`).join("\n")}\n\n${body}`;
  const document = read(list("Contents"));
  expect(removedBy(document, "line/contents")).toEqual([
    "Contents",
    "1 First tower",
    "2 Second tower",
    "3 The keepers",
  ]);
  for (const title of titles) expect(document.text).toContain(`${title}\n\n`);
  expect(removedBy(read(list("Ships that were lost")), "line/contents")).toEqual([]);
  expect(removedBy(read(list("Contents").replace("\nSecond tower", "\nAnother tower")), "line/contents")).toEqual([]);
});
