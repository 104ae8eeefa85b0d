import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openOverrides } from "../../../lambdas/clean/overrides-file.ts";

const ROW = { id: "note", host: "lamps.example", mark: "noise", text: "Hello" };

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "winnow-overrides-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "overrides.json");
  writeFileSync(path, text);
  return path;
}

it("reads the rows, and reads them again where the file has changed", () => {
  const path = aFile(JSON.stringify([ROW]));
  const overridesOf = openOverrides(path);
  expect(overridesOf()).toEqual([ROW]);
  expect(overridesOf()).toBe(overridesOf());
  writeFileSync(path, "[]");
  utimesSync(path, 1, 1);
  expect(overridesOf()).toEqual([]);
});

it("has none where none is named, and throws where the file is missing or no list", () => {
  expect(openOverrides(undefined)()).toEqual([]);
  expect(openOverrides("/nowhere/overrides.json")).toThrow(/ENOENT/);
  expect(openOverrides(aFile("{}"))).toThrow(/is no list of overrides/);
});
