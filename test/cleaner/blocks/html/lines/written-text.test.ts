import { describe, expect, test } from "vitest";
import { withLineEnds } from "../../../../../cleaner/document/with-line-ends.ts";
import { growthOf, IN_PROPORTION } from "../../../../growth-of.ts";
import { readPage } from "../read-page.ts";

const written = (source: string) => readPage(source).blocks.map((block) => [block.kind, withLineEnds(block).text]);

const MAIL = `Hello Bo,

I have looked at the pump again, and I think that the switch is fine
but that its cable is broken somewhere inside of the insulation. Would
you please measure it before you order a new one? The old one
cost more than the boat was worth when we bought it.

Anna
Harbour Street 4`;
const READ = [
  ["paragraph", "Hello Bo,"],
  [
    "paragraph",
    "I have looked at the pump again, and I think that the switch is fine but that its cable is broken somewhere inside of the insulation. Would you please measure it before you order a new one? The old one cost more than the boat was worth when we bought it.",
  ],
  ["paragraph", "Anna\nHarbour Street 4"],
];

describe("what people wrote and a page shows as it came", () => {
  test.each([
    ["as it is", `<pre>${MAIL}</pre>`],
    ["with line ends of Windows", `<pre>\r\n${MAIL.replaceAll("\n", "\r\n")}\r\n</pre>`],
    ["indented as a whole, as old documents are", `<pre>${MAIL.replaceAll(/^(?=.)/gm, "     ")}</pre>`],
    ["with each paragraph begun further in, as courts write", `<pre>${MAIL.replace("I have", "    I have")}</pre>`],
    [
      "with links and marks in it",
      `<pre>${MAIL.replace("pump", "<a href=x>pump</a>").replace("Bo,", "<b>Bo</b>,")}</pre>`,
    ],
  ])("is paragraphs, and lines where it has such: %s", (_, source) => {
    expect(written(source)).toEqual(READ);
  });

  test("what it quotes is a quotation without its marks, which lie in its span", () => {
    const quoted =
      "&gt; The pump starts and stops again in every wave that\n&gt; goes by, and I do not know why it does so.\n&gt;\n&gt;<i> if (level) {\n</i>&gt;<i> }\n</i>";
    const source = `<pre>${quoted}${MAIL}</pre>`;
    const { blocks } = readPage(source);
    expect(written(source).slice(0, 2)).toEqual([
      ["quote", "The pump starts and stops again in every wave that goes by, and I do not know why it does so."],
      ["quote", "if (level) {\n}"],
    ]);
    expect(blocks.map(({ chars }) => chars).reduce((sum, chars) => sum + chars, 0)).toBe(
      `>>>>>${quoted.replaceAll(/&gt;|<\/?i>/g, "")}${MAIL}`.replaceAll(/\s/g, "").length,
    );
    let end = 0;
    for (const { span, text } of blocks) {
      expect(source.slice(...span)).toContain(text.slice(0, 4));
      expect(span[0]).toBeGreaterThanOrEqual(end);
      end = span[1];
    }
  });

  test("is told by what a tracker calls it, however short it is", () => {
    const said = "Works for me, thanks.\n\n&gt; The cable is broken.\nThen order one.";
    expect(written(`<pre class="bz_comment_text">${said}</pre>`)).toEqual([
      ["paragraph", "Works for me, thanks."],
      ["quote", "The cable is broken."],
      ["paragraph", "Then order one."],
    ]);
    expect(written(`<pre>${said}</pre>`)).toHaveLength(1);
    expect(written('<pre class="bz_comment_text">if (level) {\n  stop();\n}</pre>')).toEqual([
      ["code", "if (level) {\n  stop();\n}"],
    ]);
  });

  test("where paragraphs begin further in, titles in the middle and short paragraphs are no code; what has signs or columns is", () => {
    const typed = `${MAIL.replace("I have", "    I have")}\n\n                 II\n\n    We affirm.\n\n    if (level > 2) { stop(); }\n\n    Bo Ek,        No. 14`;
    expect(written(`<pre>${typed}</pre>`).slice(3)).toEqual([
      ["paragraph", "II"],
      ["paragraph", "We affirm."],
      ["code", "    if (level > 2) { stop(); }\n\n    Bo Ek,        No. 14"],
    ]);
  });

  test("two lines of which the first is indented may be a program's", () => {
    const shown = "    wait for the pump to stop and then look at it\nit says that it has stopped, and that is all";
    expect(written(`<pre>${MAIL}\n\n${shown}</pre>`).at(-1)).toEqual(["code", shown]);
  });

  test("code in it is code, over its empty lines", () => {
    const code = "    if (level > 2) {\n        start(pump);\n\n        wait(200);\n    }";
    expect(written(`<pre>${MAIL}\n\n${code}\n\nThanks</pre>`).slice(3)).toEqual([
      ["code", code],
      ["paragraph", "Thanks"],
    ]);
  });

  test("whom it quotes is said in a line", () => {
    const line = "On Friday Bo &lt;bo@harbour.example&gt; wrote:";
    expect(written(`<pre>${line}\n&gt; Is it on?\n\n${MAIL}</pre>`).slice(0, 2)).toEqual([
      ["paragraph", "On Friday Bo <bo@harbour.example> wrote:"],
      ["quote", "Is it on?"],
    ]);
  });

  test("fields of its head are lines", () => {
    const head = "From: Anna Holm &lt;anna@harbour.example&gt;\nDate: Sat, 12 Mar 2016 10:15:10 +0100";
    expect(written(`<pre>${head}\n\n${MAIL}</pre>`)[0]).toEqual([
      "paragraph",
      "From: Anna Holm <anna@harbour.example>\nDate: Sat, 12 Mar 2016 10:15:10 +0100",
    ]);
  });
});

