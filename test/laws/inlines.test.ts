import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cleanPageBy } from "../../cleaner/clean-page.ts";
import { type CleanDocument, cleanPage, type DocumentBlock } from "../../cleaner/index.ts";
import { judgeBlocks } from "../../cleaner/judge/judge-blocks.ts";
import { type Block, INLINE_KINDS } from "../../cleaner/model/block.ts";
import { readFixtures } from "../fixture-harness/fixtures.ts";
import { rawFile } from "../raw-file.ts";
import { htmlPages, rawOf, samplePages } from "./pages.ts";

const PROSE = "<p>The ferry left at dawn and the town slept on, because nobody had told them of the new timetable.</p>";
const LEADS_SOMEWHERE = /^(?:https?:\/\/|mailto:)/i;

interface Cleaned {
  readonly document: CleanDocument;
  /** As they were cut, before anything was judged, joined or written. */
  readonly cut: readonly Block[];
}

function cleaned(raw: Parameters<typeof cleanPage>[0], options: Parameters<typeof cleanPage>[1]): Cleaned | undefined {
  let cut: readonly Block[] = [];
  const judge: typeof judgeBlocks = (seen) => {
    cut = seen.blocks;
    return judgeBlocks(seen);
  };
  const outcome = cleanPageBy(judge, raw, { ...options, inlines: "include" });
  return outcome.kind === "cleaned" ? { document: outcome.document, cut } : undefined;
}

const blocksOf = (document: CleanDocument | undefined): readonly DocumentBlock[] =>
  document?.sections.flatMap(({ blocks }) => blocks) ?? [];

/** What is marked how: "strong: harbour". */
function told({ text, inlines = [] }: Pick<Block | DocumentBlock, "text" | "inlines">): readonly string[] {
  return inlines.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`).sort();
}

/** The blocks that this one was put together from. */
function originsOf({ span, pieces = [span] }: DocumentBlock, cut: readonly Block[]): readonly Block[] {
  const isIn = ([from, to]: Block["span"]) => pieces.some(([start, end]) => from >= start && to <= end);
  return cut.filter((block) => (block.pieces ?? [block.span]).every(isIn));
}

function expectTrue({ document, cut }: Cleaned): void {
  for (const block of blocksOf(document)) {
    let before = { start: 0, end: Number.POSITIVE_INFINITY };
    for (const one of block.inlines ?? []) {
      expect(one.end).toBeGreaterThan(one.start);
      expect(one.end).toBeLessThanOrEqual(block.text.length);
      expect(one.start > before.start || (one.start === before.start && one.end <= before.end)).toBe(true);
      expect(one.href !== undefined).toBe(one.kind === "link");
      if (one.href !== undefined) expect(one.href).toMatch(LEADS_SOMEWHERE);
      before = one;
    }
    const origins = originsOf(block, cut);
    const there = origins.flatMap(told);
    const surely = origins.flatMap((origin) =>
      told({
        ...origin,
        inlines: origin.inlines.filter(
          ({ kind, href = "", start }) => start < origin.text.length && (kind !== "link" || LEADS_SOMEWHERE.test(href)),
        ),
      }),
    );
    if (block.kind === "code") expect(block.inlines).toBeUndefined();
    else {
      expect(there).toEqual(expect.arrayContaining([...told(block)]));
      expect(told(block)).toEqual(expect.arrayContaining(surely));
    }
  }
}

function without(outcome: ReturnType<typeof cleanPage>): string {
  return JSON.stringify(outcome, (key, value) => (key === "inlines" ? undefined : value));
}

describe("links and marks lie in their block's text, on the words that they lay on when it was cut", () => {
  const pages = [
    ...readFixtures().map(({ name, pagePath, known, options }) => ({ name, raw: rawFile(pagePath, known), options })),
    ...samplePages().map(({ name, bytes }) => ({
      name,
      raw: { bytes, uri: name, key: name, url: "https://a.example/" },
      options: {},
    })),
  ];

  test.each(pages)("$name", ({ raw, options }) => {
    const page = cleaned(raw, options);
    if (page !== undefined) expectTrue(page);
  });

  it("and these pages have some of each kind", () => {
    const all = pages.flatMap(({ raw, options }) => blocksOf(cleaned(raw, options)?.document).flatMap(told));
    for (const kind of INLINE_KINDS) expect(all.filter((one) => one.startsWith(kind)).length).toBeGreaterThan(5);
  });

  it("on any HTML page", () => {
    fc.assert(
      fc.property(htmlPages, ({ source }) => {
        const page = cleaned(rawOf(source, { key: "page.html" }), { strength: "gentle" });
        if (page !== undefined) expectTrue(page);
      }),
      { numRuns: 150, seed: 41 },
    );
  });

  it("also where a page has far too many blocks, and neighbours are put together", () => {
    const page = cleaned(
      rawOf(`<body>${"<p>Of <b>lamps</b> and <a href=https://a.example/>tides</a> &amp; <i>ice</i>.".repeat(11_000)}`, {
        key: "page.html",
      }),
      {},
    );
    if (page === undefined) throw new Error("rejected");
    expect(blocksOf(page.document).length).toBeGreaterThan(100);
    expect(page.cut.length).toBeLessThan(11_000);
    for (const block of blocksOf(page.document))
      expect(new Set(told(block))).toEqual(new Set(["emphasis: ice", "link: tides", "strong: lamps"]));
  });
});

describe("links and marks", () => {
  const page = rawOf(
    `<article><p>The <a href="/tides#now"><b>tide table</b></a> of <a href="javascript:alert(1)">the port</a> says <a href="mailto:crew@a.example">when</a>.</p>${PROSE}<pre><b>a</b></pre>${PROSE}</article>`,
    { key: "page.html", url: "https://a.example/news" },
  );

  it("are left out unless they are asked for, and nothing else changes where they are", () => {
    const plain = cleanPage(page);
    expect(JSON.stringify(plain)).not.toContain('"inlines"');
    const asked = cleanPage(page, { inlines: "include" });
    expect(JSON.stringify(asked)).toContain('"inlines"');
    expect(without(asked)).toBe(JSON.stringify(plain));
  });

  it("lead somewhere, absolutely; those that lead nowhere allowed are left out", () => {
    const outcome = cleanPage(page, { inlines: "include" });
    if (outcome.kind !== "cleaned") throw new Error("rejected");
    expect(blocksOf(outcome.document)[0]?.inlines).toEqual([
      { kind: "link", start: 4, end: 14, href: "https://a.example/tides#now" },
      { kind: "strong", start: 4, end: 14 },
      { kind: "link", start: 32, end: 36, href: "mailto:crew@a.example" },
    ]);
  });

  it("grow no faster than the page: addresses that its base makes long end somewhere", () => {
    const links = "<a href=x>harbour</a> and its lamps were lit at dawn, ".repeat(8000);
    const base = `https://a.example/${"y".repeat(1900)}/`;
    const outcome = cleanPage(rawOf(`<base href="${base}"><p>${links}</p>`, { key: "page.html" }), {
      inlines: "include",
    });
    expect(JSON.stringify(outcome).length).toBeLessThan(6_000_000);
  });
});
