import { expect, test } from "vitest";
import { cutText } from "../../../../../../cleaner/blocks/text/cut-text.ts";
import { type CleanDocument, cleanPage } from "../../../../../../cleaner/index.ts";
import { findNumberedHeads } from "../../../../../../cleaner/judge/text/lines/wrapping/numbered-heads.ts";

const SAID =
  "The keeper wrote down every evening at six how many ships lay in the bay, what the wind was like, and who had come to ask for oil or bread, and she did so for thirty years without a day that is missing, as the board found out when it sent a man to count the pages of her books, of which there were nineteen. ";
const WHOLE = `${SAID}${SAID}That was all.`;
const CUT = [`${SAID}${SAID}Nobody else in the village knew that`, "it was she who had done it."];

function headsIn(texts: readonly string[]): readonly string[] {
  const { blocks } = cutText(`${texts.join("\n\n")}\n`, "text");
  return findNumberedHeads(blocks).map(([index]) => blocks[index]?.text ?? "");
}

test("heads that count the pages of a text in the middle of its sentences are running heads, and so are those of the pages between", () => {
  const heads = ["71 THE TOWER", "THE OIL. 72", "73 THE TOWER", "THE OIL. 74", "75 THE TOWER", "THE OIL. 76"];
  const texts = heads.flatMap((head, i) => (i % 2 === 0 ? [CUT[0] ?? "", head, CUT[1] ?? ""] : [WHOLE, head, WHOLE]));
  expect(headsIn(texts)).toEqual([...heads.filter((_, i) => i % 2 === 0), ...heads.filter((_, i) => i % 2 === 1)]);
});

test("and numbers alone", () => {
  const texts = ["11", "12", "13"].flatMap((number) => [CUT[0] ?? "", number, CUT[1] ?? ""]);
  expect(headsIn(texts)).toEqual(["11", "12", "13"]);
});

test.each([
  ["chapters, which begin with a sentence", [1, 2, 3].flatMap((n) => [WHOLE, `Chapter ${n}`, WHOLE])],
  ["what does not grow", [3, 3, 3].flatMap((n) => [CUT[0] ?? "", `${n} THE TOWER`, CUT[1] ?? ""])],
  ["what stands too near", [1, 2, 3].flatMap((n) => ["and the lamps", `${n} THE TOWER`, "of the bay"])],
  ["what grows faster than its text", [1, 90, 900].flatMap((n) => [CUT[0] ?? "", `${n} THE TOWER`, CUT[1] ?? ""])],
])("but not %s", (_what, texts) => expect(headsIn(texts)).toEqual([]));

function read(source: string, key: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

const BOOK = [71, 72, 73].flatMap((n, i) => [
  `In the year ${1850 + i} ${(CUT[0] ?? "").toLowerCase()}`,
  `${n} THE TOWER`,
  `it was the ${n}th lamp that had burnt in the tower by then.`,
]);
const STAMP =
  "Digitized by the Internet Archive\n\nin 2008 with funding from\n\nHarbour Library\n\nhttp://www.archive.org/details/tower00holm";
const LEAF =
  "Google This is a digital copy of a book that was preserved for generations on library shelves before it was scanned.\n\nUsage guidelines\n\nAsk before you take it all, at http : //books . google . com/|";

test("paragraphs are whole behind such heads, and the notices of those who scanned the book go", () => {
  const document = read(`${LEAF}\n\n${STAMP}\n\n${BOOK.join("\n\n")}\n`, "p.txt");
  expect(document.text).toBe([0, 3, 6].map((at) => `${BOOK[at]} ${BOOK[at + 2]}`).join("\n\n"));
  const because = document.removed.map(({ rule, because: why }) => `${rule}: ${why}`);
  expect(new Set(because)).toEqual(
    new Set([
      "line/distributor: Google Books",
      "line/distributor: Internet Archive",
      ...["71", "72", "73"].map((n) => `line/running-head: ${n} THE TOWER`),
    ]),
  );
  expect(document.metadata.title).toBe("");
});

test("a page that shows such a text has the book's title, and loses its heads", () => {
  const page = `<title>Full text of "The tower"</title><h1>Full text of "<a href="/d">The tower</a>"</h1><pre>${BOOK.join("\n\n")}</pre>`;
  const { metadata, removed } = read(page, "p.html");
  expect(metadata.title).toBe("The tower");
  expect(removed.filter(({ rule }) => rule === "line/running-head")).toHaveLength(3);
});
