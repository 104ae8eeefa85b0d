import type { CleanDocument } from "../model/document.ts";

/**
 * The same document, holding nothing of the page it came from.
 *
 * V8 keeps a piece of a string as a view of the whole, so that one sentence of a kept document would keep the page's
 * source alive, two bytes a character: `npm run bench:soak` holds documents and weighs them.
 */
export function detachDocument(document: CleanDocument): CleanDocument {
  // What was written from a document reads back as one.
  return JSON.parse(JSON.stringify(document)) as CleanDocument;
}
