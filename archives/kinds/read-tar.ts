import { pipeline, Readable } from "node:stream";
import { extract, type Headers } from "tar-stream";
import type { Entries } from "../entry.ts";
import { blameArchive } from "../faults.ts";
import { notAPageByPath } from "../not-a-page.ts";
import { trickIn } from "./entry-trick.ts";

/** POSIX ustar and pax, GNU and old TARs, read from front to back. */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): Entries {
  // TARs from before POSIX have no mark; the checksum of each header is asked for all the same.
  const files = extract({ allowUnknownFormat: true });
  let fault: unknown;
  pipeline(Readable.from(chunks, { objectMode: false }), files, (error) => {
    fault = error ?? undefined;
  });
  const entries = blameArchive("the TAR is damaged or cut off", files);
  try {
    for await (const entry of entries) {
      const skip = notAFile(entry.header);
      const trick = trickIn(entry.header.name);
      yield {
        kind: "file",
        label: entry.header.name,
        chunks: blameArchive("the TAR is damaged or cut off", entry),
        ...(skip === undefined ? {} : { skip }),
        ...(trick === undefined ? {} : { refuse: { code: "corrupt-archive", what: trick } }),
      };
      entry.resume();
    }
  } catch (error) {
    throw fault ?? error;
  }
}

function notAFile({ type, name }: Headers): string | undefined {
  if (type === "file" || type === "contiguous-file") return notAPageByPath(name);
  return type === "directory" ? "a folder" : `a ${type ?? "nameless kind of entry"}`;
}
