import { describe, expect, it } from "vitest";
import { cutWikitext } from "../../../../../cleaner/blocks/text/wikitext/cut-wikitext.ts";
import { shapesOf } from "./shapes.ts";

describe("blocks of wikitext", () => {
  it.each([
    [
      "headings by their signs",
      "= A =\n== B ==\n===C=== <!-- x -->\n",
      ["heading 1: A", "heading 2: B", "heading 3: C"],
    ],
    ["a heading with more signs on one side", "=== B ==\n", ["heading 2: = B"]],
    [
      "equals signs that are no heading",
      "==\n\n== a\n\na == b ==\n",
      ["paragraph: ==", "paragraph: == a", "paragraph: a == b =="],
    ],
    ["paragraphs up to an empty line", "One\ntwo.\n\n\nThree.\r\n", ["paragraph: One two.", "paragraph: Three."]],
    ["a comment on a line of its own is no empty line", "One\n<!-- x -->\ntwo.", ["paragraph: One two."]],
    [
      "a template on a line of its own is one",
      "One\n{{clear}}\ntwo.",
      ["paragraph: One", "(template: {{clear}})", "paragraph: two."],
    ],
    [
      "items with their depth and number",
      "# a\n#* b\n#: c\n# d\n\n# e\n* f\n** g",
      [
        "list-item 0.1: a",
        "list-item 1: b",
        "definition 0.1: c",
        "list-item 0.2: d",
        "list-item 0.1: e",
        "list-item: f",
        "list-item 1: g",
      ],
    ],
    [
      "terms and what they mean",
      "; Range : 19 miles\n;Power\n:{{convert|3|km|mi}}\n;see http://a.example",
      [
        "definition: Range",
        "definition: 19 miles",
        "definition: Power",
        "definition: 3 km",
        "definition: see http://a.example",
      ],
    ],
    ["a rule", "One\n----\nTwo\n---- Three", ["paragraph: One", "paragraph: Two", "paragraph: Three"]],
    ["lines that begin with a space, as code", " a  = 1\n  b\nText", ["code: a  = 1\n b", "paragraph: Text"]],
    ["one such line", "One:\n lamp ''on''\nTwo", ["paragraph: One:", "code: lamp on", "paragraph: Two"]],
    [
      "one such line that is a sentence, as text",
      "One\n two three four five six seven ''eight'' nine.",
      ["paragraph: One two three four five six seven eight nine."],
    ],
    [
      "code",
      'x\n<pre>\na  &lt;\n\n* b\n</pre>\n<source lang="Lua">\nlocal a\n</source>',
      ["paragraph: x", "code: a  <\n\n* b", "code lua: local a"],
    ],
    ["text behind code", "<pre>a</pre> b\nc", ["code: a", "paragraph: b c"]],
    [
      "quotations",
      "<blockquote>One\n\n* two\n</blockquote>\nThree",
      ["quote: One", "list-item: two", "paragraph: Three"],
    ],
    ["a quotation without end is text", "<blockquote>One\n\nTwo", ["paragraph: One", "paragraph: Two"]],
    [
      "a heading ends what was left open",
      "<poem>a\n== B ==\nc\nd</poem>",
      ["paragraph: a", "heading 2: B", "paragraph: c d"],
    ],
    [
      "pictures with a caption",
      "[[File:a.jpg|thumb|left|200px|alt=x|The ''old'' lamp]]\nText",
      ["caption: The old lamp", "paragraph: Text"],
    ],
    [
      "a caption within a paragraph",
      "One [[Bild:a.jpg|mini|A [[lamp]].]] two",
      ["paragraph: One two", "caption: A lamp."],
    ],
    ["a caption with an equals sign", "[[File:a.jpg|thumb|alt = x|Energy = mass]]", ["caption: Energy = mass"]],
    ["code in a caption", "[[File:a.jpg|thumb|One <pre>two</pre>]]", ["caption: One two"]],
    ["pictures without a frame show no words", "One [[File:a.png|20px|lamp]] two", ["paragraph: One two"]],
    ["galleries", "<gallery mode=packed>\nFile:a.jpg|alt=x|One\nFile:b.jpg\n</gallery>", ["caption: One"]],
    [
      "HTML between which text breaks",
      "<div>One</div><div>two</div> <center>three</center>",
      ["paragraph: One", "paragraph: two", "paragraph: three"],
    ],
    ["switches and nothing else", "__NOTOC__\n<!-- x -->[[File:a.png]]", []],
    ["what is not known as a switch or a tag is text", "__FILE__ <foo> <ref>", ["paragraph: __FILE__ <foo>"]],
    ["a head of the file", "---\nupdated: 2024\n---\n= A =", ["code: ---\nupdated: 2024\n---", "heading 1: A"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });

  it("keep the lines of verses, and those that a page breaks itself", () => {
    const [verse, address] = cutWikitext("<poem>\nOne,\n:two;\nthree.\n</poem>\n\nPier 4<br>Torsvik<br/>\n", undefined);
    expect([verse?.text, verse?.lineEnds]).toEqual(["One, two; three.", [4, 9]]);
    expect([address?.text, address?.lineEnds]).toEqual(["Pier 4 Torsvik", [6]]);
  });

  it("say which stretches of the source they were put together from, and leave out what is none of theirs", () => {
    const source = "One<ref>Berg</ref> two<!-- x --> three.\nFour.";
    const [paragraph, note] = cutWikitext(source, undefined);
    expect(paragraph).toMatchObject({ text: "One two three. Four.", chars: 17 });
    expect(paragraph?.pieces?.map((piece) => source.slice(...piece))).toEqual(["One", " two", " three.\nFour."]);
    expect(note).toMatchObject({ text: "Berg", span: [3, 18], box: { tag: "ref" } });
  });
});

describe("tables of wikitext", () => {
  it.each([
    [
      "cells on one line and on many, without what says how they look",
      '{| class="wikitable"\n|+ style="x" | Keepers\n! scope="col" | Name !! Year\n|- valign=top\n| Holm || 1874\n|-\n| nowrap | Dahl\n| [[Torsvik|in]] 1896,\nperhaps\n* or not\n|}\nAfter',
      ["caption: Keepers", "table: Name | Year\nHolm | 1874\nDahl | in 1896, perhaps or not", "paragraph: After"],
    ],
    [
      "cells over columns and rows",
      "{|\n|-\n| rowspan=2 | a || b || c\n|-\n| colspan='2' | d\n|-\n| || e || f\n|}",
      ["table: a | b | c\n | d\n | e | f"],
    ],
    [
      "a bar in a cell that is no attribute",
      "{|\n|-\n| a | b || c\n|-\n| d || e\n|}",
      ["table: a\u00a0|\u00a0b | c\nd | e"],
    ],
    [
      "one column lays out the page",
      "{|\n|-\n| One\n\n* two\n|-\n| Three\n|}",
      ["paragraph: One", "list-item: two", "paragraph: Three"],
    ],
    [
      "headings in it too, and tables",
      "{|\n| a || b\n== C ==\n{|\n|-\n| d || e\n|-\n| f || g\n|}\n|}",
      ["paragraph: a", "paragraph: b", "heading 2: C", "table: d | e\nf | g"],
    ],
    [
      "one that never ends",
      "{| class=x\n| a || b\n|-\n| c\nd\n\n== E ==\n| f",
      ["paragraph: a", "paragraph: b", "paragraph: c d", "heading 2: E", "paragraph: | f"],
    ],
    [
      "words that stand in no cell",
      "{|\nlost\n|-\n| a || b\n|-\n| c || d\n|}",
      ["paragraph: lost", "table: a | b\nc | d"],
    ],
    [
      "code in cells, and more cells behind a tag",
      "{|\n|-\n| <pre>a</pre> || b\n|-\n| <div>c</div> || d\n* e\n|}",
      ["table: a | b\nc | d e"],
    ],
    ["notes in cells", "{|\n|-\n| a<ref>x</ref> || b\n|-\n| c || d\n|}", ["table: a | b\nc | d", "(ref: x)"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});
