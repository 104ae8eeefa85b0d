import { describe, expect, test } from "vitest";
import { type CleanDocument, cleanPage } from "../../../../../cleaner/index.ts";

const SAID = [
  "The company leases its head office and two warehouses under agreements that end between 2024 and 2031, and pays rent for them by the month.",
  "Sales of pumps rose by a few percent, most of which came from higher prices, and the rest from the opening of the plant on the river.",
  "We compete with larger firms that can sell at a loss for longer than we can, and some of them own the mines that our copper comes from.",
];
const CUT = [
  'If prices of copper rise again as they did in the spring, we <a href="https://pumps.example/risk">may not</a> be able to pass the increase on, and our margins',
  'would then be smaller than <a href="https://pumps.example/peers">those of our competitors</a>, who have bought it for years ahead.',
];
const BREAK = '<hr style="width:100%; page-break-after:always"><div><a href="#toc">Table of Contents</a></div>';

function read(markup: string): CleanDocument {
  const bytes = new TextEncoder().encode(`<html><body>${markup}</body></html>`);
  const outcome = cleanPage({ bytes, uri: "p", key: "p.html" }, { inlines: "include" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

function pagesOf(texts: readonly string[], joint: (n: number) => string): string {
  return texts.map((text, i) => `<div><p>${text}</p></div>${joint(i + 11)}`).join("");
}

const TEXTS = [`${SAID[0]}</p><p>${CUT[0]}`, `${CUT[1]}</p><p>${SAID[1]}`, SAID[2] ?? ""];

function runningIn({ removed }: CleanDocument): readonly string[] {
  return removed.filter(({ rule }) => rule === "line/running-head").map(({ text }) => text);
}

describe("a document in HTML that is parted into printed pages", () => {
  test("loses what stands at the pages' ends again and again, and its paragraphs are whole", () => {
    const document = read(pagesOf(TEXTS, (n) => `<p>${n}</p>${BREAK}`));
    expect(runningIn(document)).toEqual([
      "11",
      "Table of Contents",
      "12",
      "Table of Contents",
      "13",
      "Table of Contents",
    ]);
    const blocks = document.sections.flatMap((section) => section.blocks);
    const whole = blocks.find(({ text }) => text.startsWith("If prices"));
    expect(whole?.text).toMatch(/our margins would then be smaller/);
    expect(whole?.pieces).toHaveLength(2);
    const links = whole?.inlines?.filter(({ kind }) => kind === "link") ?? [];
    expect(links.map(({ start, end }) => whole?.text.slice(start, end))).toEqual([
      "may not",
      "those of our competitors",
    ]);
  });

  test("but numbers and paragraphs stay as they are where no style ends a page, or a sheet only names such a style", () => {
    const sheet = "<style>.chapter { page-break-before: always }</style>";
    for (const joint of ["<hr>", '<hr class="chapter">']) {
      const document = read(`${sheet}${pagesOf(TEXTS, (n) => `<p>${n}</p>${joint}`)}`);
      expect(runningIn(document)).toEqual([]);
      expect(document.text).toMatch(/and our margins\n/);
    }
  });

  test("and so does what stands at a single end of a page", () => {
    const document = read(`<p>${SAID[0]}</p><p>11</p>${BREAK}<p>${SAID[1]}</p><p>${SAID[2]}</p>`);
    expect(runningIn(document)).toEqual([]);
  });
});
