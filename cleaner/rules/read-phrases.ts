/** The phrases of a row, which has " | " between them; composed, as the texts are that are compared. */
export function readPhrases(row: string): readonly string[] {
  return row
    .normalize("NFC")
    .split("|")
    .map((phrase) => phrase.trim());
}
