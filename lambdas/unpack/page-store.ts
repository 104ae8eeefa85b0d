import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { ArchivedPage } from "../../archives/index.ts";
import { parseAddress } from "../../cleaner/index.ts";
import { INGEST_METADATA, UNPACKED_PREFIX } from "../clean/contract.ts";
import { held } from "../clean/held.ts";
import { fitKey, MAX_KEY_BYTES } from "../clean/output-key.ts";
import { compareSequencers } from "../clean/sequencer.ts";
import type { Archive } from "./archive-state.ts";
import { PAGE_METADATA } from "./contract.ts";

/** What a put came to. `superseded`: a newer upload of the archive has written this page already. */
export type PageWritten = "written" | "unchanged" | "superseded";

/** The longest that `ArchivedPage.name` gets, and the slash before it. */
const NAME_BYTES = 120;
/** Lost races in a row before we call it a fault. */
const MAX_ROUNDS = 8;

/** Where a page of an archive lies in the ingest bucket: the same page in the same place, however often it is put. */
export function pageKeyOf(archive: Archive, name: string): string {
  return `${UNPACKED_PREFIX}${fitKey(archive.key, MAX_KEY_BYTES - UNPACKED_PREFIX.length - NAME_BYTES)}/${name}`;
}

/** Writes a page where none is, or over one of an older upload of the archive; leaves what is as new. */
export async function putPage(s3: S3Client, archive: Archive, page: ArchivedPage): Promise<PageWritten> {
  const at = { Bucket: archive.bucket, Key: pageKeyOf(archive, page.name) };
  const put = { ...at, Body: page.bytes, ...headersOf(archive, page) };
  let condition: { readonly IfNoneMatch: "*" } | { readonly IfMatch: string } = { IfNoneMatch: "*" };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (await held(s3.send(new PutObjectCommand({ ...put, ...condition })))) return "written";
    const seen = await look(s3, at);
    const order = seen === undefined ? 1 : compareSequencers(archive.sequencer, seen.sequencer);
    if (order === 0) return "unchanged";
    if (order < 0) return "superseded";
    condition = seen === undefined ? { IfNoneMatch: "*" } : { IfMatch: seen.etag };
  }
  throw new Error(`gave up after ${MAX_ROUNDS} rounds: ${at.Key} keeps changing`);
}

async function look(s3: S3Client, at: { readonly Bucket: string; readonly Key: string }) {
  try {
    const { Metadata, ETag } = await s3.send(new HeadObjectCommand(at));
    return { sequencer: Metadata?.[PAGE_METADATA.sequencer] ?? "", etag: ETag ?? "" };
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

const PRINTABLE = /^[\x20-\x7e]{1,200}$/;
const ENCODINGS = new Set(["gzip", "x-gzip", "br", "zstd", "deflate"]);

/** An archive's words are a stranger's: what does not fit into a header is left out, never passed on. */
function headersOf(archive: Archive, page: ArchivedPage) {
  const { contentType = "", contentEncoding = "", fetchedAt = "" } = page;
  const encoding = contentEncoding.trim().toLowerCase();
  const url = asciiUrl(page.url);
  return {
    ...(PRINTABLE.test(contentType) ? { ContentType: contentType } : {}),
    ...(ENCODINGS.has(encoding) ? { ContentEncoding: encoding } : {}),
    Metadata: {
      [PAGE_METADATA.sequencer]: archive.sequencer,
      ...(url === undefined ? {} : { [INGEST_METADATA.url]: url }),
      ...(PRINTABLE.test(fetchedAt) ? { [INGEST_METADATA.fetchedAt]: fetchedAt } : {}),
    },
  };
}

/** S3 takes 2 KB of metadata in all. */
const MAX_URL_CHARS = 1_500;
const WEB = new Set(["http:", "https:"]);

/** Headers carry ASCII only: an address in its own spelling for machines (punycode, percent signs) says the same. */
function asciiUrl(url: string | undefined): string | undefined {
  const address = url === undefined ? undefined : parseAddress(url);
  if (address === undefined || !WEB.has(address.protocol)) return undefined;
  return address.href.length <= MAX_URL_CHARS ? address.href : undefined;
}
