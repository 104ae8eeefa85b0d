import { readFileSync, realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type CleanDocument, idOf, type Rejection, type SourceView, viewSource } from "../../cleaner/index.ts";

/** Finds the page that a document was made of; undefined where the folder does not have just that page. */
export type FindSource = (page: CleanDocument | Rejection) => SourceView | undefined;

/**
 * Looks below the folder for the file that the document's key names. Documents are not trusted: no key leads out of the
 * folder, and a file with other bytes than the document's is another page.
 */
export function findSourceIn(folder: string): FindSource {
  return (page) => {
    if ("code" in page || page.source.format !== "html") return undefined;
    const bytes = readBelow(folder, page.source.key);
    if (bytes === undefined || idOf(bytes) !== page.id) return undefined;
    return viewSource({ bytes, key: page.source.key, uri: page.source.uri });
  };
}

/** Key and folder may name nothing, a folder, or something closed: then there is no such page. */
function readBelow(folder: string, key: string): Buffer | undefined {
  try {
    const path = realpathSync(resolve(folder, key));
    const way = relative(realpathSync(folder), path);
    return way === "" || way.startsWith("..") ? undefined : readFileSync(path);
  } catch {
    return undefined;
  }
}
