import { type PageNotice, readNotices } from "../clean/notice.ts";
import { type ArchiveState, readState, type SeenState, writeState } from "./archive-state.ts";
import { type Leg, unpackArchive, type Workplace } from "./unpack-archive.ts";

/** What one message came to; `idle`: the archive is done with, or somebody else goes on with it. */
export type UnpackReport =
  | { readonly fate: "idle"; readonly key: string }
  | { readonly fate: "ignored"; readonly event: string }
  | (Pick<ArchiveState, "code" | "done" | "counts"> & {
      readonly fate: ArchiveState["state"];
      readonly bucket: string;
      readonly key: string;
      readonly milliseconds: number;
    });

/** Goes on with the archives that a message speaks of, one after the other, and says how far each is. */
export async function unpackMessage(
  place: Workplace,
  body: string,
  report: (report: UnpackReport) => void,
): Promise<void> {
  for (const notice of readNotices(body)) {
    if (notice.kind === "page") report(await follow(place, notice));
    else report({ fate: "ignored", event: "event" in notice ? notice.event : notice.kind });
  }
}

/**
 * One leg: from what the state says is done to the end, or to where time runs out. Then the state is replaced, whose
 * own notice starts the next leg; a message that comes twice, or late, finds the state changed and does nothing.
 */
async function follow({ s3, ...place }: Workplace, { bucket, key }: PageNotice): Promise<UnpackReport> {
  const startedAt = performance.now();
  const seen = await readState(s3, bucket, key);
  if (seen === undefined || seen.state.state !== "waiting") return { fate: "idle", key };
  const leg = await unpackArchive({ s3, ...place }, seen.state);
  if (leg.state === "superseded" || !(await writeState(s3, bucket, afterLeg(seen, leg)))) return { fate: "idle", key };
  const { state: fate, ...progress } = leg;
  const { archive } = seen.state;
  const milliseconds = Math.round(performance.now() - startedAt);
  return { fate, bucket: archive.bucket, key: archive.key, ...progress, milliseconds };
}

function afterLeg(seen: SeenState, leg: Exclude<Leg, { state: "superseded" }>): SeenState {
  return { ...seen, state: { ...seen.state, ...leg } };
}
