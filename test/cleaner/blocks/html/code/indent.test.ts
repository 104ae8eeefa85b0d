import { expect, test } from "vitest";
import { shapes } from "../read-page.ts";

test.each([
  [
    "its first word is coloured",
    "<pre>    <b>if</b> (a) {\n      b();\n    }</pre>",
    "    if (a) {\n      b();\n    }",
  ],
  ["an empty line stands above", "<pre><i>\n</i>\n    <b>if</b> (a)</pre>", "    if (a)"],
  ["white space is in pieces", "<pre><i>  </i>  <b>if</b> (a)</pre>", "    if (a)"],
  ["a break stands between", "<pre>    <br><b>if</b> (a)</pre>", "if (a)"],
  ["only the page's own source is", "<pre>\n    <code>if (a)</code>\n</pre>", "if (a)"],
])("the first line of code is indented as it is shown where %s", (_, source, text) => {
  expect(shapes(source)).toEqual([["code", text]]);
});

test("an ocean of white space in front of code indents nothing further than its last line", () => {
  const ocean = `${" ".repeat(100_000)}\n`.repeat(20);
  expect(shapes(`<pre>${ocean}<i> </i>  <b>if</b> (a)</pre>`)).toEqual([["code", "   if (a)"]]);
});

test("white space of code that holds nothing indents no other", () => {
  const source = "<pre>    </pre><p>Run <textarea>  x</textarea> it.<pre>b</pre>";
  for (const [, text] of shapes(source)) expect(text).toBe(text.trim());
});
