import { expect, it } from "vitest";
import { heldTogether } from "../../../../cleaner/sections/topic-shift/hold-together.ts";
import { readPage } from "../../blocks/html/read-page.ts";

const LONG = "The keeper trimmed the lamp and wrote of the fog. ".repeat(5);
const heldIn = (source: string) => heldTogether(readPage(source).blocks.map((block) => ({ block, confidence: 1 })));

it.each([
  ["what a colon announces", "<p>The log says:<p>Fog.<p>Rain.", [1]],
  ["the first item of a list that one announces", "<p>The log says:<ul><li>Fog.</ul>", [1]],
  ["what stands under a line in strong letters", "<p><b>The lamp</b><p>It burned.", [1]],
  ["the next items of a list", "<ul><li>Oil<li>Wicks<li>Glass</ul><p>All of it came by boat.", [1, 2]],
  [
    "what goes on with an item",
    "<ul><li><div>Spiaggia</div><div>150 m</div><li><div>Port</div><p>2 km</p></ul>",
    [1, 3],
  ],
  ["the next line of a verse", "<p>The lamp is low,<p>The Fog is high.", [1]],
  ["what goes on with a sentence", "<p>The lamp is low and the fog<p>is on the sea.", [1]],
  ["what a name is defined as", "<dl><dt>Lamp<dd>It burns oil.<dt><b>Wick</b><dd>It came from Oslo.</dl>", [1, 3]],
  [
    "a note that has a title",
    "<div><p class=admonition-title>Mind</p><p>The lamp is hot.</p></div><p>It burns oil.",
    [1],
  ],
  ["the same by hashed names", "<div><div class=admonitionHeading_Gvgb>tip</div><p>The lamp is hot.</div>", [1]],
  ["all that does", "<ul><li>Spiaggia<p>150 m</p><p>by foot</p><li>Port</ul>", [1, 2]],
])("%s is held to what stands before it", (_, source, held) => {
  expect(heldIn(source)).toEqual(held);
});

it.each([
  ["a paragraph that ends with a full stop", "<p>The log says so.<p>Fog."],
  ["a sentence without its full stop", "<p>The lamp is low<p>Fog came from the sea."],
  ["a full stop before a small letter", "<p>The lamp is low.<p>fog came from the sea."],
  ["a line of which only a part is strong", "<p><b>The lamp</b> burned<p>It was late."],
  ["a line in strong letters that another follows", "<p><b>The lamp</b><p><b>The boat</b>"],
  ["a line that is called a title", "<p class=title>Mind the lamp<p>It burns oil."],
  ["what a name was defined as", "<dl><dd>It burns oil.<dd>Wicks came from Oslo.</dl>"],
  ["a colon before a heading", "<p>The log says:<h2>Fog</h2>"],
  ["a paragraph in strong letters", `<p><b>${LONG}</b><p>It was late.`],
  ["an item that is a paragraph and goes on", `<ul><li><p>${LONG}<p>It was late.</ul>`],
  ["items that are paragraphs", `<ul><li>${LONG}<li>${LONG}</ul>`],
])("nothing is held to %s", (_, source) => {
  expect(heldIn(source)).toEqual([]);
});
