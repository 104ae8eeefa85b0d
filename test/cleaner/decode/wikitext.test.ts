import { describe, expect, it } from "vitest";
import { formatOf } from "../../../cleaner/decode/format-of.ts";
import { documentOf } from "../../laws/pages.ts";

const SAID = "The lamp was lit every evening at six, and the keeper wrote it down beside the wind.";
const ARTICLE = `'''Skarholm Light''' is a [[lighthouse]] on the island of [[Skarholm]].\n\n== History ==\n${SAID}\n\n${SAID}\n`;
const formatOfText = (text: string, key = "page", contentType?: string) =>
  formatOf(text, contentType === undefined ? { key } : { key, contentType });

describe("wikitext is told from other texts", () => {
  it.each([
    ["an article", ARTICLE],
    ["a stub on one line", "'''Oil''' is a [[liquid]]. {{liquid-stub}} [[Category:Liquids]]"],
    ["a long paragraph", `${"'''Oil''' is a [[liquid]] that burns.<ref>Berg</ref> ".repeat(60)}\n[[Category:Oil]]`],
    ["a box as long as the text", `{{Infobox lamp\n${"| name = lamp\n".repeat(40)}}}\n${ARTICLE}`],
    [
      "a page that ends many lines with brackets",
      `{{Short description|Lamp}}\n{{Use dmy dates}}\n${ARTICLE}{{Reflist}}\n{{Authority control}}\n`,
    ],
    [
      "a page that begins with a tag, and holds some",
      `<div class="x">{{box}}</div>\n${ARTICLE}<br><br><span>a</span> <b>b</b>\n[[File:a.jpg|thumb|a]]`,
    ],
    ["a table", `{| class="wikitable"\n|-\n! Name !! Year\n|-\n| [[Holm]] || 1874\n|}\n${SAID}`],
    ["a redirect", "#REDIRECT [[Oil lamp]]"],
    ["another language", `'''Öl''' ist eine [[Flüssigkeit]].\n\n${SAID}\n[[Datei:Öl.jpg|mini|Öl]]\n[[Kategorie:Öl]]\n`],
    [
      "sentences that begin as commands do",
      `If a lamp burns, it is [[lit]].\n\nFor ''oil'' see there.\n\nFrom 1901 on.\n\nReturn to it.\n\nIf not, wait.\n\nLet it burn.\n\nIf so, go.\n\n== Class ==\n`,
    ],
    [
      "examples of code, however long",
      `${ARTICLE}\n=={{header|C}}==\n<syntaxhighlight lang="c">\n${"if (a) {\n  b();\n}\n".repeat(30)}</syntaxhighlight>\n\n<pre>\n${"x = 1;\n".repeat(30)}</pre>\n`,
    ],
    ["bold words, links and headings alone", `${ARTICLE}\n* [[Torsvik]]\n# one\n# two\n`],
  ])("%s", (_name, text) => {
    expect(formatOfText(text)).toBe("wikitext");
  });

  it.each([
    [
      "plain text with titles between equals signs",
      `The tower fell.\n\n== History ==\n${SAID}\n\n=== The fall ===\n${SAID}\n`,
    ],
    [
      "plain text that tells of the markup",
      `${SAID}\n\nA link is written [[Like this]], bold words '''like this'''.\n${`${SAID}\n\n`.repeat(30)}`,
    ],
    [
      "AsciiDoc",
      `= Lamps\n:toc:\n\n== Oil\n\n${SAID} See <<wicks>>.\n\n[[wicks]]\n== Wicks ==\n\n*bold* and _emphasis_, https://a.example[a link].\n\n----\ncode\n----\n`,
    ],
    [
      "Org",
      `* Lamps\n${SAID} See [[https://a.example][the log]] and [[file:a.org][wicks]].\n** Oil\n#+BEGIN_SRC sh\nls\n#+END_SRC\n`,
    ],
    [
      "reStructuredText",
      `Lamps\n=====\n\n${SAID} Use \`\`''\`\` and '''.\n\n.. note:: {{ oil }}\n\n[[1]] \`log <https://a.example>\`_\n`,
    ],
    [
      "a template of Mustache's",
      "{{#lamps}}\n{{name}} burns {{oil}}\n{{/lamps}}\n{{^lamps}}\nNo lamps in [[place]].\n{{/lamps}}\n{{> footer}}\n",
    ],
    [
      "a template of Jinja's",
      "{% for lamp in lamps %}\n{{ lamp.name|title }} burns\n{% endfor %}\n{{ oil|default('none') }}\n",
    ],
    [
      "Lua",
      "local page = [[\nlamp]]\nlocal other = [[wick]]\nif a then\n  return '''x'''\nend\nfunction b() return [[oil]] end\n",
    ],
    [
      "Python with strings on many lines",
      "def lamp():\n    '''Lights the lamp.'''\n    return [[1, 2], [3]]\n\ndef oil():\n    '''Fills it.'''\n    x = {'a': ''}\n    return ''\n",
    ],
  ])("%s is none", (_name, text) => {
    expect(formatOfText(text)).not.toBe("wikitext");
  });

  it("a script of a shell is none", () => {
    expect(formatOfText("#!/bin/bash\nif [[ -f lamp ]]; then\n  [[ $a == b ]] && echo ''\nfi\n")).toBe("code");
    expect(formatOfText("if [[ -f lamp ]]; then\n  [[ $a == b ]] && echo ''\nfi\n")).not.toBe("wikitext");
  });

  it("Markdown with links of a notebook is Markdown", () => {
    const note = `# Lamps\n\nSee [[Oil]] and [[Wicks|a wick]], **bold**.\n\n## Oil\n\n- [[Torsvik]]\n- [log](https://a.example/log)\n`;
    expect(formatOfText(note)).toBe("markdown");
    expect(formatOfText(ARTICLE, "article.md")).toBe("markdown");
  });

  it("one line in twenty shows a page of several marks, one in a hundred does not", () => {
    const marked = ["'''Oil''' is a [[liquid]].", "== Wicks ==", "[[Category:Oil]]"];
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `Lamp ${i + 1} burned all night.`);
    expect(formatOfText([...marked, ...lines(55)].join("\n"))).toBe("wikitext");
    expect(formatOfText([...marked, ...lines(300)].join("\n"))).toBe("text");
  });

  it("HTML is HTML whatever stands in its text fields", () => {
    expect(formatOfText(`<p>Edit:</p><textarea>${ARTICLE}</textarea><p>a</p><p>b</p>`, "page.html")).toBe("html");
    expect(formatOfText(`<!doctype html><textarea>${ARTICLE}</textarea>`)).toBe("html");
  });
});

