import { describe, expect, it } from "vitest";
import { NOTE_TEMPLATES, TEMPLATE_ROWS } from "../../../../../cleaner/rules/index.ts";
import { shapesOf } from "./shapes.ts";

describe("templates whose words are text", () => {
  it.each([
    ["{{nowrap|400 tons}}", "400 tons"],
    ["{{nowrap|1=400 ''tons''}}", "400 tons"],
    ["{{lang|fr|mot [[juste]]}}", "mot juste"],
    ["{{lang-no|Skarholm fyr}}", "Skarholm fyr"],
    ["{{Transliteration|ru|ISO|mayak}}", "mayak"],
    ["{{convert|5|km|mi}}", "5 km"],
    ["{{convert|1,200.5|m2|sqft|abbr=on}}", "1,200.5 m²"],
    ["{{convert|5|to|10|km|mi}}", "5 to 10 km"],
    ["{{cvt|6|ft|2|in|cm}}", "6 ft 2 in"],
    ["{{convert|31|m|ft|0}}", "31 m"],
    ["{{frac|3|1|2}}", "3 1/2"],
    ["{{val|20|ul=km}}", "20 km"],
    ["{{circa|1850}}", "c. 1850"],
    ["{{reign|1066|1087}}", "r. 1066–1087"],
    ["a{{snd}}b", "a – b"],
    ["{{formatnum:1234}}", "1234"],
    ["{{nowrap|{{lang|fr|mot}} {{!}} [[a|b]]}}", "mot | b"],
    ["{{abbr|HMS|His Majesty's Ship}}", "HMS"],
    ["{{code|a = 1|lang=lua}}", undefined],
    ["{{code|a b|lua}}", "a b"],
  ])("%s", (source, text) => {
    expect(shapesOf(`It is ${source}.`)[0]).toBe(
      `paragraph: It is ${text === undefined ? "" : text}.`.replace(" .", " ."),
    );
  });

  it("quotations are quotes, with who said it below", () => {
    expect(
      shapesOf("Before\n{{quote|One.\n\nTwo {{nowrap|and so}}.|author=Ole [[Krag]]|source=letter|style=x}}\nAfter"),
    ).toEqual([
      "paragraph: Before",
      "quote: One.",
      "quote: Two and so.",
      "quote: Ole Krag",
      "quote: letter",
      "paragraph: After",
    ]);
  });

  it("lists in columns are lists", () => {
    expect(shapesOf("{{columns-list|colwidth=20em|\n* a\n* b\n}}")).toEqual(["list-item: a", "list-item: b"]);
  });

  it("names stand in one row each", () => {
    const names = [...TEMPLATE_ROWS.flatMap((row) => row.names), ...NOTE_TEMPLATES.names, ...NOTE_TEMPLATES.opens];
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase() || name === "")).toEqual([]);
  });
});

describe("what is no text of the page has blocks of its own", () => {
  it.each([
    [
      "{{Infobox lamp\n| name = {{nowrap|a}}\n| b = [[c|d]]<ref>e</ref>\n}}\nText",
      ["(template: {{Infobox lamp | name = {{nowrap|a}} | b = [[c|d]]<ref>e</ref> }})", "paragraph: Text"],
    ],
    [
      "Text{{cite web|url=http://a.example|title=b}}{{sfn|Berg|1962}}{{cn}}",
      [
        "paragraph: Text",
        "(ref: {{cite web|url=http://a.example|title=b}})",
        "(ref: {{sfn|Berg|1962}})",
        "(ref: {{cn}})",
      ],
    ],
    ["Text<ref name=a>{{cite book|a}}</ref><ref name=a />.", ["paragraph: Text.", "(ref: {{cite book|a}})"]],
    ["Text{{#tag:ref|note}}{{#if:a|b}}", ["paragraph: Text", "(ref: {{#tag:ref|note}})", "(template: {{#if:a|b}})"]],
    [
      "Lamp ({{IPAc-en|l|æ}}) and lamp ({{foo}}; {{lang|fr|lampe}})",
      ["paragraph: Lamp and lamp (lampe)", "(template: ({{IPAc-en|l|æ}}))", "(template: {{foo}};)"],
    ],
    ["Text {{unknown|words}}", ["paragraph: Text", "(template: {{unknown|words}})"]],
    ["{{User:Anna/box|a}}", ["(template: {{User:Anna/box|a}})"]],
    ["{{nowrap|}}", ["(template: {{nowrap|}})"]],
    ["{{{1|x}}}", ["(template: {{{1|x}}})"]],
    [
      "Text\n[[Category:Lamps|a]][[Kategorie:Öl]]",
      ["paragraph: Text", "(category: [[Category:Lamps|a]])", "(category: [[Kategorie:Öl]])"],
    ],
    [
      "Text [[de:Lampe]]\n[[de:Lampe]]\n[[zh-min-nan:x]]",
      ["paragraph: Text de:Lampe", "(langlink: [[de:Lampe]])", "(langlink: [[zh-min-nan:x]])"],
    ],
    ["#REDIRECT [[Oil lamp]]\n{{R from move}}", ["(redirect: #REDIRECT [[Oil lamp]])", "(template: {{R from move}})"]],
    ["#WEITERLEITUNG [[Öllampe#Docht]]", ["(redirect: #WEITERLEITUNG [[Öllampe#Docht]])"]],
    ["# See [[Oil lamp]]", ["list-item 0.1: See Oil lamp"]],
    ["<timeline>\na\n</timeline><references />", ["(program: a)", "(ref: <references />)"]],
    ["a <includeonly>{{never}}</includeonly><noinclude>b</noinclude>", ["paragraph: a b"]],
  ])("%s", (source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});
