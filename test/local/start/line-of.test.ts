import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { visibleText } from "../../../lambdas/visible-text.ts";
import type { PipelineEvent } from "../../../local/pipeline/index.ts";
import { lineOf } from "../../../local/start/line-of.ts";
import { RunSummary } from "../../../local/start/run-summary.ts";

const chars = { kept: 12_345, removed: 600, hidden: 67 };
const cleaned = { fate: "cleaned", key: "a.html", ms: 12, written: "written", chars, confidence: 0.934 } as const;
const rejected = { fate: "rejected", key: "b.png", ms: 1, written: "written", code: "binary" } as const;
const plain = (event: PipelineEvent) => stripVTControlCharacters(lineOf(event) ?? "").replace(/ +/g, " ");

test("a cleaned page is a line with what was kept, what was removed, how sure, how long", () => {
  expect(plain({ kind: "page", page: cleaned })).toBe("cleaned a.html 12,345 kept 667 removed 0.93 12 ms");
});

test("a page that changed nothing says so", () => {
  expect(plain({ kind: "page", page: { ...cleaned, written: "unchanged" } })).toMatch(/12 ms unchanged$/);
});

test("a rejected page is a line with its code", () => {
  expect(plain({ kind: "page", page: rejected })).toBe("rejected b.png binary 1 ms");
});

test("an archive is a line with what was in it, and with its code where it is rejected", () => {
  const counts = { pages: 1_234, refused: 2, skipped: { "a folder": 3, "content type image/png": 1 } };
  const unpacked = { fate: "unpacked", key: "a.zip", milliseconds: 5, counts } as const;
  expect(plain({ kind: "archive", archive: unpacked })).toBe("unpacked a.zip 1,234 pages, 2 rejected, 4 besides 5 ms");
  const cut = { fate: "rejected", key: "b.zip", milliseconds: 5, code: "corrupt-archive" } as const;
  expect(plain({ kind: "archive", archive: cut })).toBe("rejected b.zip corrupt-archive 0 pages 5 ms");
});

test("a file's name can't write to the terminal", () => {
  const path = "\u001b]0;x\u0007.html";
  const upload = { fate: "failed", path, error: new Error(`EACCES: permission denied, open 'drop/${path}'`) } as const;
  const said = plain({ kind: "upload", upload });
  expect(said).toContain("\\u{1b}]0;x\\u{7}.html");
  expect(said).toBe(visibleText(said));
});

test.each(["EACCES", "EPERM"])("a file that is closed to us says what to do about it, not %s", (code) => {
  const error = Object.assign(new Error(`${code}: permission denied, open '/drop/a.html'`), { code });
  const said = plain({ kind: "upload", upload: { fate: "failed", path: "a.html", error } });
  expect(said).toBe("not read a.html it is closed to this user: change its permissions");
});

test("an upload that went well is told by its page only", () => {
  expect(lineOf({ kind: "upload", upload: { fate: "uploaded", path: "a", key: "a" } })).toBeUndefined();
});

test("dead letters come with the way back", () => {
  expect(plain({ kind: "dead-letters", keys: ["a", "b"] })).toBe("gave up a, b (npm start -- --redrive tries again)");
});

test("a summary counts pages once, by what they were last", () => {
  const summary = new RunSummary(0);
  const failed = { fate: "fault", key: "c", ms: 1, error: "SlowDown", reason: "slow down" } as const;
  for (const page of [
    cleaned,
    rejected,
    { ...rejected, key: "c.gif" },
    { ...rejected, code: "empty", key: "d" },
    failed,
  ])
    summary.hear({ kind: "page", page });
  summary.hear({ kind: "page", page: { ...cleaned, written: "unchanged" } });
  expect(summary.sentence(2_140)).toBe("4 pages in 2.1 s: 1 cleaned, 3 rejected (binary 2, empty 1).");
  expect(summary.failures).toBe(0);
  summary.hear({ kind: "dead-letters", keys: ["c"] });
  expect(summary.sentence(2_140)).toMatch(/5 pages .* 1 failed\.$/);
  expect(summary.failures).toBe(1);
});

test("a summary counts archives that are rejected, and what is refused in others", () => {
  const summary = new RunSummary(0);
  const counts = { pages: 1, refused: 2, skipped: {} };
  const legs = [
    { fate: "rejected", key: "cut.zip", milliseconds: 1, code: "corrupt-archive", counts: { ...counts, refused: 0 } },
    { fate: "rejected", key: "long.zip", milliseconds: 1, code: "corrupt-archive" },
    { fate: "waiting", key: "long.zip", milliseconds: 1, counts: { ...counts, refused: 1 } },
    { fate: "unpacked", key: "long.zip", milliseconds: 1, counts },
    { fate: "gone", key: "gone.zip", milliseconds: 1 },
  ] as const;
  for (const archive of legs) summary.hear({ kind: "archive", archive });
  summary.hear({ kind: "page", page: cleaned });
  expect(summary.sentence()).toBe("4 pages: 1 cleaned, 3 rejected (corrupt-archive 1, inside archives 2).");
});

test("a run with nothing to do says that", () => {
  expect(new RunSummary(0).sentence(5)).toBe("Nothing new to clean.");
});
