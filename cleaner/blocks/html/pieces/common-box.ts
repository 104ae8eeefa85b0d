import type { Box } from "../../../model/block.ts";

/** The innermost box around both; undefined where there is none. */
export function commonBox(one: Box | undefined, other: Box | undefined): Box | undefined {
  let a = one;
  let b = other;
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.depth >= b.depth) {
      if (a.depth === b.depth) b = b.parent;
      a = a.parent;
    } else b = b.parent;
  }
  return a === undefined || b === undefined ? undefined : a;
}
