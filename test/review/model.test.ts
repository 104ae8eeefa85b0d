import { describe, expect, it } from "vitest";
import { countBy, reasonsByHost, sentenceOf, spreadOfConfidence } from "../../review/model/count-rows.ts";
import { entriesOf, spanOf, textOf } from "../../review/model/entries-of.ts";
import { filterEntries, NO_FILTER } from "../../review/model/filter-entries.ts";
import { findRows, NO_QUERY } from "../../review/model/find-rows.ts";
import { findWords } from "../../review/model/find-words.ts";
import { type CleanedRow, type ReviewRow, rowOf } from "../../review/model/review-row.ts";
import { settingOf } from "../../review/model/setting-of.ts";
import { aDocument } from "./a-document.ts";

const REJECTED: ReviewRow = { fate: "rejected", key: "b.bin", at: "9", code: "binary", detail: "No text." };

function aRow(part: Partial<CleanedRow>): CleanedRow {
  const row = rowOf(aDocument(), "0");
  if (row.fate !== "cleaned") throw new Error("a document gives a cleaned row");
  return { ...row, ...part };
}

describe("the row of a page", () => {
  it("names the page, its host and how much of it went, by layer and by rule", () => {
    const document = aDocument();
    const row = aRow({});
    expect(row).toMatchObject({ key: "page.html", at: "0", host: "lamps.example", language: "en" });
    expect(row.chars).toEqual(document.quality.chars);
    const sum = (counts: object) => Object.values(counts).reduce((total: number, count: number) => total + count, 0);
    expect(sum(row.layers)).toBe(document.removed.length);
    expect(sum(row.rules)).toBe(document.removed.length);
  });

  it("has no host where the address is none", () => {
    const document = aDocument();
    const { canonicalUrl: _, ...metadata } = document.metadata;
    expect(rowOf({ ...document, metadata, source: { ...document.source, url: "no address" } }, "0")).toMatchObject({
      host: "",
    });
  });
});

describe("the page as it was", () => {
  it("holds every kept and every removed block once, in the order of the source", () => {
    const document = aDocument();
    const entries = entriesOf(document);
    const kept = document.sections.flatMap(({ blocks }) => blocks);
    expect(entries).toHaveLength(kept.length + document.removed.length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const starts = entries.map((entry) => spanOf(entry)[0]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("is filtered by layer, by rule and by words; kept blocks give way to words only", () => {
    const entries = entriesOf(aDocument());
    const [first] = aDocument().removed;
    if (first === undefined) throw new Error("something of this page is removed");
    const without = filterEntries(entries, { ...NO_FILTER, without: new Set([first.layer]) });
    expect(without.some((entry) => entry.fate === "removed" && entry.removed.layer === first.layer)).toBe(false);
    expect(without.some(({ fate }) => fate === "kept")).toBe(true);
    const ofRule = filterEntries(entries, { ...NO_FILTER, rule: first.rule });
    expect(ofRule.every((entry) => entry.fate === "kept" || entry.removed.rule === first.rule)).toBe(true);
    const found = filterEntries(entries, { ...NO_FILTER, words: " LENS, ground " });
    expect(found.map(textOf)).toEqual([expect.stringContaining("Its lens, ground in Paris")]);
  });
});

describe("the overview", () => {
  const rows = [
    aRow({ at: "0", key: "z.html", confidence: 0.9 }),
    REJECTED,
    aRow({ at: "2", key: "a.html", confidence: 0.4, pageType: "forum", title: "Ferries" }),
  ];
  const find = (part: Partial<typeof NO_QUERY>) => findRows(rows, { ...NO_QUERY, ...part }).map(({ at }) => at);

  it("finds by words, type, language and outcome", () => {
    expect(find({ words: "ferr" })).toEqual(["2"]);
    expect(find({ words: "BINARY" })).toEqual(["9"]);
    expect(find({ pageType: "forum" })).toEqual(["2"]);
    expect(find({ language: "en" })).toEqual(["0", "2"]);
    expect(find({ fate: "binary" })).toEqual(["9"]);
    expect(find({ fate: "cleaned" })).toEqual(["0", "2"]);
  });

  it("puts the most doubtful page first when asked, and rejections last", () => {
    expect(find({ sort: "doubtful" })).toEqual(["2", "0", "9"]);
    expect(find({ sort: "name" })).toEqual(["2", "9", "0"]);
    expect(find({})).toEqual(["0", "9", "2"]);
  });

  it("counts what there is", () => {
    expect(sentenceOf(rows)).toBe("2 cleaned, 1 rejected (binary 1)");
    expect(spreadOfConfidence(rows)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    expect(spreadOfConfidence([aRow({ confidence: 1 })])[9]).toBe(1);
    expect(countBy(rows, (row) => (row.fate === "cleaned" ? row.language : ""))).toEqual([{ name: "en", count: 2 }]);
    expect(reasonsByHost(rows)).toMatchObject([{ host: "lamps.example", pages: 2 }]);
  });
});

describe("searched words", () => {
  it("are marked wherever they stand, in any case, and the text stays whole", () => {
    const stretches = findWords("Lamp by lamp.", "LAMP");
    expect(stretches.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(["Lamp", "lamp"]);
    expect(stretches.map(({ text }) => text).join("")).toBe("Lamp by lamp.");
  });

  it("mark nothing where lower case is longer than the text, or where nobody searches", () => {
    expect(findWords("İstanbul lamp", "lamp")).toEqual([{ text: "İstanbul lamp", isHit: false }]);
    expect(findWords("lamp", " ")).toEqual([{ text: "lamp", isHit: false }]);
  });
});

describe("how a kept block is set", () => {
  it.each([
    [{ kind: "paragraph" }, {}, 0],
    [{ kind: "list-item" }, { "data-mark": "•" }, 0],
    [{ kind: "list-item", list: { depth: 0, ordinal: 3 } }, { "data-mark": "3." }, 0],
    [{ kind: "list-item", list: { depth: 1, ordinal: 2, marker: "b" } }, { "data-mark": "b." }, 1],
    [{ kind: "code", list: { depth: 0, ordinal: 3 } }, {}, 1],
    [{ kind: "list-item", list: { depth: 20 } }, { "data-mark": "•" }, 6],
  ] as const)("%j", (block, text, steps) => {
    const box = { class: `entry kind-${block.kind}`, ...(steps === 0 ? {} : { style: { "--steps": steps } }) };
    expect(settingOf(block)).toEqual({ box, text });
  });
});
