/** The mark of a note may stand behind it. Letters that know no capitals open sentences too; the marks of East Asia need no space behind them. */
const TERMINATOR =
  /[.!?؟۔।॥]+["'”’»)\]⁰¹²³⁴-⁹]*\s+(?=["'“‘«([]?[\p{Lu}\p{Lo}\p{N}@])|[。！？．]+["'”’」』）)\]]*\s*(?=\S)/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Pt|e\.g|i\.e|\p{Lu}|\p{Lo})\.$/u;

/** Spans of the sentences inside `span`, in order; together they cover all its ink. */
export function splitSentences(
  source: string,
  span: readonly [number, number],
): readonly (readonly [number, number])[] {
  const text = source.slice(span[0], span[1]);
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) continue;
    found.push([span[0] + start, span[0] + end]);
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push([span[0] + start, span[1]]);
  return found;
}

/** Full stops of East Asia that no white space follows. */
const WIDE_STOP = /[。！？｡]+["'”’」』）)\]]*(?=\S)/gu;

/** Spans of what stands between full stops of East Asia; together they are all of `span`. */
export function splitAtWideStops(
  source: string,
  span: readonly [number, number],
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = span[0];
  for (const match of source.slice(...span).matchAll(WIDE_STOP)) {
    const end = span[0] + match.index + match[0].length;
    found.push([start, end]);
    start = end;
  }
  return [...found, [start, span[1]]];
}
