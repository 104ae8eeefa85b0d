/** What opens and closes a note of Docusaurus, VuePress or Pandoc: ":::note", ":::tip[Oil]", "::: warning Oil", "::: {.box}", ":::". */
const FENCED =
  /^ {0,3}:{3,}\s*(?:\{[^{}]{0,200}\}|(?:note|tip|info|warning|danger|caution|important|details|example|question|success|error|abstract|summary|quote|hint|seealso)(?:\[([^[\]]{0,200})\]|(?=[\s{]|$))\s*(?:\{[^{}]{0,200}\})?\s*(.{0,200}))?\s*$/i;
/** What opens one of MkDocs, whose text is indented: "!!! note", "??? tip "Oil"". */
const INDENTED = /^ {0,3}(?:!!!|\?\?\?\+?)\s+[a-z][\w -]{0,60}(?:\s*"([^"]{0,200})")?\s*$/i;
const INDENTATION = /^(?: {4}|\t)/;

/** The title of a note that a line opens, "" where it has none or the line closes one; undefined for any other line. */
export function noteTitleOf(line: string): string | undefined {
  const fenced = FENCED.exec(line);
  if (fenced !== null) return (fenced[1] ?? fenced[2] ?? "").trim();
  const indented = INDENTED.exec(line);
  return indented === null ? undefined : (indented[1] ?? "").trim();
}

/** Whether the lines below belong to a note as far as they are indented. */
export function opensIndentedNote(line: string): boolean {
  return INDENTED.test(line);
}

/** How many characters of a line indent it within a note; 0 where it stands outside. */
export function noteIndentOf(line: string): number {
  return INDENTATION.exec(line)?.[0].length ?? 0;
}
