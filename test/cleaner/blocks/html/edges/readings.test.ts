import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

function textsOf(source: string): readonly string[] {
  return readPage(source).blocks.map(({ text }) => text);
}

describe("the reading of a word", () => {
  test.each([
    ["<p>この<ruby>漢字<rt>かんじ</rt></ruby>は難しい。", "この漢字（かんじ）は難しい。"],
    ["<p>この<ruby>漢字\n<rt>かんじ</rt></ruby>は", "この漢字（かんじ）は"],
    ["<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>は", "漢（かん）字（じ）は"],
    ["<p><ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>は", "東京（とうきょう）は"],
    ["<p>The <ruby>quay<rt>key</rt></ruby> was wet.", "The quay (key) was wet."],
    ["<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>は", "漢字(かんじ)は"],
    ["<p><ruby>漢字<rp></rp><rt>かんじ</rt><rp></rp></ruby>は", "漢字（かんじ）は"],
    ["<p><ruby>漢字<rt></rt></ruby>は", "漢字は"],
    ["<p><ruby>漢字<rt>かん<br><br>じ</rt></ruby>は", "漢字（かん）"],
    ["<table><tr><td><ruby>漢<rt>かん</rt></ruby><td>字<tr><td>一<td>二</table>", "漢（かん） | 字\n一 | 二"],
  ])("stands in brackets behind it: %s", (source, text) => {
    expect(textsOf(source)[0]).toBe(text);
  });

  test("adds no ink, and links end where they ended", () => {
    const [block] = readPage('<p>この<a href="/k"><ruby>漢字<rt>かんじ</rt></ruby></a>は').blocks;
    expect(block).toMatchObject({ chars: 8, linkChars: 5, inlines: [{ kind: "link", start: 2, end: 9, href: "/k" }] });
  });
});
