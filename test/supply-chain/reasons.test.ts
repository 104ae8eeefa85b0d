import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest } from "./lock.ts";

const asked = { ...manifest.dependencies, ...manifest.devDependencies };

const ROW = /^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/;

/** The rows of docs/dependencies.md: a package, or several of one scope ("@x/a, b, c"), where it runs, and why. */
const rows = readFileSync("docs/dependencies.md", "utf8")
  .split("\n")
  .map((line) => ROW.exec(line))
  .filter((match) => match !== null)
  .slice(1)
  .map(([, names = "", runsIn = "", why = ""]) => ({ names: namesIn(names), runsIn, why }));

/** A name without a scope of its own takes the scope of the first, where we ask for such a package. */
function namesIn(cell: string): readonly string[] {
  const [first = "", ...others] = cell.split(", ").map((name) => name.trim());
  const scope = first.startsWith("@") ? `${first.split("/")[0]}/` : "";
  return [first, ...others.map((name) => (Object.hasOwn(asked, `${scope}${name}`) ? `${scope}${name}` : name))];
}

const explained = new Set(rows.flatMap(({ names }) => names));

describe("docs/dependencies.md", () => {
  it.each(Object.keys(asked))("says why %s is here", (name) => {
    expect(explained).toContain(name);
  });

  it("names no package that is not here", () => {
    expect([...explained].filter((name) => !Object.hasOwn(asked, name))).toEqual([]);
  });

  it("gives each a reason of some words, and says where it runs", () => {
    const bare = rows.filter(({ runsIn, why }) => runsIn.trim() === "" || why.trim().split(/\s+/).length < 3);
    expect(bare.flatMap(({ names }) => names).filter((name) => !name.startsWith("@types/"))).toEqual([]);
  });
});
