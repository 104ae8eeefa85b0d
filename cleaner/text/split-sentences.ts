/** The mark of a note may stand behind it. */
const TERMINATOR = /[.!?]+["'”’)\]⁰¹²³⁴-⁹]*\s+(?=["'“‘([]?[\p{Lu}\p{N}@])/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Pt|e\.g|i\.e|\p{Lu})\.$/u;

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
