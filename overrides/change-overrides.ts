import { type Document, isMap, isNode, isSeq, parseDocument, YAMLSeq } from "yaml";
import type { Override } from "../cleaner/index.ts";

/** What a new file begins with. */
export const NEW_FILE = `# Blocks that people marked as content or noise; cleaning obeys, the ledger names the id.
# docs/overrides.md says what a row may hold.
overrides: []
`;

/** The file with one more override; comments and everything else stay. The text must have passed `readOverrides`. */
export function addOverride(text: string, override: Override): string {
  return changed(text, (rows, document) => {
    rows.flow = false;
    rows.add(document.createNode(override));
  });
}

/** The file without an override; as it was where there is none of this id. */
export function removeOverride(text: string, id: string): string {
  return changed(text, (rows) => {
    const index = rows.items.findIndex((row) => isMap(row) && row.get("id") === id);
    if (index !== -1) rows.delete(index);
  });
}

function changed(text: string, change: (rows: YAMLSeq, document: Document) => void): string {
  const document = parseDocument(withList(text));
  const empty = document.get("overrides", true);
  if (!isSeq(empty)) document.set("overrides", listWithCommentsOf(empty, document));
  const rows = document.get("overrides");
  // A checked file with its list added where it had none: there is nothing else it could be.
  if (isSeq(rows)) change(rows, document);
  return document.toString({ lineWidth: 0 });
}

/** An empty list in the place of nothing: comments that stood beside and below that go on above the first row. */
function listWithCommentsOf(empty: unknown, document: Document): YAMLSeq {
  const rows = new YAMLSeq(document.schema);
  if (!isNode(empty)) return rows;
  const comments = [empty.commentBefore, empty.comment].filter((comment) => typeof comment === "string");
  if (comments.length > 0) rows.commentBefore = comments.join("\n");
  return rows;
}

function withList(text: string): string {
  if (text.trim() === "") return NEW_FILE;
  return parseDocument(text).contents === null ? `${text}\noverrides: []\n` : text;
}
