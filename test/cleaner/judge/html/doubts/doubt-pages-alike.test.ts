import { describe, expect, it } from "vitest";
import { doubtPagesAlike } from "../../../../../cleaner/judge/html/doubts/doubt-pages-alike.ts";
import { constantModel, viewOf } from "../judge-page.ts";

const LAMP = `<p>${"The keeper trimmed the lamp before the fog came in. ".repeat(12)}</p>`;
const TEASER = "<p>A storm took the old pier.</p>";
const END = "<p>Written on the island.</p>";

/** Texts that are doubted, each block a coin's toss before. */
function doubtedIn(html: string): readonly string[] {
  const view = viewOf(html, constantModel("keep").linear);
  const half = new Float32Array(view.blocks.length).fill(0.5);
  const after = doubtPagesAlike(view, view.scan.words, half);
  return view.blocks.filter(({ index }) => (after[index] as number) < 0.5).map(({ text }) => text);
}

describe("what stands under a heading that announces pages alike", () => {
  it("is doubted as far as its box goes", () => {
    expect(doubtedIn(`${LAMP}<div><h3>Related articles</h3>${TEASER}</div>${END}`)).toEqual([
      "Related articles",
      "A storm took the old pier.",
    ]);
  });

  it("is doubted as well where the heading stands alone in a box of its own", () => {
    expect(doubtedIn(`${LAMP}<div><div><h3>Related articles</h3></div>${TEASER}</div>${END}`)).toHaveLength(2);
  });

  it("is doubted where that box stands in a row of its own above offers, as shops' carousels have it", () => {
    const row = "<div><div><h3>Recently viewed</h3></div></div>";
    expect(doubtedIn(`${LAMP}<div>${row}${TEASER}</div>${END}`)).toHaveLength(2);
    expect(doubtedIn(`${LAMP}<div><div>${row}</div>${TEASER}</div>${END}`)).toEqual(["Recently viewed"]);
    const articles = row.replace("Recently viewed", "Related articles");
    expect(doubtedIn(`${LAMP}<div>${articles}${TEASER}</div>${END}`)).toEqual(["Related articles"]);
  });

  it("is the heading alone where it is alone in its part of the page: nobody filled the list", () => {
    expect(
      doubtedIn(`${LAMP}<section><h3>Related articles</h3><ul></ul></section><section>${TEASER}</section>`),
    ).toEqual(["Related articles"]);
  });

  it("ends under a heading of a higher level", () => {
    expect(doubtedIn(`<div>${LAMP}<h3>Related articles</h3>${TEASER}<h2>The fog</h2>${END}</div>`)).toHaveLength(2);
  });

  it.each([
    { what: "no heading announces it", html: `${LAMP}<div><p>Related articles</p>${TEASER}</div>` },
    {
      what: "hardly anything stood before",
      html: `<p>The keeper slept.</p><div><h3>Related articles</h3>${TEASER}</div>`,
    },
  ])("keeps its chances where $what", ({ html }) => expect(doubtedIn(html)).toEqual([]));

  it("is found under each of many such headings", () => {
    const html = `${LAMP.repeat(60)}${`<div><h3>Related articles</h3>${TEASER}</div>`.repeat(500)}`;
    expect(doubtedIn(html)).toHaveLength(1000);
  });
});
