import { readFileSync, statSync } from "node:fs";
import type { Override } from "../../cleaner/index.ts";

/**
 * What people decided about their hosts, from a JSON file whose rows were checked when it was made from overrides.yaml
 * (so that no YAML parser slows a cold start). On a laptop the file changes under a function that is warm: it is read
 * again then. Throws where the file is missing or no list: that is our fault, not a page's.
 */
export function openOverrides(path: string | undefined): () => readonly Override[] {
  let overrides: readonly Override[] = [];
  let readAt: number | undefined;
  return () => {
    if (path === undefined) return overrides;
    const { mtimeMs } = statSync(path);
    if (mtimeMs !== readAt) overrides = readRows(path);
    readAt = mtimeMs;
    return overrides;
  };
}

function readRows(path: string): readonly Override[] {
  const rows: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!Array.isArray(rows)) throw new Error(`${path} is no list of overrides: deploy again`);
  // overrides/ checked each row before it wrote them.
  return rows as readonly Override[];
}
