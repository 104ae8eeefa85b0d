import {
  type ArchiveEvent,
  type ArchiveLimits,
  DEFAULT_LIMITS,
  readArchive,
  sourceOfBytes,
} from "../../archives/index.ts";

/** Every event of an archive in memory. */
export async function readAll(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<readonly ArchiveEvent[]> {
  const events: ArchiveEvent[] = [];
  for await (const event of readArchive(sourceOfBytes(bytes), name, { ...DEFAULT_LIMITS, ...limits }))
    events.push(event);
  return events;
}

/** What each event comes to, in few words: "page a.html: <p>A", "refused b.html too-large", "stopped corrupt-archive". */
export function inWords(events: readonly ArchiveEvent[]): readonly string[] {
  return events.map(wordsOf);
}

function wordsOf(event: ArchiveEvent): string {
  switch (event.kind) {
    case "page":
      return `page ${event.label}: ${Buffer.from(event.bytes).toString("utf8", 0, 40)}`;
    case "refused":
      return `refused ${event.label} ${event.detail}`;
    case "skipped":
      return `skipped ${event.label} ${event.why}`;
    case "stopped":
      return `stopped ${event.detail}`;
  }
}
