import { expect, test } from "vitest";
import { shapes } from "../read-page.ts";

test.each([
  ["a power", "<p>About 10<sup>6</sup> people on 3 m<sup>2</sup>, 10<sup>−9</sup>.", "About 10⁶ people on 3 m², 10⁻⁹."],
  ["the mark of a note", "<p>It ended.<sup><a href=#n><span>12</span></a></sup> Then", "It ended.¹² Then"],
  ["the n-th power", "<p>2<sup>n</sup> of them", "2ⁿ of them"],
  [
    "the mark of a note that is raised by a sheet",
    '<p>It ended.<a class="footnote-anchor" href="#n">3</a> Then',
    "It ended.³ Then",
  ],
  ["an ordinal stays", "<p>the 1<sup>st</sup> and the M<sup>me</sup>", "the 1st and the Mme"],
  ["a note in brackets stays", "<p>It ended.<sup>[2]</sup>", "It ended.[2]"],
  ["a number that stands apart stays", "<p><sup>1</sup> See there. <sup>2</sup> And here.", "1 See there. 2 And here."],
  ["... and one with more beside it", "<p>a<sup>1<b>x</b></sup>", "a1x"],
  ["below the line, numbers stay", "<p>H<sub>2</sub>O", "H2O"],
])("%s", (_, source, expected) => {
  expect(shapes(source)).toEqual([["paragraph", expected]]);
});

test("the number of a note is in one line with it: Substack", () => {
  const note = `<div class="footnote"><a id="n" href="#a" class="footnote-number">1</a><div class="footnote-content"><p>As fast as walking.</p><p>Or so.</p></div></div>`;
  expect(shapes(note).map(([, text]) => text)).toEqual(["1 As fast as walking.", "Or so."]);
});
