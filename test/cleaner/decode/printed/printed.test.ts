import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage } from "../../../../cleaner/index.ts";

/** A page of print: its lines, with the size of their letters where that is not the usual one. */
type Print = readonly (readonly [text: string, size?: number])[];

const FIRST = [
  "The lamp was lit every evening at six, and the keeper wrote it down beside",
  "the wind and the number of ships that lay in the bay, whatever the weat-",
  "her was.",
];
const SECOND = [
  "When the oil ran low she rowed to the village, although the board had told",
  "her not to, and came back before it was dark with what the grocer had been",
  "able to spare, which was little enough.",
];
const THIRD = [
  "Nobody in the village could remember a stronger wind than that of March, in",
  "which the tower fell, and with it the last lamp of the northern coast.",
];
const WHOLE = [FIRST, SECOND, THIRD].map((lines) => lines.join(" ").replace("weat- her", "weather"));
const NOTE = "1 The board's letter of that year is lost, and so is the answer to it.";
const HEAD: Print = [["Lamps of one coast"]];

const PAGES: readonly Print[] = [
  [
    ["The northern tower", 20],
    ["Anna Holm"],
    ...FIRST.map((text) => [text] as const),
    [SECOND[0] ?? ""],
    [NOTE, 7],
    ["11"],
  ],
  [...HEAD, ...SECOND.slice(1).map((text) => [text] as const), ["The fall", 14], [THIRD[0] ?? ""], ["12"]],
  [...HEAD, [THIRD[1] ?? ""], ["13"]],
];

