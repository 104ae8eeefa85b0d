const LOWER_START = /^[\p{Ll}\p{N}(]/u;
/** Text set to a column: no line is wider, and most full lines run on in lower case. */
const COLUMN = { minLines: 6, minChars: 36, maxChars: 100, fullShare: 0.75, minFull: 0.4, minRunOn: 0.4 };

/** True where line ends are only the edge of a column (mail, RFCs, Gutenberg), not the ends of paragraphs. */
export function wrapsLines(lines: readonly { readonly text: string; readonly opens: boolean }[]): boolean {
  if (lines.length < COLUMN.minLines) return false;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const widest = lengths.at(-1) ?? 0;
  if (widest > COLUMN.maxChars || widest < COLUMN.minChars) return false;
  let full = 0;
  let runsOn = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.text.length < widest * COLUMN.fullShare || next === undefined || next.opens) return;
    full++;
    if (LOWER_START.test(next.text)) runsOn++;
  });
  return full >= lines.length * COLUMN.minFull && runsOn >= full * COLUMN.minRunOn;
}
