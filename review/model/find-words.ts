/** A stretch of text, and whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a text at every place where the words stand, whatever their case; one stretch where there are none. */
export function findWords(text: string, words: string): readonly Stretch[] {
  const wanted = words.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Lower case may be longer ("İ"): then offsets do not carry over, and the text stays in one piece.
  if (wanted === "" || lower.length !== text.length) return [{ text, isHit: false }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, from)) {
    if (at > from) stretches.push({ text: text.slice(from, at), isHit: false });
    from = at + wanted.length;
    stretches.push({ text: text.slice(at, from), isHit: true });
  }
  if (from < text.length) stretches.push({ text: text.slice(from), isHit: false });
  return stretches;
}
