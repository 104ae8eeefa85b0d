import type { Rejection, RejectionCode, Source } from "../model/document.ts";
import type { Page } from "../model/page.ts";
import type { RawPage } from "../model/raw-page.ts";
import { PRODUCER } from "./producer.ts";

/** Where the document came from and how its bytes were read. */
export function sourceOf(raw: RawPage, page: Page): Source {
  return {
    uri: raw.uri,
    key: raw.key,
    ...(raw.versionId === undefined ? {} : { versionId: raw.versionId }),
    format: page.format,
    charset: page.charset,
    bytes: raw.bytes.length,
    ...(page.url === undefined ? {} : { url: page.url }),
    ...(page.fetchedAt === undefined ? {} : { fetchedAt: page.fetchedAt }),
  };
}

/** Writes down why a page could not be cleaned. Doors use it too, for faults they see before the bytes are read. */
export function writeRejection(
  raw: Pick<RawPage, "uri" | "key" | "versionId"> & { readonly id: string; readonly byteCount: number },
  code: RejectionCode,
  detail: string,
): Rejection {
  return {
    schemaVersion: "1",
    kind: "rejected",
    id: raw.id,
    source: {
      uri: raw.uri,
      key: raw.key,
      ...(raw.versionId === undefined ? {} : { versionId: raw.versionId }),
      bytes: raw.byteCount,
    },
    code,
    detail,
    producer: PRODUCER,
  };
}
