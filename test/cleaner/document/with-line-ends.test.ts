import fc from "fast-check";
import { expect, test } from "vitest";
import { withLineEnds } from "../../../cleaner/document/with-line-ends.ts";
import { documentOf } from "../../laws/pages.ts";
import { readPage } from "../blocks/html/read-page.ts";

const textsOf = (body: string) =>
  documentOf(`<title>The ferry</title><main><h1>The<br>ferry</h1>${body}</main>`, {
    key: "page.html",
  }).sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));

test("verses keep their lines, a heading is one", () => {
  expect(textsOf("<p>Over the water and<br>under the <b>bridge,</b><br/>\ncame home.</p>")).toEqual([
    "The ferry",
    "Over the water and\nunder the bridge,\ncame home.",
  ]);
});

test("an address keeps its lines around a link", () => {
  expect(textsOf("<p>Harbour office<br>12 <a href=/q>Quay Street</a><br><br><br></p>")[1]).toBe(
    "Harbour office\n12 Quay Street",
  );
});

test("a line of sixty characters that goes on with a small letter was wrapped; a shorter one, and one that goes on with a capital, was not", () => {
  const long = "This letter was written by a program that wraps all of its lines";
  expect(textsOf(`<p>${long}<br>at some width<br>and stops there.</p>`)[1]).toBe(
    `${long} at some width\nand stops there.`,
  );
  expect(textsOf(`<p>${long}<br>But not here.</p>`)[1]).toBe(`${long}\nBut not here.`);
});

test("a block's id is that of its words", () => {
  const idOf = (body: string) =>
    documentOf(`<title>The ferry</title>${body}`, { key: "page.html" }).sections.flatMap(({ blocks }) => blocks)[0]?.id;
  expect(idOf("<p>Over the water<br>and back.</p>")).toBe(idOf("<p>Over the water and back.</p>"));
});

test("no letter is lost, wherever a line ends: behind empty cells, in items, around what is hidden", () => {
  const parts = fc.constantFrom("word<br>word ", "a<br>b", "<i hidden>no</i>", "<td>", "<td></td>", "<li>");
  const page = fc.tuple(fc.constantFrom("<table><tr><td>", "<ul><li>", "<div>"), fc.array(parts, { maxLength: 14 }));
  let lines = 0;
  fc.assert(
    fc.property(page, ([box, inside]) => {
      for (const block of readPage(box + inside.join("")).blocks) {
        lines += block.lineEnds?.length ?? 0;
        const written = withLineEnds(block).text;
        expect(written.replaceAll("\n", " ")).toBe(block.text.replaceAll("\n", " "));
      }
    }),
    { numRuns: 300, seed: 52 },
  );
  expect(lines).toBeGreaterThan(100);
});
