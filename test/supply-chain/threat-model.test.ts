import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest } from "./lock.ts";

const PATH = /`((?:test|docs|bench|infra|lambdas|cleaner|local|scale)\/[^`\s]+)`/g;
const COMMAND = /`npm run ([\w:]+)/g;
const LINK = /\]\((?!https?:)([^)#]+)/g;

describe.each([
  ["docs/threat-model.md", "docs/"],
  ["SECURITY.md", ""],
])("%s", (file, folder) => {
  const text = readFileSync(file, "utf8");
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = ""]) => name);

  it("names only tests and files that are there", () => {
    expect(found(PATH).filter((path) => !existsSync(path))).toEqual([]);
    expect(found(LINK).filter((path) => !existsSync(`${folder}${path}`))).toEqual([]);
  });

  it("names only commands that there are", () => {
    expect(found(COMMAND).filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});

it("every row of the threat model that names a means names what shows that it is stopped", () => {
  const rows = readFileSync("docs/threat-model.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.split("|").length === 5 && !line.startsWith("| means "));
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => !/`(?:test\/|docs\/|npm run )/.test(row.split("|")[3] ?? ""))).toEqual([]);
});
