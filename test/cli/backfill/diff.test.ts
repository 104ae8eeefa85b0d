import { expect, it } from "vitest";
import { writeRejection } from "../../../cleaner/index.ts";
import { DiffTally } from "../../../cli/backfill/diff-tally.ts";
import { diffWords } from "../../../cli/backfill/diff-words.ts";
import { aDocument, aSection } from "../../export/documents.ts";

it.each([
  ["", "", { gained: 0, lost: 0 }],
  ["one two", "two one", { gained: 0, lost: 0 }],
  ["one one two", "one three", { gained: 1, lost: 2 }],
  ["", "three new words", { gained: 3, lost: 0 }],
  ["Zürich, 2026!", "", { gained: 0, lost: 2 }],
])("from %j to %j: %j", (before, after, diff) => {
  expect(diffWords(before, after)).toEqual(diff);
});

it("adds up by host and page type, most changed first, and counts documents that come and go", () => {
  const document = (text: string, url: string) => aDocument([aSection([], [{ kind: "paragraph", text }])], url);
  const rejection = writeRejection({ uri: "r", key: "r", id: "x", byteCount: 0 }, "empty", "empty: 0 bytes");
  const cleaned = (text: string, url: string) => ({ kind: "cleaned", document: document(text, url) }) as const;
  const tally = new DiffTally();
  tally.add(document("one", "https://a.example/1"), cleaned("one", "https://a.example/1"));
  tally.add(document("one two", "https://b.example/1"), cleaned("one", "https://b.example/1"));
  tally.add(rejection, cleaned("one", "https://b.example/2"));
  tally.add(document("lost", "https://b.example/3"), { kind: "rejected", rejection });
  tally.add(undefined, { kind: "rejected", rejection });
  expect(tally.rows()).toEqual([
    { host: "b.example", pageType: "article", pages: 3, changed: 3, gained: 1, lost: 2 },
    { host: "-", pageType: "rejected", pages: 1, changed: 0, gained: 0, lost: 0 },
    { host: "a.example", pageType: "article", pages: 1, changed: 0, gained: 0, lost: 0 },
  ]);
  expect([tally.documentsGained, tally.documentsLost]).toEqual([1, 1]);
});
