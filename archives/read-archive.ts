import type { ArchiveEvent } from "./archive-event.ts";
import { archiveKindOf, KIND_BYTES, kindBytesOf } from "./archive-kind.ts";
import { type ArchiveSource, watchSource } from "./archive-source.ts";
import { ArchiveFault, SourceFault } from "./faults.ts";
import { inflate } from "./inflate.ts";
import { type ArchiveLimits, DEFAULT_LIMITS } from "./limits.ts";
import { Meter } from "./meter.ts";
import { type Opened, readEntries } from "./read-entries.ts";

/**
 * Reads an archive from front to back: a page for each page inside, a word on everything else.
 *
 * Holds one entry at a time, and reads on only when asked to. What is wrong with the archive is the last event; what is
 * wrong with its source is thrown as it came. The same bytes give the same events, numbers and names.
 */
export async function* readArchive(
  source: ArchiveSource,
  name: string,
  limits: ArchiveLimits = DEFAULT_LIMITS,
): AsyncGenerator<ArchiveEvent, void, undefined> {
  const meter = new Meter(limits, source.size);
  const watched = watchSource(source, (bytes) => meter.countRead(bytes));
  try {
    if (source.size === 0) throw new ArchiveFault("empty", "the archive has 0 bytes");
    const opened = await open(watched, name, meter);
    if (opened === undefined)
      throw new ArchiveFault("unsupported-format", "its bytes are no archive that is known here");
    yield* readEntries(opened, meter);
  } catch (error) {
    if (error instanceof SourceFault) throw error.cause;
    if (!(error instanceof ArchiveFault)) throw error;
    yield { kind: "stopped", code: error.code, detail: error.message };
  }
}

/** A plain ZIP is read where its table of contents says; everything else as it comes. */
async function open(source: ArchiveSource, name: string, meter: Meter): Promise<Opened | undefined> {
  const { reader, layers } = await inflate(source.stream(), name, meter);
  const kind = archiveKindOf(await reader.peek(kindBytesOf(await reader.peek(KIND_BYTES), name)), name);
  if (kind === undefined) {
    reader.throwFault();
    return undefined;
  }
  if (kind !== "zip" || layers > 0) return { kind, reader };
  await reader.close();
  return { kind, reader, source };
}
