import { findFormulas } from "../../../text/find-formulas.ts";

/** What opens a formula on lines of its own, and what closes it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["$$", "$$"],
  ["\\[", "\\]"],
]);
const MAX_CHARS = 2000;

/**
 * What ends the formula that a line opens: "$$" or "\]"; undefined where it opens none. Elsewhere "$$" says what a restaurant
 * costs.
 */
export function endOfFormula(source: string, line: string, end: number): string | undefined {
  const opener = line.trim();
  const closer = CLOSERS.get(opener);
  if (closer === undefined) return undefined;
  const below = source.slice(end, end + MAX_CHARS);
  const at = below.indexOf(closer);
  if (at < 0) return undefined;
  const formula = opener + below.slice(0, at).trim() + closer;
  return findFormulas(formula)[0]?.[1] === formula.length ? closer : undefined;
}
