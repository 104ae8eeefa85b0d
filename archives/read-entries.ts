import type { ArchiveEvent } from "./archive-event.ts";
import { type ArchiveKind, archiveKindOf, KIND_BYTES, kindBytesOf, LONG_KIND_BYTES } from "./archive-kind.ts";
import { type ArchiveSource, sourceOfBytes } from "./archive-source.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { Entries, Entry } from "./entry.ts";
import { ArchiveFault, type ArchiveFaultCode, LimitFault, sizeOver } from "./faults.ts";
import { holdBytes } from "./hold-bytes.ts";
import { inflate } from "./inflate.ts";
import { PathsSeen } from "./kinds/entry-trick.ts";
import { readEdgar } from "./kinds/read-edgar.ts";
import { readHar } from "./kinds/read-har.ts";
import { readMbox } from "./kinds/read-mbox.ts";
import { readJsonArray, readJsonLines } from "./kinds/read-records.ts";
import { readTable } from "./kinds/read-table.ts";
import { readTar } from "./kinds/read-tar.ts";
import { readWarc } from "./kinds/read-warc.ts";
import { readWikiExport } from "./kinds/read-wiki-export.ts";
import { readWikiTexts } from "./kinds/read-wiki-texts.ts";
import { readZip } from "./kinds/read-zip.ts";
import type { Meter } from "./meter.ts";
import { pageNameOf } from "./page-name.ts";

/** An archive whose kind is known, ready for its first entry. */
export interface Opened {
  readonly kind: ArchiveKind;
  readonly reader: ByteReader;
  /** Where it can be read anywhere; a ZIP that comes as a stream has to be held whole. */
  readonly source?: ArchiveSource;
}

/** Where an archive stands inside others. */
interface Nesting {
  readonly depth: number;
  /** Begins the labels of its entries: "" at the top, "outer.zip/inner.tar/" below. */
  readonly path: string;
}

type Events = AsyncGenerator<ArchiveEvent, void, undefined>;

/** Every entry of an archive, and of the archives in it, as one row of events. Throws ArchiveFaults that end it. */
export async function* readEntries(opened: Opened, meter: Meter, nesting: Nesting = { depth: 1, path: "" }): Events {
  const paths = new PathsSeen();
  for await (const entry of await entriesIn(opened, meter)) {
    const isTwin = entry.kind === "file" && entry.skip === undefined && !paths.add(entry.label);
    yield* readEntry(isTwin ? { ...entry, refuse: TWIN } : entry, meter, nesting);
  }
}

const TWIN = { code: "corrupt-archive", what: "its name is in the archive twice" } as const;

async function entriesIn(opened: Opened, meter: Meter): Promise<Entries> {
  const { maxEntryBytes, maxHeldBytes } = meter.limits;
  const { kind, reader, source } = opened;
  switch (kind) {
    case "warc":
      return readWarc(reader);
    case "tar":
      return readTar(reader.rest());
    case "json-lines":
      return readJsonLines(reader, maxEntryBytes);
    case "mbox":
      return readMbox(reader);
    case "wiki-texts":
      return readWikiTexts(reader);
    case "wiki-export":
      return readWikiExport(reader, maxEntryBytes);
    case "edgar":
      return readEdgar(reader);
    case "har":
      return readHar(reader, maxEntryBytes);
    case "json-array":
      return readJsonArray(reader, maxEntryBytes);
    case "table":
      return readTable(reader, LONG_KIND_BYTES, maxEntryBytes);
    case "zip": {
      if (source !== undefined) return readZip(source, meter);
      const held = await holdBytes(reader.rest(), maxHeldBytes);
      if (held.kind === "held") return readZip(sourceOfBytes(held.bytes), meter);
      throw new ArchiveFault("too-large", `a ZIP inside something else: ${sizeOver(held.byteCount, maxHeldBytes)}`);
    }
  }
}

async function* readEntry(entry: Entry, meter: Meter, nesting: Nesting): Events {
  const n = meter.countEntry();
  const label = `${nesting.path}${entry.label}`;
  const place = { n, label, name: pageNameOf(n, label) };
  const refused = (code: ArchiveFaultCode, what: string, byteCount = 0) =>
    ({ kind: "refused", ...place, byteCount, code, detail: `${code}: ${what}` }) as const;
  if (entry.skip !== undefined) return yield { kind: "skipped", ...place, why: entry.skip };
  if (entry.refuse !== undefined) return yield refused(entry.refuse.code, entry.refuse.what);
  try {
    const { reader, kind } = await lookInto(entry, meter);
    if (kind !== undefined) return yield* readNested({ kind, reader }, meter, { ...nesting, path: `${label}/` });
    const { maxEntryBytes } = meter.limits;
    const held = await holdBytes(reader, maxEntryBytes);
    if (held.kind === "over")
      return yield refused("too-large", sizeOver(held.byteCount, maxEntryBytes), held.byteCount);
    yield { kind: "page", ...place, bytes: held.bytes, ...factsOf(entry) };
  } catch (fault) {
    // A file that is damaged is one file; a response or record that is cut off is the archive's end.
    if (!(fault instanceof ArchiveFault) || fault instanceof LimitFault || entry.kind === "page") throw fault;
    yield { kind: "refused", ...place, byteCount: 0, code: fault.code, detail: fault.message };
  }
}

interface Looked {
  readonly reader: AsyncIterable<Uint8Array>;
  readonly kind?: undefined;
}

/** Files may be packed, and may be archives; responses and records stay what they are. */
async function lookInto(
  entry: Entry,
  meter: Meter,
): Promise<Looked | { readonly reader: ByteReader; readonly kind: ArchiveKind }> {
  if (entry.kind === "page") return { reader: entry.chunks };
  const { reader } = await inflate(entry.chunks, entry.label, meter);
  const kind = archiveKindOf(await reader.peek(kindBytesOf(await reader.peek(KIND_BYTES), entry.label)), entry.label);
  return kind === undefined ? { reader: reader.rest() } : { reader, kind };
}

function readNested(opened: Opened, meter: Meter, { depth, path }: Nesting): Events {
  const { maxDepth } = meter.limits;
  if (depth < maxDepth) return readEntries(opened, meter, { depth: depth + 1, path });
  throw new ArchiveFault(
    "unsupported-format",
    `an archive inside ${depth} ${depth === 1 ? "other" : "others"}; the limit is ${maxDepth} deep`,
  );
}

function factsOf({ url, fetchedAt, contentType, contentEncoding }: Entry) {
  return {
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
  };
}
