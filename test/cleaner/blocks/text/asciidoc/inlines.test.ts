import { describe, expect, it } from "vitest";
import { cutAsciidoc } from "../../../../../cleaner/blocks/text/asciidoc/cut-asciidoc.ts";
import { marksOf, shapesOf, textOf } from "./shapes.ts";

describe("marks in AsciiDoc", () => {
  it.each([
    ["a *bold* word, _one_ and `code`", ["strong: bold", "emphasis: one", "code: code"]],
    ["l**am**p, w__ic__k, ``o``il", ["strong: am", "emphasis: ic", "code: o"]],
    ["*_both_* of them", ["emphasis: both", "strong: both"]],
    ["`*bold code*`", ["strong: bold code", "code: bold code"]],
    ["2 * 3 * 4, foo_bar_baz, a*b*c", []],
    ["*never closed, _nor this", []],
    ["*one _two* three_", ["strong: one _two"]],
    ["stem:[x^2] and latexmath:[\\alpha]", ["math: $x^2$", "math: $\\alpha$"]],
    ["asciimath:[sqrt(4)]", ["code: sqrt(4)"]],
  ])("%s", (source, marks) => {
    expect(marksOf(source)).toEqual(marks);
  });

  it.each([
    ["https://a.example/b_c_d[the *log*], or", ["strong: log", "link: the log > https://a.example/b_c_d"]],
    ["see https://a.example/b, or", ["link: https://a.example/b > https://a.example/b"]],
    ["<https://a.example/b> is", ["link: https://a.example/b > https://a.example/b"]],
    ["https://a.example[]", ["link: https://a.example > https://a.example"]],
    ["link:a.html[A page^]", ["link: A page > a.html"]],
    ['link:a.html["One, two",window=_blank]', ["link: One, two > a.html"]],
    ["link:a.html[One,role=x]", ["link: One > a.html"]],
    ["link:a.html[a[1\\]]", ["link: a[1] > a.html"]],
    ["link:a.html[image:b.png[Lamp]]", ["link: Lamp > a.html"]],
    ["mailto:a@b.example[Write]", ["link: Write > mailto:a@b.example"]],
    ["xref:oil.adoc#wick[the wick]", ["link: the wick > oil.adoc#wick"]],
    ["<<wick,the wick>>", ["link: the wick > #wick"]],
    ["link:a.html[never closed", []],
    ["a <<b and c << d", []],
  ])("links: %s", (source, marks) => {
    expect(marksOf(source)).toEqual(marks);
  });

  it.each([
    ["++++", "[.red]#red# and #lit#, [.x]*bold*", "red and lit, bold"],
    ["raised and lowered", "10^6^ H~2~O 1^st^", "10⁶ H2O 1st"],
    ["literal text", "+*a*+, `+{b}+`, ++_c_++", "*a*, {b}, _c_"],
    ["passed through", "+++<u>a</u>+++ pass:[<b>b</b>]", "a b"],
    ["curved quotes", '"`a`" and the lamps`\' oil', '"a" and the lamps\' oil'],
    ["keys and menus", "kbd:[Ctrl+T] btn:[OK] menu:File[Save > As]", "Ctrl+T OK File > Save > As"],
    ["pictures", "image:a.png[Play, 20] icon:tags[] here", "Play here"],
    ["anchors", "[[a]]One [[[b]]] two", "One [b] two"],
    ["terms of the index", "((Oil)) burns", "Oil burns"],
    ["escapes", "\\*a* \\_b_ \\https://a.example \\<<c>> C:\\d", "*a* _b_ https://a.example <<c>> C:\\d"],
    ["references to characters", "a &amp; b &#169;", "a & b ©"],
    ["replacements", "(C) -- ... ->", "(C) -- ... ->"],
    ["other macros", "javadoc:org.a.Lamp[] configprop:a.b[] linkgit:git-add[1]", "org.a.Lamp a.b git-add(1)"],
    ["a role in code", "`[.a]` and `b`", "[.a] and b"],
  ])("%s: %s", (_name, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  it("are at the ends of lines, where these are hard", () => {
    const ends = (source: string) => cutAsciidoc(source).map(({ text, lineEnds }) => [text, lineEnds]);
    expect(ends("a +\nb\nc")).toEqual([["a b c", [1]]]);
    expect(ends("[%hardbreaks]\na\nb")).toEqual([["a b", [1]]]);
    expect(ends("a + b")).toEqual([["a + b", undefined]]);
  });
});

describe("references within a document", () => {
  it.each([
    ["an id above a title", "<<a>>\n\n[[a]]\n== The *Oil*", "The Oil"],
    ["an id beside a style", "xref:a[]\n\n[#a.x]\n== Oil", "Oil"],
    ["a title's own id", "<<_the_oil>>\n\n== The Oil", "The Oil"],
    ["an underlined title's own id", "<<_oil>>\n\nOil\n---", "Oil"],
    ["an id within a title", "<<a>>\n\n== [[a]]Oil", "Oil"],
    ["nobody's id", "<<a>>\n\n== Oil", "a"],
    ["a title that refers to itself", "<<a>>\n\n[[a]]\n== Oil <<a>>", "Oil a"],
  ])("show the title: %s", (_name, source, text) => {
    expect(textOf(source)).toBe(text);
  });
});

describe("attributes", () => {
  const lastOf = (source: string) => shapesOf(source).at(-1);

  it.each([
    ["of the head", "= A\n:oil: fish oil\n\nIt burns {oil}.", "paragraph: It burns fish oil."],
    ["of the text, from there on", ":oil: a\n\n{oil}\n\n:oil: b\n\n{oil}", "paragraph: b"],
    ["that name others", ":a: x\n:b: {a}y\n\n{b}", "paragraph: xy"],
    ["over lines", ":a: one \\\n  two\n\n{a}.", "paragraph: one two."],
    ["that were taken back", ":a: b\n:!a:\n\n{a}", "paragraph: {a}"],
    ["that nobody defined", "{a}", "paragraph: {a}"],
    ["as the address of a link", ":url: https://a.example\n\n{url}[log]", "paragraph: log"],
    ["as an address that nobody defined", "{url}/b[the log]", "paragraph: the log"],
    ["escaped", ":a: b\n\n\\{a}", "paragraph: {a}"],
    ["of signs", "{plus}a{plus} {nbsp}b", "paragraph: +a+ b"],
  ])("are put in: %s", (_name, source, shape) => {
    expect(lastOf(source)).toBe(shape);
  });

  it("put in no more than the document is long", () => {
    const source = `:a: ${"x".repeat(900)}\n\n${"{a} ".repeat(5000)}`;
    const [, text = ""] = cutAsciidoc(source).map((block) => block.text);
    expect(text.length).toBeLessThan(3 * source.length);
    expect(text.endsWith("{a}")).toBe(true);
  });

  it("double no more than a thousand characters", () => {
    const source = `:a0: xx\n${Array.from({ length: 60 }, (_, k) => `:a${k + 1}: {a${k}}{a${k}}\n`).join("")}\n{a60}`;
    expect(cutAsciidoc(source).at(-1)?.text.length).toBeLessThan(1000);
  });
});