describe("an answer of MediaWiki's API is the page in it", () => {
  const text = `'''Lamps''' burn [[oil]].\n\n${SAID}`;
  const timestamp = "2024-04-15T14:38:04Z";
  const cleaned = (answer: unknown) =>
    documentOf(JSON.stringify(answer), { key: "api.json", contentType: "application/json" });

  it.each([
    ["parsed", { parse: { title: "Lamp", pageid: 1, wikitext: text } }],
    ["parsed, first version", { parse: { title: "Lamp", pageid: 1, wikitext: { "*": text } } }],
    ["parsed, as HTML too", { parse: { title: "Lamp", text: "<p>Lamps</p>", wikitext: text } }],
    [
      "queried",
      {
        query: {
          pages: [
            { title: "Lamp", revisions: [{ timestamp, slots: { main: { contentmodel: "wikitext", content: text } } }] },
          ],
        },
      },
    ],
    [
      "queried, first version",
      { query: { pages: { "12": { title: "Lamp", revisions: [{ timestamp, slots: { main: { "*": text } } }] } } } },
    ],
    [
      "queried, without slots",
      { query: { pages: { "12": { title: "Lamp", revisions: [{ timestamp, "*": text }] } } } },
    ],
  ])("%s", (_name, answer) => {
    const { source, metadata, text: kept } = cleaned(answer);
    expect([source.format, metadata.title, kept]).toEqual(["wikitext", "Lamp", `Lamp\n\nLamps burn oil.\n\n${SAID}`]);
    expect(metadata.modifiedAt).toBe("query" in answer ? timestamp : undefined);
  });

  it.each([
    [
      "a script",
      {
        query: {
          pages: [{ title: "A", revisions: [{ slots: { main: { contentmodel: "Scribunto", content: "return 1" } } }] }],
        },
      },
    ],
    ["several pages", { query: { pages: [1, 2].map((id) => ({ title: `A${id}`, revisions: [{ content: text }] })) } }],
    ["a page that is missing", { query: { pages: { "-1": { title: "A", missing: "" } } } }],
    ["another program's", { parse: { wikitext: 7 }, query: null }],
  ])("%s is data, as it was", (_name, answer) => {
    expect(cleaned(answer).source.format).toBe("code");
  });
});

describe("a name or a type that says wikitext", () => {
  it.each(["page.wiki", "page.mediawiki", "Page.WIKITEXT"])("is believed of a text without marks: %s", (key) => {
    expect(formatOfText(`${SAID}\n\n${SAID}\n`, key)).toBe("wikitext");
  });

  it("is believed as a content type", () => {
    expect(formatOfText(SAID, "page", "text/x-wiki; charset=UTF-8")).toBe("wikitext");
    expect(formatOfText(SAID, "page", "text/plain")).not.toBe("wikitext");
  });

  it("is no proof", () => {
    expect(
      formatOfText("# Lamps\n\nOil **came** by [boat](https://a.example).\n\n## Wicks\n\n- cotton\n", "page.wiki"),
    ).toBe("markdown");
    expect(formatOfText("<html><body><p>a</p></body></html>", "page.wiki")).toBe("html");
    expect(formatOfText('{"a": [1, 2, 3], "b": "c"}', "page.wiki")).toBe("code");
    expect(formatOfText("<p>a</p>\n<p>b</p>\n<p>c</p>\n", "page.wiki")).toBe("html");
  });
});
