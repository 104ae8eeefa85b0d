import { expect, test } from "vitest";
import { withLineEnds } from "../../../../../cleaner/document/with-line-ends.ts";
import { readPage } from "../read-page.ts";

const TYPED = "Bring rope.\nAnd a lamp.\n\nThe ferry goes at six.";
const LINES = ["Bring rope.\nAnd a lamp.", "The ferry goes at six."];
const ONE_LINE = ["Bring rope. And a lamp. The ferry goes at six."];
const SHEET = "<style>.said{white-space:pre-wrap}.said b,.plain{white-space:normal}</style>";

const written = (source: string) => readPage(source).blocks.map((block) => withLineEnds(block).text);

test.each([
  ["its own style", `<div style="color:red; white-space: pre-line">${TYPED}</div>`],
  ["a sheet", `${SHEET}<p class=said>${TYPED}</p>`],
  ["a class of a framework", `<p class="text-sm whitespace-pre-wrap">${TYPED}</p>`],
  ["the end of a class", `<span class="text text--white-space-pre-wrap">${TYPED}</span>`],
  ["what is around it", `${SHEET}<div class=said><span style="white-space:inherit"><i>${TYPED}</i></span></div>`],
])("what somebody typed keeps its lines and parts at its empty ones by %s", (_by, source) => {
  expect(written(source)).toEqual(LINES);
});

test.each([
  ["nobody says so", `<p>${TYPED}</p>`],
  ["only other text is said to", `<p class=whitespace-nowrap>${TYPED}</p><!-- pre-wrap -->`],
  ["it is said of other screens", `<p class="md:whitespace-pre-wrap">${TYPED}</p>`],
  ["the text's own box says otherwise", `${SHEET}<div class=said><p class=plain>${TYPED}</p></div>`],
  ["a word in a class only looks so", `<p class="pre-wrapper">${TYPED}</p>`],
])("and not where %s", (_where, source) => {
  expect(written(source)).toEqual(ONE_LINE);
});

test("links in it end no line, nor does the layout around paragraphs", () => {
  const list = "Parts\n<a href=#0>0:00</a> Cutting\n<a href=#1>2:31</a> Tying\n\nMore";
  expect(written(`<p style="white-space:pre-wrap">${list}</p>`)).toEqual(["Parts\n0:00 Cutting\n2:31 Tying", "More"]);
  const layout = "<div style='white-space:pre-wrap'>\n\n  <p>One.</p>\n\n  <p>Two.</p>\n</div>";
  expect(written(layout)).toEqual(["One.", "Two."]);
});

test("its paragraphs lie where they are written", () => {
  const source = `<p style="white-space:pre-wrap">Rope &amp; lamp.\n\nThe ferry.</p>`;
  expect(readPage(source).blocks.map(({ span }) => source.slice(...span))).toEqual(["Rope &amp; lamp.", "The ferry."]);
});

test("code in it is code still, and a line that was wrapped goes on", () => {
  expect(written(`<div class=whitespace-pre-wrap><pre>a\n  b</pre></div>`)).toEqual(["a\n  b"]);
  const wrapped = "We came in at night with no light on the mole and the tide\nagainst us";
  expect(written(`<p class=whitespace-pre-wrap>${wrapped}</p>`)[0]).toContain("tide");
});
