import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXmlDocument } from "../../../../cleaner/decode/xml/read-xml-document.ts";
import { viewSource } from "../../../../cleaner/index.ts";
import { jats, linesOf, rawOf, read, SAID, written } from "./build-document.ts";

describe("what is no document stays what it is", () => {
  it.each([
    ["an article of HTML", `<article><h1>Lamps</h1><p>${SAID}</p></article>`],
    ["an article of HTML in XML", `<?xml version="1.0"?><article class="front"><p>${SAID}</p></article>`],
    ["a book without the namespace", `<book><title>Lamps</title><para>${SAID}</para></book>`],
    ["another tei", `<tei><p>${SAID}</p></tei>`],
    ["a page about JATS", `<!doctype html><html><body><p>&lt;article-meta> ${SAID}</p></body></html>`],
    ["signs that stand too far behind", `<article><p>${SAID.repeat(40)}</p><front><article-meta/></front></article>`],
  ])("%s", (_name, source) => {
    expect(readXmlDocument(source)).toBeUndefined();
  });
});

describe("hostile documents", () => {
  const names = fc.constantFrom(
    ...[
      "p",
      "sec",
      "title",
      "label",
      "fn",
      "xref",
      "list",
      "list-item",
      "italic",
      "caption",
      "fig",
      "front",
      "abstract",
    ],
    ...[
      "table",
      "td",
      "ref",
      "element-citation",
      "constructor",
      "__proto__",
      "toString",
      "mml:math",
      "break",
      "verse-line",
    ],
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom("lamp", "tide &amp; moon", "<![CDATA[a<b]]>", " ", "caf&eacute; "),
      fc
        .tuple(names, fc.array(tie("node"), { maxLength: 4 }))
        .map(([name, inside]) => `<${name}>${inside.join("")}</${name}>`),
    ),
  }));
  const lettersOf = (text: string) =>
    [
      ...text
        .replace(/<!\[CDATA\[(.*?)\]\]>/g, (_, raw: string) => raw.replace("<", "&lt;"))
        .replace(/<[^<>]*>/g, "")
        .replace(/\s/g, ""),
    ]
      .sort()
      .join("");

  it("every letter is written once, wherever it stands", () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), (nodes) => {
        const source = `<article><front><article-meta/></front>${nodes.join("")}</article>`;
        const page = written(source)
          .replace(/^[\s\S]*?<main>/, "")
          .replace(/<h\d>Abstract<\/h\d>/g, "");
        // Of two parts of a reference a comma is written in between, and an item's number stands in its tag.
        expect(lettersOf(page.replace(/, /g, " "))).toBe(lettersOf(source));
      }),
      { numRuns: 300 },
    );
  });

  it("markup that is text stays text, and nothing leaves its quotes", () => {
    const page = written(
      jats(
        `<p>&lt;script>alert(1)&lt;/script> <![CDATA[<img src=x onerror=alert(1)>]]> <ext-link xlink:href='https://a.example/"onclick="x'>a</ext-link> <ext-link xlink:href="javascript:x">b</ext-link></p>`,
      ),
    );
    expect(page).toContain("&lt;script>");
    expect(page).toContain("&lt;img src=x");
    expect(page).toContain('href="https://a.example/&quot;onclick=&quot;x"');
    expect(page).not.toContain("javascript:");
  });

  it("breaks off, or goes deep, and is read as far as it goes", () => {
    expect(linesOf(jats(`<sec><title>Oil</title><p>${SAID}`).replace(/<\/body>.*/, ""))).toContain(
      `paragraph: ${SAID}`,
    );
    expect(read(jats(`${"<sec>".repeat(3000)}<p>${SAID}</p>`)).text).toContain(SAID);
  });

  it("spans lead back to the page that was written", () => {
    const raw = rawOf(jats(`<p>${SAID}</p>`));
    const source = viewSource(raw)?.source ?? "";
    const block = read(jats(`<p>${SAID}</p>`))
      .sections.flatMap(({ blocks }) => blocks)
      .find(({ text }) => text === SAID);
    expect(source.slice(...(block?.span ?? [0, 0]))).toContain(SAID);
  });
});
