import { describe, expect, it } from "vitest";
import { marksOf, shapesOf } from "./shapes.ts";

const PAGE = "https://wiki.example/wiki/Lamps";

describe("marks in wikitext", () => {
  it.each([
    ["''a'' and '''b'''", ["emphasis: a", "strong: b"]],
    ["'''''a''''' b", ["emphasis: a", "strong: a"]],
    ["'''''a'' b'''", ["emphasis: a", "strong: a b"]],
    ["the ''old'''s lamp", ["emphasis: old'"]],
    ["'''a\nb''' c", ["strong: a", "strong:  c"]],
    ["<b>a</b> <em>b</em> <code>c d</code>", ["strong: a", "emphasis: b", "code: c d"]],
    ["so <math>x^2</math> is", ["math: $x^2$"]],
    ["<chem>H2O</chem> is", ["math: $\\ce{H2O}$"]],
    ["<syntaxhighlight lang=lua inline>a  b</syntaxhighlight> is", ["code: a b"]],
  ])("%s", (source, marks) => {
    expect(marksOf(source)).toEqual(marks);
  });

  it.each([
    ["[[Oil lamp]]s", ["link: Oil lamps > /wiki/Oil_lamp"]],
    ["[[Oil lamp#Wicks and oil|the ''wick'']]", ["emphasis: wick", "link: the wick > /wiki/Oil_lamp#Wicks_and_oil"]],
    ["[[#Wicks]]", ["link: #Wicks > #Wicks"]],
    ["[[:Category:Lamps|all]]", ["link: all > /wiki/Category:Lamps"]],
    ["[[Who?|who]]", ["link: who > /wiki/Who%3F"]],
    ["[https://a.example/b c ''d'']", ["emphasis: d", "link: c d > https://a.example/b"]],
    ["[//a.example/b c]", ["link: c > //a.example/b"]],
    ["see https://a.example/b(c), or", ["link: https://a.example/b(c > https://a.example/b(c"]],
    ["[https://a.example/b]", []],
    ["[not a link] and [[not one", []],
  ])("%s", (source, marks) => {
    expect(marksOf(source, PAGE)).toEqual(marks);
  });

  it.each([
    ["https://wiki.example/wiki/Lamps/Oil?action=raw", "/wiki/Wick"],
    ["https://wiki.example/w/index.php?title=Lamps&action=raw", "?title=Wick"],
    ["https://wiki.example/w/index.php/Lamps", "/w/index.php/Wick"],
    ["https://wiki.example/Lamps", "./Wick"],
    ["https://wiki.example/w/api.php?action=parse", undefined],
    [undefined, undefined],
  ])("a title leads to its page from %s", (url, href) => {
    expect(marksOf("[[Wick]]", url)).toEqual([`link: Wick${href === undefined ? "" : ` > ${href}`}`]);
  });

  it.each([
    ["characters by their references", "a&nbsp;&ndash; b &amp;lt; &bogus;", "a – b &lt; &bogus;"],
    ["powers", "10<sup>6</sup> m<sup>2</sup>, 1<sup>st</sup>", "10⁶ m², 1st"],
    ["what is not wikitext", "a <nowiki>''b'' [[c]] &amp;</nowiki> d", "a ''b'' [[c]] & d"],
    ["brackets that never close", "a [[b {{c [http://a.example d", "a [[b {{c [http://a.example d"],
    ["brackets that close each other", "a {{b [[c}} d]]", undefined],
    ["a formula alone", "<math>\\frac{a}{b}</math>", "$$\\frac{a}{b}$$"],
    ["quotes in words", "rock'n'roll, 'a'", "rock'n'roll, 'a'"],
  ])("%s", (_name, source, text) => {
    const shapes = shapesOf(source);
    if (text === undefined) expect(shapes).toEqual(["paragraph: a d]]", "(template: {{b [[c}})"]);
    else expect(shapes).toEqual([`paragraph: ${text}`]);
  });
});
