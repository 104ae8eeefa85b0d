import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^;]*?from\s+"([^"]+)"|(?:^|\n)import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|\brequire\(\s*"([^"]+)"/g;
/** What the library may reach: none of these opens a socket, a file or a process. */
const PURE = [
  "node:buffer",
  "node:crypto",
  "node:util",
  "node:zlib",
  "cheerio/slim",
  "domhandler",
  "domutils",
  "fzstd",
  "htmlparser2",
  "libqp",
  "postal-mime",
  "sanitize-html",
  "zod",
];

/** Every module that the library reaches, with the packages it names. */
function reach(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const match of readFileSync(file, "utf8").matchAll(IMPORT)) {
      const name = match.slice(1).find((group) => group !== undefined) ?? "";
      if (name.startsWith(".")) waiting.push(join(dirname(file), name));
      else packages.add(name);
    }
  }
  return { files, packages };
}

describe("inertness: nothing named in a page is fetched or run", () => {
  const { files, packages } = reach(join(ROOT, "cleaner/index.ts"));

  it("because nothing that the library reaches could", () => {
    expect([...packages].filter((name) => !PURE.includes(name))).toEqual([]);
    expect(files.size).toBeGreaterThan(60);
  });

  it("and it calls no global that could either", () => {
    const callers = [...files].filter((file) =>
      /\b(?:fetch|eval|setTimeout|setInterval)\(|new (?:Function|Worker|WebSocket|XMLHttpRequest)\b|Date\.now|new Date\(\)|Math\.random/.test(
        readFileSync(file, "utf8"),
      ),
    );
    expect(callers).toEqual([]);
  });
});
