import { expect, test } from "vitest";
import { withLineEnds } from "../../../../../cleaner/document/with-line-ends.ts";
import { readPage } from "../read-page.ts";

const written = (source: string) => readPage(source).blocks.map((block) => [block.kind, withLineEnds(block).text]);

const VERSE = ["paragraph", "The lamp was lit,\nthe ferry gone."];
const STANZA = ["paragraph", "The water slept."];

test.each([
  ["in the text", "<pre class='wp-block-verse'>The lamp was lit,\nthe ferry gone.\n\nThe water slept.</pre>"],
  ["by elements", "<pre class=poem>The lamp was lit,<br>the ferry gone.<br><br>The water slept.</pre>"],
  ["both", "<pre class='x poetry'>The lamp was lit,<br>the ferry gone.\r\n \r\nThe water slept.</pre>"],
  [
    "around marks",
    "<pre class=Verse>\n  The <em>lamp</em> was lit,\n  <b>the</b>\tferry gone.\n\n<i>The</i>\nwater slept.\n</pre>",
  ],
])("a verse in preformatted text keeps its lines and parts at its empty lines: %s", (_where, source) => {
  const [first, second] = written(source);
  expect(first).toEqual(VERSE);
  expect(second?.[1]?.replace("\n", " ")).toBe(STANZA[1]);
});

test("all of its line ends are its own, however long the lines", () => {
  const line = "and the long slow swell that came in from the west all night";
  expect(written(`<pre class=verse>${line}\n${line}</pre>`)).toEqual([["paragraph", `${line}\n${line}`]]);
});

test("stanzas lie where they are written, behind references too", () => {
  const source = "<pre class=verse>The ferryman&#8217;s lamp\n&amp; rope\n\nThe water slept.</pre><p>Behind.";
  const { blocks } = readPage(source);
  expect(blocks.map(({ text }) => text)).toEqual(["The ferryman’s lamp & rope", "The water slept.", "Behind."]);
  expect(blocks.map(({ span }) => source.slice(...span))).toEqual([
    "The ferryman&#8217;s lamp\n&amp; rope",
    "The water slept.",
    "Behind.",
  ]);
});

test("a line feed that is written as a reference ends a line and parts no stanzas", () => {
  expect(written("<pre class=verse>The lamp&#10;\n\nThe water</pre>")).toEqual([["paragraph", "The lamp\nThe water"]]);
});

test("in a quotation it is a quote, and other preformatted text is code", () => {
  expect(written("<blockquote><pre class=verse>The lamp\nwas lit.</pre></blockquote>")).toEqual([
    ["quote", "The lamp\nwas lit."],
  ]);
  expect(written("<pre class=universe>a\n  b</pre>")).toEqual([["code", "a\n  b"]]);
  expect(written("<pre><code class=poem>a\n  b</code></pre>")).toEqual([["code", "a\n  b"]]);
});
