import { describe, expect, test } from "vitest";
import { constantModel, droppedBy, judgePage } from "../judge-page.ts";

const KEEP = constantModel("keep");
const START = "*** START OF THE PROJECT GUTENBERG EBOOK THE WHEEL ***";
const END = "*** END OF THE PROJECT GUTENBERG EBOOK THE WHEEL ***";
const BOOK = "<h1>The Wheel</h1><p>The mill stands upon the left bank, a mile below the church.</p>";

function framed(markup: string): readonly string[] {
  const dropped = droppedBy(judgePage(markup, {}, KEEP));
  return dropped.filter(([, rule]) => rule === "line/distributor").map(([text]) => text);
}

describe("what Project Gutenberg prints around a book on the web", () => {
  test("goes, block by block", () => {
    const head = `<section id="pg-header"><h2>The eBook of The Wheel</h2><p>Title: The Wheel</p><div><span>${START}</span></div></section>`;
    const foot = `<section id="pg-footer"><div>${END}</div><p>Updated editions will replace the previous one.</p></section>`;
    expect(framed(`${head}${BOOK}${foot}`)).toEqual([
      "The eBook of The Wheel",
      "Title: The Wheel",
      START,
      END,
      "Updated editions will replace the previous one.",
    ]);
  });

  test("goes in verbatim elements, where old books have more around the marks", () => {
    const head = `<pre>\nTitle: The Wheel\n\n${START}\n\nProduced by volunteers\n</pre>`;
    const foot = `<pre>\nEnd of the eBook\n\n${END}\n\nUpdated editions will replace it.\n</pre>`;
    const texts = framed(`${head}${BOOK}${foot}`);
    expect(texts.join("\n")).toContain("Produced by volunteers");
    expect(texts.join("\n")).toContain("End of the eBook");
    expect(texts.join("\n")).not.toContain("left bank");
  });

  test("is none where a page only speaks of the mark, or is a whole book in one block", () => {
    expect(framed(`<p>A book begins with "${START}".</p>${BOOK}`)).toEqual([]);
    const book = `The mill stands upon the left bank.\n`.repeat(200);
    expect(framed(`<p>Look at this:</p><textarea>${START}\n${book}\n${END}</textarea><p>Good, is it not?</p>`)).toEqual(
      ["Look at this:", "Good, is it not?"],
    );
  });
});