const FIX = `--- a/pump.c
+++ b/pump.c
@@ -4,3 +4,3 @@ int start(struct pump *pump)
 {
-\tif (!pump)
+\tif (pump == NULL)
 \t\treturn -1;`;

describe("a message is one however much code is in it", () => {
  const HEAD =
    "From: Anna Holm &lt;anna@harbour.example&gt;\nTo: pumps@harbour.example\nDate: Sat, 12 Mar 2016 10:15:10";
  const SAID = "The check of the pump came too late to be of any use.";

  test("by its head, below links of the archive", () => {
    const [head, said, fix, sent] = written(`<pre>[next in list]\n${HEAD}\n\n${SAID}\n\n${FIX}\n-- \n2.39.2\n</pre>`);
    expect(head?.[1]).toContain("Date: Sat, 12 Mar 2016 10:15:10");
    expect([said, fix, sent]).toEqual([
      ["paragraph", SAID],
      ["code", FIX],
      ["paragraph", "--\n2.39.2"],
    ]);
  });

  test("because it says whom it quotes; a line of quoted code stays as it is", () => {
    const source = `<pre>On Friday Bo Ek &lt;\nbo@harbour.example&gt; wrote:\n\n&gt; +\tif (pump == NULL)\n&gt; +\t\treturn -1;\n\n${SAID}</pre>`;
    expect(written(source)).toEqual([
      ["paragraph", "On Friday Bo Ek < bo@harbour.example> wrote:"],
      ["quote", "+\tif (pump == NULL)\n+\t\treturn -1;"],
      ["paragraph", SAID],
    ]);
  });

  test("another message below it begins with its head", () => {
    const next =
      "^ permalink raw reply [flat|nested]\n* Re: pump\nFrom: Bo Ek @ 2016-03-12 UTC (permalink / raw)\n  To: pumps";
    expect(written(`<pre>${HEAD}\n\n${SAID}\n\n${next}\n\nThanks.</pre>`).slice(2)).toEqual([
      ["code", "^ permalink raw reply [flat|nested]\n* Re: pump"],
      ["paragraph", "From: Bo Ek @ 2016-03-12 UTC (permalink / raw)\nTo: pumps"],
      ["paragraph", "Thanks."],
    ]);
  });

  test("in parts, with quotations between them", () => {
    const quoted = "<blockquote><pre>Is it on?</pre></blockquote>";
    expect(written(`<pre>Bo wrote:</pre>${quoted}<pre>It is, I think.\n\n${FIX}</pre>`)).toEqual([
      ["paragraph", "Bo wrote:"],
      ["quote", "Is it on?"],
      ["paragraph", "It is, I think."],
      ["code", FIX],
    ]);
  });

  test.each([
    [
      "code alone in a quotation",
      "<p>Call it so:</p><blockquote><pre>start the pump</pre></blockquote>",
      "start the pump",
    ],
    ["the head of a message without any", `<pre>${HEAD}\n\nHi</pre>`, "From: Anna Holm"],
    ["a patch", `<pre>${FIX}</pre>`, FIX],
  ])("%s is code", (_, source, text) => {
    const last = written(source).at(-1);
    expect(last?.[0]).toBe("code");
    expect(last?.[1]).toContain(text);
  });
});

