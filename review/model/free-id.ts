import type { Override } from "../../cleaner/index.ts";

/** As overrides/schema.ts has it, with room for a number. */
const MAX_STEM_CHARS = 55;

/** The id, with a number behind it where somebody has it already. */
export function freeId(id: string, taken: readonly Override[]): string {
  const ids = new Set(taken.map((row) => row.id));
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id.slice(0, MAX_STEM_CHARS)}-${n}`;
    if (!ids.has(candidate)) return candidate;
  }
}
