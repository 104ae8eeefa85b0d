import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readFoldReports } from "../../../bench/quality/fold-reports.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "winnow-reports-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("reports come one to a file or many, and the later file on a set counts", () => {
  write("1.json", { set: "wcxb-dev", folds: "5 by domain", scores: { f1: 0.8 } });
  write("2.json", [
    { set: "wcxb-dev", folds: "5 by domain", scores: { f1: 0.9 } },
    { set: "mixed.dev", folds: "5 by page", scores: { all_F1: 0.7 }, command: "python3 train.py" },
  ]);
  const reports = readFoldReports(folder);
  expect(reports.get("wcxb-dev")?.scores).toEqual({ f1: 0.9 });
  expect(reports.get("mixed.dev")?.folds).toBe("5 by page");
});

test("a file that is no report is named", () => {
  write("odd.json", { set: "wcxb-dev", f1: 0.9 });
  expect(() => readFoldReports(folder)).toThrow(/odd\.json is no report by folds/);
});

test("no folder means no reports", () => {
  expect(readFoldReports(join(folder, "none")).size).toBe(0);
});

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}
