import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { scoreMetadata } from "../../../bench/quality/score-metadata.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-score-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("metadata counts as exact after normalising, over the pages of the set for which truth has one", () => {
  const truth = join(folder, "truth.jsonl");
  const documents = join(folder, "documents");
  mkdirSync(join(documents, "rejected"), { recursive: true });
  const rows = [
    { id: "a", title: "Who Cuts — Counts!", author: "Ada Marsh and Bo Lind", published: "2026-05-01", type: "article" },
    { id: "b", title: "Plums", author: null, published: "2026-05", type: "product" },
    { id: "c", title: "Lost", author: "Cy Roe", published: null, type: "forum" },
    { id: "d", title: "Of another set", author: "Di Orr", published: "2026-05-02", type: "article" },
  ];
  writeFileSync(truth, rows.map((row) => JSON.stringify(row)).join("\n"));
  write("a.html.gz.json", {
    title: "who cuts counts",
    authors: ["Bo Lind", "Ada Marsh"],
    publishedAt: "2026-05-01T09:00Z",
    pageType: "article",
  });
  write("b.html.gz.json", {
    title: "Plums | Larder",
    authors: ["Someone"],
    publishedAt: "2026-05-30",
    pageType: "listing",
  });
  writeFileSync(join(documents, "rejected", "c.html.gz.json"), JSON.stringify({ kind: "rejected" }));

  const own = { "exact/title": 1 / 3, "exact/authors": 1 / 2, "exact/date": 1, "exact/type": 1 / 3 };
  expect(scoreMetadata(truth, documents, new Set(["a", "b", "c"]))).toEqual(own);
  // A page that has no document is wrong.
  expect(scoreMetadata(truth, documents)).toEqual({
    "exact/title": 1 / 4,
    "exact/authors": 1 / 3,
    "exact/date": 2 / 3,
    "exact/type": 1 / 4,
  });

  function write(name: string, metadata: object): void {
    writeFileSync(join(documents, name), JSON.stringify({ metadata }));
  }
});