function read(markup: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(markup), uri: "p", key: "p.html" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

function ofPdf2htmlEx(pages: readonly Print[]): string {
  const sizes = [7, 10, 14, 20].map((size, i) => `.fs${i}{font-size:${size * 4}px;}`).join("");
  const places = Array.from({ length: 40 }, (_, i) => `.y${i.toString(16)}{bottom:${700 - 12 * i}px;}`).join("");
  const written = pages.map((page, n) => {
    const lines = page.map(
      ([text, size = 10], i) =>
        `<div class="t m0 x1 h1 y${i.toString(16)} ff1 fs${[7, 10, 14, 20].indexOf(size)} fc0">${text.replace("the ", 'the<span class="_ _0"> </span>')}</div>`,
    );
    return `<div id="pf${n}" class="pf w0 h0" data-page-no="${n}"><div class="pc pc1"><img class="bi" alt="" src="b.png"/>${lines.join("")}</div></div>`;
  });
  return `<!DOCTYPE html><html><head><meta name="generator" content="pdf2htmlEX"/><style>${sizes}${places}</style><title></title></head><body><div id="sidebar"><div id="outline"><ul><li><a class="l" href="#pf1">The fall</a></li></ul></div></div><div id="page-container">${written.join("\n")}</div></body></html>`;
}

function ofPdftohtml(pages: readonly Print[]): string {
  const fonts = [7, 10, 14, 20].map((size, i) => `\t.ft1${i}{font-size:${size}px;font-family:Times;}`).join("\n");
  const written = pages.map((page, n) => {
    const lines = page.map(
      ([text, size = 10], i) =>
        `<p style="position:absolute;top:${100 + 12 * i}px;left:80px;white-space:nowrap" class="ft1${[7, 10, 14, 20].indexOf(size)}">${text.replaceAll(" ", "&#160;")}</p>`,
    );
    return `<div id="page${n}-div" style="position:relative;width:892px;height:1263px;">\n${lines.join("\n")}\n</div>`;
  });
  return `<!DOCTYPE html><html><head><title>Microsoft Word - lamps_final.docx</title><meta name="generator" content="pdftohtml 0.36"/><meta name="author" content="Anna Holm"/></head><body><style>\n<!--\n${fonts}\n-->\n</style>\n${written.join("\n")}</body></html>`;
}

function ofBarePdftohtml(pages: readonly Print[]): string {
  const written = pages.map((page, n) => {
    const lines = page.map(([text, size = 10]) => `${size > 10 ? `<b>${text}</b>` : text}<br/>`);
    return `<a name="${n}"></a>${lines.join("\n")}\n<hr/>`;
  });
  return `<!DOCTYPE html><html><head><title>lamps.pdf</title><meta name="generator" content="pdftohtml 0.36"/></head><body>${written.join("\n")}<a name="outline"></a><h1>Document Outline</h1><ul><li><a href="#2">The fall</a></li></ul></body></html>`;
}

function ofPdfJs(pages: readonly Print[]): string {
  const written = pages.map((page, n) => {
    const lines = page.map(([text, size = 10], i) => {
      const style = (left: number) =>
        `left: ${left}px; top: ${100 + 12 * i}.5px; font-size: ${size}px; transform: scaleX(0.97);`;
      const at = text.indexOf(" ");
      const pieces = at === -1 ? [text] : [text.slice(0, at), " ", text.slice(at + 1)];
      return pieces
        .map((piece, k) => `<span style="${style(80 + k * 5)}" role="presentation" dir="ltr">${piece}</span>`)
        .join("");
    });
    return `<div class="page" data-page-number="${n}"><div class="textLayer">${lines.join('<br role="presentation">')}</div></div>`;
  });
  return `<!DOCTYPE html><html><head><title>lamps.pdf</title></head><body><button><span>Presentation Mode</span></button><div id="viewer" class="pdfViewer">${written.join("")}</div></body></html>`;
}

describe("what programs make of PDF is paragraphs and titles", () => {
  it.each([
    ["pdf2htmlEX", ofPdf2htmlEx(PAGES)],
    ["pdftohtml -c", ofPdftohtml(PAGES)],
    ["PDF.js", ofPdfJs(PAGES)],
  ])("%s", (_program, markup) => {
    const { sections, removed, metadata } = read(markup);
    const blocks = sections.flatMap((section) => section.blocks);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "The northern tower"],
      ["paragraph", "Anna Holm"],
      ["paragraph", WHOLE[0]],
      ["paragraph", WHOLE[1]],
      ["paragraph", NOTE],
      ["heading", "The fall"],
      ["paragraph", WHOLE[2]],
    ]);
    const running = removed.filter(({ rule }) => rule === "line/running-head").map(({ text }) => text);
    expect(running).toEqual(["11", "Lamps of one coast", "12", "Lamps of one coast", "13"]);
    expect(metadata.title).toBe("The northern tower");
  });

  it("pdftohtml without places: lines, bold titles, pages between rules", () => {
    const { sections, removed } = read(ofBarePdftohtml(PAGES));
    const texts = sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(texts).toEqual(expect.arrayContaining(["The northern tower", "Anna Holm", WHOLE[0], "The fall", WHOLE[2]]));
    expect(removed.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
      "document/viewer: Document Outline",
      "document/viewer: The fall",
      ...["11", "Lamps of one coast", "12", "Lamps of one coast", "13"].map((text) => `line/running-head: ${text}`),
    ]);
  });

  it("says so, and what stands around the pages is the viewer's", () => {
    const { quality, removed, metadata } = read(ofPdfJs(PAGES));
    expect(quality.flags).toEqual(["document: lines of PDF.js, put together to paragraphs"]);
    expect(removed[0]).toMatchObject({ rule: "document/viewer", text: "Presentation Mode" });
    expect(metadata.authors).toEqual([]);
    expect(read(ofPdftohtml(PAGES)).metadata.authors).toEqual(["Anna Holm"]);
  });

  it("but a page that only holds a viewer is read like the rest", () => {
    const article = WHOLE.map((text) => `<p>${text} ${text}</p>`).join("");
    const markup = ofPdfJs(PAGES).replace("<button>", `<article>${article}</article><button>`);
    expect(read(markup).quality.flags).toEqual([]);
  });
});