describe("what is none stays as it is", () => {
  test.each([
    [
      "code whose comments are long",
      `/* ${MAIL.split("\n").slice(2, 6).join("\n * ")} */\nfor (let i = 0; i < 9; i++) {\n  start(pump[i]);\n  wait(200);\n  if (level(i) === 0) { stop(pump[i]); }\n}`,
    ],
    [
      "verses",
      "The lamp was lit before the evening came to us,\nThe ferry lay between the islands and the quay,\nAnd all night long a slow swell ran from west to east,\nAnd nobody in town had slept before the day.",
    ],
    [
      "a table in columns",
      "Pump      Switch     Price\nRule 500  floating   49.00\nRule 800  built in   79.00\n".repeat(4).trim(),
    ],
    [
      "a session",
      "$ make pump\ncc -O2 -c -o pump.o pump.c\npump.c:12:5: warning: unused variable 'level' [-Wunused]\n$ ./pump --level 2\nstarted",
    ],
    [
      "calls with words in them",
      "app.logger.debug('A value that is logged for those who debug')\napp.logger.warning('A warning about %d apples that fell', 42)\napp.logger.error('An error that is of use to nobody but us')",
    ],
    [
      "Python's answers",
      ">>> levels\n{'bilge': 'it is as high as it was', 'engine': 'it is as dry as it was',\n'cabin': 'it is as dry as it was', 'locker': 'it is as high as it can be'}\n>>> stop",
    ],
    ["Markdown", `# The pump\n\n${MAIL}`],
    ["a short text", "The pump is on,\nand the lamp is lit."],
    [
      "what a program says",
      "error: could not find out where the folder of the packages is\nerror: failed to install (there is not enough space on the disk)",
    ],
  ])("%s", (_, text) => {
    expect(written(`<pre>${text.replaceAll("<", "&lt;")}</pre>`)).toEqual([["code", text]]);
  });

  test.each([
    ["its language is named", `<pre class="language-gherkin">${MAIL}</pre>`],
    ["it is marked as code", `<pre><code>${MAIL}</code></pre>`],
  ])("what is code by its marks: %s", (_, source) => {
    expect(written(source)).toEqual([["code", MAIL]]);
  });

  test("what stands in boxes of its own", () => {
    expect(written(`<pre><div>${MAIL}</div></pre>`)).toEqual([["code", MAIL]]);
  });
});

test("boxes within each other and marks without end cost what they are long", () => {
  const read = (times: number) => {
    readPage("<pre>a ".repeat(times));
    readPage(`<pre>${">".repeat(times * 5)}\n${"> \n".repeat(times)}</pre>`);
    readPage(`<pre>${"\n \n".repeat(times * 2)}</pre>`);
  };
  expect(growthOf(read, 5_000)).toBeLessThan(IN_PROPORTION);
});
