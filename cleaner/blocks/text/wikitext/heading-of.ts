import { isBlankLine, type Line, leadRun, type Part, partsFrom, partsTo } from "./wiki-line.ts";

const MAX_LEVEL = 6;
const SPACE = /\s/;

/** The title that a line writes between equals signs, and its level; undefined where it writes none. */
export function headingOf(
  source: string,
  line: Line,
): { readonly level: number; readonly parts: readonly Part[] } | undefined {
  const lead = leadRun(line);
  if (lead === undefined || source.charAt(lead.start) !== "=") return undefined;
  const tail = line.parts.findLast(
    (part) => part.kind !== "comment" && part.kind !== "cut" && !isBlankLine(source, { parts: [part] }),
  );
  if (tail?.kind !== "run") return undefined;
  let end = tail.end;
  while (end > tail.start && SPACE.test(source.charAt(end - 1))) end--;
  let before = 0;
  while (before < MAX_LEVEL && source.charAt(lead.start + before) === "=") before++;
  let after = 0;
  while (after < MAX_LEVEL && end - after > tail.start && source.charAt(end - after - 1) === "=") after++;
  const level = Math.min(before, after);
  const [from, to] = [lead.start + level, end - level];
  if (level === 0 || from >= to) return undefined;
  const parts = partsTo(partsFrom(line.parts, from), to);
  return isBlankLine(source, { parts }) ? undefined : { level, parts };
}
