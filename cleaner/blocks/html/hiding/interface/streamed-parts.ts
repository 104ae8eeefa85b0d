/**
 * Calls of React's streaming runtime that move a part of the page to where it belongs: `$RC` (a boundary is complete, its
 * part second), `$RR` (the same, with style sheets) and `$RS` (a segment, the part first). react-dom 18 and 19.
 */
const CALLS = /\$R(?:[CR]\("[^"]{1,80}","([^"]{1,80})"|S\("([^"]{1,80})")/g;

/** Ids of the elements that React's runtime moves into the page as it loads: they are hidden on the way only. */
export function streamedParts(source: string): ReadonlySet<string> {
  if (!source.includes("$R")) return new Set();
  return new Set([...source.matchAll(CALLS)].map((match) => match[1] ?? match[2] ?? ""));
}
