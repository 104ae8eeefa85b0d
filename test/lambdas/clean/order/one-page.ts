import { type Outcome, PRODUCER, type RawPage, writeRejection } from "../../../../cleaner/index.ts";

/** Something that somebody does with the one page of a schedule. A `bad` page is one that gets rejected. */
export type Deed = "put" | "put-bad" | "delete";

export const BUCKET = "ingest";
export const OUTPUT = "output";

/** What a page of these tests holds; the number tells versions apart. */
export function bodyOf(deed: Exclude<Deed, "delete">, n: number): string {
  return deed === "put" ? `page ${n}` : `bad ${n}`;
}

/** Stands in for the library: thousands of schedules are about order, not about pages. */
export function cleanOnePage({ bytes, uri, key, versionId }: RawPage): Outcome {
  const text = new TextDecoder().decode(bytes);
  const id = `sha256:${text}`;
  const version = versionId === undefined ? {} : { versionId };
  if (text.startsWith("bad"))
    return {
      kind: "rejected",
      rejection: writeRejection({ uri, key, ...version, id, byteCount: bytes.length }, "no-text", text),
    };
  const source = { uri, key, ...version, format: "text", charset: "utf-8", bytes: bytes.length } as const;
  const chars = { total: 0, kept: 0, removed: 0, hidden: 0 };
  return {
    kind: "cleaned",
    document: {
      schemaVersion: "1",
      id,
      source,
      metadata: { title: "", authors: [], pageType: "other", tags: [], witnesses: {} },
      text,
      sections: [],
      removed: [],
      quality: { confidence: 1, flags: [], chars },
      producer: PRODUCER,
    },
  };
}

/** Sequencers as S3 has them: hexadecimal, growing, of different lengths. */
export function sequencerOf(n: number): string {
  return `00${(0x1000 + n).toString(16).toUpperCase()}${n % 3 === 0 ? "" : "5A"}`;
}
