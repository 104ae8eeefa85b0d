import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import {
  type ArchiveEvent,
  type ArchiveSource,
  isArchive,
  isArchiveName,
  isHtmlPage,
  LONG_KIND_BYTES,
  readArchive,
  sourceOfBytes,
} from "../../archives/index.ts";
import { faultOf } from "../fault-of.ts";
import { counted, pages } from "../terminal/wording.ts";
import type { PageJob } from "./page-job.ts";

/** What opening archives tells on the way. */
export interface ArchiveEars {
  /** More pages than were known before: an archive counts as one until it is read. */
  readonly onMore: (pages: number) => void;
  /** A sentence for each archive that was read. */
  readonly say: (line: string) => void;
}

/**
 * The same jobs, with a job for each page of an archive in the archive's place, read as the pages are wanted.
 *
 * Pages get the keys `<archive>/<n>-<slug>`. What can't be taken becomes a job that is only recorded.
 */
export async function* openArchives(jobs: Iterable<PageJob>, ears: ArchiveEars): AsyncGenerator<PageJob> {
  for (const job of jobs) {
    const source = archiveIn(job);
    if (source === undefined) yield job;
    else yield* pagesIn(job, source, ears);
  }
}

const PAGE_NAME = /[.](?:x?html?|mhtml?|eml|md|markdown)$/i;

function archiveIn({ key, from }: PageJob): ArchiveSource | undefined {
  if (typeof from !== "string") return isArchive(from, key) ? sourceOfBytes(from) : undefined;
  if (isArchiveName(key) ? isHtmlPage(headOf(from), key) : PAGE_NAME.test(key) || !isArchive(headOf(from), key))
    return undefined;
  const size = statSync(from, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  return {
    size,
    stream: () => createReadStream(from),
    range: (start, end) => createReadStream(from, { start, end: end - 1 }),
  };
}

/** Nothing where the file can't be read: the job itself will say why. */
function headOf(path: string): Uint8Array {
  try {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(LONG_KIND_BYTES);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array(0);
  }
}

async function* pagesIn(job: PageJob, source: ArchiveSource, ears: ArchiveEars): AsyncGenerator<PageJob> {
  let taken = 0;
  let found = 0;
  let entries = 0;
  try {
    for await (const event of readArchive(source, job.key)) {
      if (event.kind !== "stopped") entries = event.n;
      if (event.kind === "skipped") continue;
      // The archive was counted as one page: the first of its own takes that place.
      if (++taken > 1) ears.onMore(1);
      if (event.kind === "page") found++;
      yield jobOf(job, event);
    }
    if (taken === 0) ears.onMore(-1);
    ears.say(`${job.key}: ${pages(found)} in ${counted(entries, "entry", "entries")}.`);
  } catch (fault) {
    if (++taken > 1) ears.onMore(1);
    yield { key: job.key, from: new Uint8Array(0), broken: `it ${faultOf(fault).says}` };
  }
}

function jobOf(archive: PageJob, event: Exclude<ArchiveEvent, { kind: "skipped" }>): PageJob {
  if (event.kind === "stopped") return { ...archive, refused: { code: event.code, detail: event.detail } };
  const key = `${archive.key}/${event.name}`;
  if (event.kind === "refused")
    return { key, from: new Uint8Array(0), refused: { code: event.code, detail: event.detail } };
  const { bytes, url, fetchedAt, contentType, contentEncoding } = event;
  return {
    key,
    from: bytes,
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
  };
}
