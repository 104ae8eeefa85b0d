import { expect, test } from "vitest";
import { judgeByFigures } from "../../../../../cleaner/judge/html/keeping/by-figures.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const BEFORE = "<p>The two bogs lie above the mines.</p>";
const BEHIND = "<p>Lead rises before the charter.</p>";

/** Texts of what is marked on a page that keeps the paragraphs around a figure, and nothing of it. */
function keptIn(figure: string, [before, behind] = [BEFORE, BEHIND]): readonly string[] {
  const { blocks } = readPage(`${before}${figure}${behind}`);
  const keeps = Uint8Array.from(blocks, ({ text }) => (before.includes(text) || behind.includes(text) ? 1 : 0));
  return judgeByFigures({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  [
    "whose label stands alone (Springer)",
    "<div data-test=figure><figure><figcaption><b>Fig. 1</b></figcaption><div><a href=/f1><img></a><div><p>Map of the bogs</div></div></figure></div>",
    ["Fig. 1", "Map of the bogs"],
  ],
  [
    "with buttons behind its label (Wiley)",
    "<figure><figcaption><div><b>FIGURE 1</b></div><div><a href=#>Open in figure viewer</a></div><div>The study fields</div></figcaption></figure>",
    ["FIGURE 1", "The study fields"],
  ],
  [
    "of a table, in a box that is only named (PLOS)",
    "<div class=figure><div><img></div><div class=figcaption><span>Table 1. </span> Age and sleep.</div></div>",
    ["Table 1. Age and sleep."],
  ],
  [
    "whose label stands above the picture, too (Silverchair)",
    "<div class=fig><div>Fig. 1</div><div><img><div>Fig. 1</div><div class=caption><p>Price of bread</div></div></div>",
    ["Fig. 1", "Price of bread"],
  ],
  ["in German", "<figure><figcaption>Abb. 2: Karte der Moore</figcaption></figure>", ["Abb. 2: Karte der Moore"]],
  ["in Chinese", "<figure><figcaption>图 3 沼泽位置</figcaption></figure>", ["图 3 沼泽位置"]],
  ["of a supplement", "<figure><figcaption>Figure S4. Dates.</figcaption></figure>", ["Figure S4. Dates."]],
])("a caption %s stays", (_, figure, texts) => expect(keptIn(figure)).toEqual(texts));

test.each([
  ["without a number", "<figure><figcaption>The bogs in May. Photo: Ann Lee</figcaption></figure>"],
  ["that only begins like one", "<figure><figcaption>Table 5% of the way up</figcaption></figure>"],
  ["that is a link to its figure", "<figure><figcaption><a href=#f1>Figure 1. Map</a></figcaption></figure>"],
  ["that is hidden", "<figure style='display:none'><figcaption>Figure 1. Map</figcaption></figure>"],
  ["in no figure", "<p>Table 5 seats four.</p>"],
  [
    "of another figure than the label's",
    "<figure><figcaption>Fig. 1</figcaption></figure><figure><p>Map</figure>",
    "Fig. 1",
  ],
])("a caption %s is left as it was judged", (_, figure, ...labels) => expect(keptIn(figure)).toEqual(labels));

test("a caption before or behind the text is left as it was judged", () => {
  const figure = "<figure><figcaption>Figure 1. Map</figcaption></figure>";
  expect(keptIn(figure, ["", BEHIND])).toEqual([]);
  expect(keptIn(figure, [BEFORE, ""])).toEqual([]);
});

const TABLE = "<table><tr><th>Minutes<th>Depth<tr><td>0<td>31</table>";

/** Texts of what is marked on a page that keeps its table, or nothing. */
function keptOfTable(figure: string, keepsTable = true): readonly string[] {
  const { blocks } = readPage(figure);
  const keeps = Uint8Array.from(blocks, ({ kind }) => (keepsTable && kind === "table" ? 1 : 0));
  return judgeByFigures({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test("a caption without a number stays with its table, above and below it (WordPress)", () => {
  const caption = "<figcaption>Recovery in May.</figcaption>";
  expect(keptOfTable(`<figure class=wp-block-table>${TABLE}${caption}</figure>`)).toEqual(["Recovery in May."]);
  expect(keptOfTable(`<figure>${caption}${TABLE}</figure>`)).toEqual(["Recovery in May."]);
  expect(keptOfTable(`<figure>${TABLE}${caption}</figure>`, false)).toEqual([]);
  expect(keptOfTable(`<figure>${TABLE}</figure><figure>${caption}</figure>`)).toEqual([]);
  expect(keptOfTable(`<figure>${TABLE}<figcaption><a href=/>Enlarge</a></figcaption></figure>`)).toEqual([]);
});
