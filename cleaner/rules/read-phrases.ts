/** The phrases of a row, which has " | " between them. */
export function readPhrases(row: string): readonly string[] {
  return row.split("|").map((phrase) => phrase.trim());
}
