/** The lines of a text that is written in one, by the offsets of the spaces where each but the last ends. */
export function linesOf({
  text,
  lineEnds = [],
}: {
  readonly text: string;
  readonly lineEnds?: readonly number[];
}): readonly string[] {
  const lines = lineEnds.map((end, i) => text.slice(i === 0 ? 0 : (lineEnds[i - 1] ?? 0) + 1, end));
  return [...lines, text.slice((lineEnds.at(-1) ?? -1) + 1)];
}
