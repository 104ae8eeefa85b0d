import { expect, test } from "vitest";
import { judgeByReferences } from "../../../../../cleaner/judge/html/keeping/by-references.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const ENTRY =
  "<li><div class=authors>M. Denny, L. Miller</div><div>Thermal stress on limpets</div><div>J. Exp. Biol. 209</div><div><a href=/s>View in Scopus</a></div></li>";
const list = (entries: string) => `<section><h2>References</h2><ol class=references>${entries}</ol></section>`;

/** Texts of what is marked on a page that keeps the blocks with these texts. */
function keptIn(source: string, ...texts: readonly string[]): readonly string[] {
  const { blocks } = readPage(source);
  const keeps = Uint8Array.from(blocks, ({ text }) => (texts.includes(text) ? 1 : 0));
  return judgeByReferences({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test("an entry of which something is kept stays, with the heading of its list and without links to the work", () => {
  expect(keptIn(list(ENTRY), "Thermal stress on limpets")).toEqual([
    "References",
    "M. Denny, L. Miller",
    "J. Exp. Biol. 209",
  ]);
});

test("an entry with a list of its authors in it is one (HighWire)", () => {
  const entry = "<li>1.<div><ol class=cit-auth-list><li>Gallistel CR</li></ol><cite>(1990) Learning</cite></div></li>";
  expect(keptIn(`<ol class=cit-list>${entry}</ol>`, "(1990) Learning")).toContain("Gallistel CR");
});

test.each([
  ["of which nothing is kept", list(ENTRY), "Lead rises."],
  [
    "behind one that is kept",
    list(`<li>Klappauf 1990</li>${ENTRY}`).replace("<h2>References</h2>", ""),
    "Klappauf 1990",
  ],
  ["of a list that is called otherwise", list(ENTRY).replace("references", "people"), "Thermal stress on limpets"],
  [
    "that is hidden",
    list(ENTRY).replace("<h2>References</h2>", "").replaceAll("<div", "<div hidden"),
    "View in Scopus",
  ],
])("an entry %s is left as it was judged", (_, source, text) => {
  expect(keptIn(source, text)).toEqual([]);
});

test("another heading above a list is left as it was judged", () => {
  const cited = list(ENTRY).replace("<h2>References", "<h2>Our customers");
  expect(keptIn(cited, "Thermal stress on limpets")).not.toContain("Our customers");
});
