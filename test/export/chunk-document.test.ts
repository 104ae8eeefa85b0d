import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkDocument, countTokens } from "../../export/index.ts";
import { aDocument, aSection } from "./documents.ts";

const SENTENCE = "The mill was built by hand over many years, and people still come from far away to see it. ";
const PATH = ["Mills of the coast", "The old mill"];

function paragraphs(...texts: readonly string[]) {
  return texts.map((text) => ({ kind: "paragraph" as const, text }));
}

describe("chunks of a document", () => {
  it("are whole sections where they fit, each with its heading path and without its heading", () => {
    const blocks = [{ kind: "heading" as const, text: "The old mill" }, ...paragraphs("It stands.", "It turns.")];
    const chunks = chunkDocument(
      aDocument([aSection(PATH, blocks), aSection(["Elsewhere"], paragraphs("None."))]),
      400,
    );
    expect(chunks.map(({ headingPath, text, blocks: ids }) => [headingPath, text, ids])).toEqual([
      [PATH, "It stands.\n\nIt turns.", ["b1", "b2"]],
      [["Elsewhere"], "None.", ["b0"]],
    ]);
    expect(chunks[0]).toMatchObject({ url: "https://a.example/page", title: "A page", language: "en", span: [10, 29] });
  });

  it("stay within the budget, lose no word and keep the order, whatever the blocks are", () => {
    const text = fc.oneof(
      fc.lorem({ maxCount: 120 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.string({ minLength: 200, maxLength: 900 }).map((tail) => `${"x".repeat(500)}${tail}`),
      fc
        .array(fc.lorem({ maxCount: 4 }), { minLength: 1, maxLength: 60 })
        .map((rows) => rows.map((row) => `${row} | 7`).join("\n")),
    );
    const block = fc.record({ kind: fc.constantFrom("paragraph", "list-item", "table", "code"), text });
    const section = fc.tuple(fc.array(fc.lorem(), { maxLength: 4 }), fc.array(block, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(section, { maxLength: 3 }), fc.integer({ min: 32, max: 300 }), (sections, maxTokens) => {
        const document = aDocument(sections.map(([path, blocks]) => aSection(path, blocks)));
        const chunks = chunkDocument(document, maxTokens);
        for (const chunk of chunks) {
          expect(countTokens(chunk.headingPath.join(" > ")) + countTokens(chunk.text)).toBeLessThanOrEqual(maxTokens);
          expect(chunk.tokens).toBeLessThanOrEqual(maxTokens);
        }
        const plain = document.sections.filter(({ blocks }) => blocks.every(({ kind }) => kind !== "table"));
        const told = chunks
          .map(({ text }) => text)
          .join(" ")
          .replace(/\s+/g, "");
        for (const { blocks } of plain)
          expect(told).toContain(
            blocks
              .map((b) => b.text)
              .join("")
              .replace(/\s+/g, ""),
          );
      }),
      { numRuns: 200, seed: 3, endOnFailure: true },
    );
  });

  it("lead items by their numbers, as the page writes them, and indent those within others", () => {
    const list = (depth: number, ordinal: number, marker?: string) => ({
      list: marker === undefined ? { depth, ordinal } : { depth, ordinal, marker },
    });
    const blocks = [
      { kind: "list-item" as const, text: "Heat it.", ...list(0, 3) },
      { kind: "paragraph" as const, text: "Slowly.", ...list(0, 3) },
      { kind: "list-item" as const, text: "to the mark", ...list(1, 2, "b") },
      { kind: "list-item" as const, text: "and no further", list: { depth: 2 } },
      { kind: "list-item" as const, text: "Wood" },
    ];
    expect(chunkDocument(aDocument([aSection([], blocks)]), 400).map(({ text }) => text)).toEqual([
      "3. Heat it.\n\nSlowly.\n\n  b. to the mark\n    and no further\nWood",
    ]);
  });

  it("cut no number from what it leads", () => {
    for (let words = 20; words < 60; words++) {
      const text = `${"mill ".repeat(words).trim()}. It turns.`;
      const block = { kind: "list-item" as const, text, list: { depth: 0, ordinal: 1234 } };
      const chunks = chunkDocument(aDocument([aSection([], [block])]), 32);
      expect(chunks[0]?.text).toMatch(/^1234\. mill mill/);
      for (const { tokens } of chunks) expect(tokens).toBeLessThanOrEqual(32);
    }
  });

  it("cut long paragraphs at sentence ends", () => {
    const chunks = chunkDocument(aDocument([aSection([], paragraphs(SENTENCE.repeat(12).trim()))]), 60);
    expect(chunks.length).toBeGreaterThan(3);
    for (const { text } of chunks) expect(text).toMatch(/^The mill .*see it\.$/);
  });

  it("leave code its indentation, where it is whole and where it is cut", () => {
    const lines = Array.from({ length: 12 }, (_, n) => `    if value is ${n}:\n        return ${n}`);
    const code = aDocument([aSection([], [{ kind: "code", text: lines.join("\n\n") }])]);
    expect(chunkDocument(code, 400).map(({ text }) => text)).toEqual([lines.join("\n\n")]);
    const cut = chunkDocument(code, 40);
    expect(cut.length).toBeGreaterThan(2);
    for (const { text } of cut) expect(text).toMatch(/^ {4}if |^ {8}return /);
  });

  it("leave a row its first cell though it is empty", () => {
    const rows = Array.from({ length: 20 }, (_, n) => ` | ${n} points`);
    const table = aDocument([aSection([], [{ kind: "table", text: ["Team | Result", ...rows].join("\n") }])]);
    const told = chunkDocument(table, 40).flatMap(({ text }) => text.split("\n").slice(1));
    expect(told).toEqual(rows);
  });

  it("repeat the header in each piece of a table, and carry every row once", () => {
    const rows = Array.from({ length: 40 }, (_, n) => `Attempt ${n} | ${n} s`);
    const table = { kind: "table" as const, text: ["Attempt | Delay", ...rows].join("\n") };
    const chunks = chunkDocument(
      aDocument([aSection(["Retries"], [table, ...paragraphs("After that it gives up.")])]),
      80,
    );
    const pieces = chunks.filter(({ text }) => text.includes("Attempt 1"));
    expect(pieces.length).toBeGreaterThan(1);
    const tables = chunks
      .map(({ text }) => text.split("\n\n", 1)[0]?.split("\n") ?? [])
      .filter((lines) => lines[0]?.includes("|"));
    for (const [header] of tables) expect(header).toBe("Attempt | Delay");
    expect(tables.flatMap((lines) => lines.slice(1))).toEqual(rows);
  });

  it("repeat a table's caption with its header", () => {
    const rows = Array.from({ length: 40 }, (_, n) => `Attempt ${n} | ${n} s`);
    const table = { kind: "table" as const, text: ["Table 1", "Attempt | Delay", ...rows].join("\n") };
    const chunks = chunkDocument(aDocument([aSection(["Retries"], [table])]), 80);
    expect(chunks.length).toBeGreaterThan(1);
    for (const { text } of chunks) expect(text.startsWith("Table 1\nAttempt | Delay\nAttempt ")).toBe(true);
  });

  it("fit even under a heading that would fill the window", () => {
    const [chunk] = chunkDocument(aDocument([aSection([SENTENCE.repeat(5), "Inner"], paragraphs("Short."))]), 40);
    expect(chunk).toMatchObject({ headingPath: ["Inner"], text: "Short." });
  });
});

describe("ids of chunks", () => {
  const before = [aSection(["One"], paragraphs("First.")), aSection(["Two"], paragraphs(SENTENCE.repeat(20)))];
  const idsOf = (sections: typeof before, url?: string) =>
    chunkDocument(aDocument(sections, url), 100).map(({ id }) => id);

  it("stay the same when another section changes, comes or goes", () => {
    const [, ...second] = idsOf(before);
    const changed = [
      aSection(["Zero"], paragraphs("New.")),
      aSection(["One"], paragraphs("Other.")),
      ...before.slice(1),
    ];
    expect(idsOf(changed).slice(2)).toEqual(second);
  });

  it("change with the text, the heading path and the page", () => {
    const [first] = idsOf(before);
    expect(idsOf([aSection(["One"], paragraphs("First!"))])[0]).not.toBe(first);
    expect(idsOf([aSection(["1"], paragraphs("First."))])[0]).not.toBe(first);
    expect(idsOf(before, "https://b.example/")[0]).not.toBe(first);
  });

  it("are unique within a page, twins included", () => {
    const twins = [aSection(["One"], paragraphs("First.")), aSection(["One"], paragraphs("First."))];
    const ids = idsOf(twins);
    expect(new Set(ids).size).toBe(2);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });
});
