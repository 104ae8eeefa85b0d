import { expect, test } from "vitest";
import { judgeByPullQuotes } from "../../../../../cleaner/judge/html/repeats/by-pull-quotes.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const TEXT = "<p>By Tuesday it was clear that I did not miss tea. I missed the four minutes of peace.</p>";

/** Texts of what is marked on a page of which all is kept. */
function droppedIn(source: string): readonly string[] {
  const { blocks } = readPage(source);
  const keeps = new Uint8Array(blocks.length).fill(1);
  return judgeByPullQuotes({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  [
    "behind it, with the name below (WordPress)",
    `${TEXT}<figure class=wp-block-pullquote><blockquote><p>I missed the four minutes of peace.</p><cite>me, on Tuesday</cite></blockquote></figure>`,
    ["I missed the four minutes of peace.", "me, on Tuesday"],
  ],
  [
    "before it, between quotation marks",
    `<aside class=article__pull-quote><p>“I missed the four minutes of peace”</p></aside>${TEXT}`,
    ["“I missed the four minutes of peace”"],
  ],
])("a pull quote of the text %s goes", (_, source, texts) => expect(droppedIn(source)).toEqual(texts));

test.each([
  ["that says something else", `${TEXT}<div class=pullquote><p>A saucepan takes eleven minutes.</p></div>`],
  ["of a word or two", `${TEXT}<div class=pullquote><p>I missed.</p></div>`],
  ["that says what only another pull quote says", "<div class=pullquote><p>A saucepan is slow, too.</div>".repeat(2)],
])("a pull quote %s stays", (_, source) => expect(droppedIn(source)).toEqual([]));

test("a quotation that is no pull quote stays, though the text goes on to repeat it", () => {
  expect(droppedIn(`<blockquote><p>I missed the four minutes of peace.</p></blockquote>${TEXT}`)).toEqual([]);
});
