import { describe, expect, it } from "vitest";
import { pairDefinitions } from "../../../../cleaner/judge/html/pair-definitions.ts";
import { countWords } from "../../../../cleaner/text/words/words.ts";
import { readPage } from "../../blocks/html/read-page.ts";

function pair(source: string, ...worth: readonly number[]): readonly number[] {
  const { blocks } = readPage(source);
  expect(blocks).toHaveLength(worth.length);
  const words = Float32Array.from(blocks, ({ text }) => countWords(text));
  return [...pairDefinitions(blocks, words, Float32Array.from(worth))];
}

describe("a name and what is said of it", () => {
  it("are worth the mean of both, by their words", () => {
    const source = "<p>Lamps.</p><dl><dt>Inventor<dd>Ruth Ann Palmgren<dt>Status<dd>Active</dl><p>Oil.</p>";
    expect(pair(source, 1, 0.5, 0.25, 0.25, 0.75, 0)).toEqual([1, 0.3125, 0.3125, 0.5, 0.5, 0]);
  });

  it("may be several names, several paragraphs, and stand in a box", () => {
    expect(pair("<dl><div><dt>Oil<dt>Fat<dd><p>Burns.</p><p>Smells.</p></div></dl>", 0.25, 0.25, 0.5, 1)).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });

  it("are none where nothing is said, nothing is named, or each stands in a list of its own", () => {
    expect(pair("<dl><dt>Oil<dt>Fat</dl><dl><dd>Burns.</dl>", 0.25, 0.5, 0.75)).toEqual([0.25, 0.5, 0.75]);
    expect(pair("<ul><li>Oil<li>Fat</ul>", 0.25, 0.5)).toEqual([0.25, 0.5]);
  });
});
