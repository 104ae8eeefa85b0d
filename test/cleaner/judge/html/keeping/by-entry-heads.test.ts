import { expect, test } from "vitest";
import { judgeByEntryHeads } from "../../../../../cleaner/judge/html/keeping/by-entry-heads.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const SENSE =
  "<div class=sense><p>A large frame with teeth that is drawn over the land to break up the clods.</p></div>";
const headOf = (sound: string) =>
  `<div class=pos-header><div class=title><span>harrow</span></div><div>noun</div><div>uk <span>${sound}</span></div></div>`;
const SECOND = "<div class=pos-header><div>harrow</div><div>verb</div></div>";

/** Texts of what is marked on a page that keeps nothing but sentences. */
function keptIn(source: string): readonly string[] {
  const { blocks } = readPage(source);
  const keeps = Uint8Array.from(blocks, ({ text }) => (text.endsWith(".") ? 1 : 0));
  return judgeByEntryHeads({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test("the word, its part of speech and its sound stay with their entry, and so do heads of the same names", () => {
  expect(keptIn(`<h1>Words</h1><div>${headOf("/ˈhær.əʊ/")}${SENSE}${SECOND}${SENSE}</div><p>Browse`)).toEqual([
    "harrow",
    "noun",
    "uk /ˈhær.əʊ/",
    "harrow",
    "verb",
  ]);
});

test.each([
  ["whose entry is dropped", `${headOf("/ˈhær.əʊ/")}<div><p>See all</div><p>Log in<p>Help<p>About${SENSE}`],
  ["that has no sound", `${headOf("/harrow/")}${SENSE}`],
  ["with a letter of a language between bars", `${headOf("Del / Læs / Følg")}${SENSE}`],
  [
    "in a box with more than short lines",
    `<div class=page><div>uk /ˈhær.əʊ/</div><div>How words of this kind are said in the north and in the south of the country</div></div>${SENSE}`,
  ],
  ["of links", `<div class=head><a href=/a>harrow</a><br><a href=/b>/ˈhær.əʊ/</a></div>${SENSE}`],
])("a head %s is left as it was judged", (_, source) => expect(keptIn(source)).toEqual([]));
