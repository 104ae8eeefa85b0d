import { describe, expect, it } from "vitest";
import { readShownSource } from "../../../cleaner/decode/shown-source.ts";
import { cleanPage } from "../../../cleaner/index.ts";
import { growthOf, IN_PROPORTION } from "../../growth-of.ts";

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head><title>The ferry at dawn</title></head>
<body class="page">
<p>The ferry left at dawn &amp; the town slept on, because nobody had told them of it.</p>
</body>
</html>`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const coloured = (line: string) => escaped(line).replace(/&lt;(\/?\w+)/g, '<span class="html-tag">&lt;$1</span>');
const rows = PAGE.split("\n")
  .map(
    (line, i) =>
      `<tr><td class="line-number" value="${i + 1}"></td><td class="line-content">${coloured(line)}</td></tr>`,
  )
  .join("");
const lines = PAGE.split("\n")
  .map((line, i) => `<span id="line${i + 1}"></span>${coloured(line)}`)
  .join("\n");

describe("a page that shows the source of a page is read as that page", () => {
  it.each([
    [
      "Chrome",
      `<html><head><meta name="color-scheme" content="light dark"></head><body><div class="line-gutter-backdrop"></div><form autocomplete="off"><label class="line-wrap-control">Line wrap<input type="checkbox"></label></form><table><tbody>${rows}</tbody></table></body></html>`,
    ],
    [
      "Firefox",
      `<!DOCTYPE html><html><head><title>view-source:https://harbour.example/</title></head><body id="viewsource" class="highlight"><pre>${lines}\n</pre></body></html>`,
    ],
    ["markup that was escaped on its way", escaped(PAGE)],
    ["... and put into a page", `<html><body><pre style="word-wrap: break-word">${escaped(PAGE)}</pre></body></html>`],
  ])("%s", (_, text) => {
    expect(readShownSource(text)).toBe(PAGE);
    const outcome = cleanPage({ bytes: new TextEncoder().encode(text), uri: "p", key: "p.html" });
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    expect(outcome.document.metadata.title).toBe("The ferry at dawn");
    expect(outcome.document.quality.flags).toContain("repaired: the page was shown as its source");
    expect(outcome.document.text).toContain("dawn & the town");
  });

  it("so are paragraphs of one", () => {
    const paragraphs = "<p>The ferry left.</p>\n<p>The town slept on.</p>\n<div>Nobody was told.</div>";
    expect(readShownSource(`<div class=content>${escaped(paragraphs)}</div>`)).toBe(paragraphs);
  });
});

it.each([
  ["source among text", `<p>A page begins so:</p><pre>${escaped(PAGE)}</pre>`],
  ["source before text", `<pre>${escaped(PAGE)}</pre><p>That was a page.</p>`],
  ["an article about an element", `<h1>&lt;article&gt;</h1><p>It ends with &lt;/article&gt;`],
  ["a page", PAGE],
  ["source without an end", escaped(PAGE.slice(0, 200))],
])("%s stays what it is", (_, text) => {
  expect(readShownSource(text)).toBeUndefined();
});

it("marks without end cost what they are long", () => {
  for (const part of ["&lt;p&gt;", "<style>", "<a ", "&lt;/p&gt;<td class="]) {
    expect(readShownSource(part.repeat(50_000))).toBeUndefined();
    expect(growthOf((times) => readShownSource(part.repeat(times)), 50_000)).toBeLessThan(IN_PROPORTION);
  }
});
