import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;
const COMMAND = /npm run (?:-s |--silent )?([a-z][\w:-]*)/g;
const PLACEHOLDER = /@@\w+@@|\bTODO\b|\bTBD\b/g;
/** Pages that are cleaned: their words are not ours to check. */
const PAGES = /^(?:samples\/guide\.md|test\/fixtures\/)/;

const files = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && !PAGES.test(file));

// Its shape is npm's contract.
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Record<string, string> };

describe.each(files)("%s", (file) => {
  const text = readFileSync(file, "utf8");
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

  it("links only to what is there, names only commands that there are, and is finished", () => {
    expect(found(LINK).filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
    expect(found(COMMAND).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(found(PLACEHOLDER)).toEqual([]);
  });
});
