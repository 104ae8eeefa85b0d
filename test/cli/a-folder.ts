import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files that lives as long as the test. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "winnow-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Paths of all files below a folder, hidden ones included, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A small page about one thing; the number keeps pages apart. */
export function aPage(n: number | string): string {
  return `<!doctype html><html><head><title>Page ${n}</title></head><body><nav><a href="/">Home</a> <a href="/x">Shop</a></nav>
<main><h1>The lighthouse of island ${n}</h1><p>The lighthouse on island ${n} was lit in 1871 and has been kept by the same
family ever since, through storms that moved whole boulders across the yard.</p><p>Its lens, ground in Paris, throws a beam
that sailors see from twenty miles away when the night is clear.</p></main></body></html>`;
}
