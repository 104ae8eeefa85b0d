import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { cpuMsOf } from "../../bench/cold/cold-start.ts";
import { systemClock } from "../../local/clock.ts";
import { openLocalS3 } from "../../local/pipeline/local-s3-client.ts";
import { toSqsEvent } from "../../local/queue/index.ts";
import { type FunctionSettings, Sandbox } from "../../local/runtime/index.ts";
import { type S3Notice, startS3 } from "../../local/s3/index.ts";
import type { PageRow } from "../measurements.ts";
import type { RealPage } from "./real-pages.ts";

const BUCKETS = { ingest: "scale-ingest", output: "scale-output" } as const;
const SETTINGS = { name: "clean", memoryMb: 1_769, timeoutMs: 60_000, initTimeoutMs: 60_000 } as const;

/** Only the line with the batch's metrics has it. */
const METRICS_LINE = '"_aws"';

/** Where a run of the function takes place. */
export interface TimingPlace {
  /** Of the bundle that is deployed. */
  readonly bundleDir: string;
  /** For the files of the S3 endpoint. */
  readonly folder: string;
}

/**
 * Has the bundled function clean each page by itself, in one warm process, and takes what its process spent on it: the
 * S3 client, decoding, cleaning, writing and logging, without waiting. The first `warmUp` pages are cleaned and not counted.
 *
 * Throws where the system does not tell what a process spent (only Linux does), or where the function fails.
 */
export async function timePages(
  pages: readonly RealPage[],
  { bundleDir, folder }: TimingPlace,
  warmUp: number,
): Promise<readonly PageRow[]> {
  const notices: S3Notice[] = [];
  const onNotice = (notice: S3Notice) => void notices.push(notice);
  const endpoint = await startS3({
    root: folder,
    port: 0,
    buckets: Object.values(BUCKETS),
    onNotice,
    clock: systemClock,
  });
  const s3 = openLocalS3(endpoint.url);
  const logged = { page: 0, batch: 0 };
  const env = {
    AWS_ENDPOINT_URL_S3: endpoint.url,
    OUTPUT_BUCKET: BUCKETS.output,
    POWERTOOLS_SERVICE_NAME: "winnow-scale",
  };
  const onLog: FunctionSettings["onLog"] = (line) => {
    logged[line.includes(METRICS_LINE) ? "batch" : "page"] += Buffer.byteLength(line);
  };
  const sandbox = await Sandbox.start({ ...SETTINGS, bundleDir, env, onLog });
  try {
    const rows: PageRow[] = [];
    for (const [index, page] of [...pages.slice(0, warmUp), ...pages].entries()) {
      await s3.send(new PutObjectCommand({ Bucket: BUCKETS.ingest, Key: `${index}/${page.name}`, Body: page.bytes }));
      const event = eventOf(notices.at(-1));
      logged.page = 0;
      logged.batch = 0;
      const before = spentBy(sandbox);
      await sandbox.invoke(event);
      const ms = spentBy(sandbox) - before;
      const outputBytes = await bytesOfOutput(s3, `${index}/${page.name}`);
      if (index >= warmUp)
        rows.push({
          bytes: page.bytes.length,
          ms,
          outputBytes,
          pageLogBytes: logged.page,
          batchLogBytes: logged.batch,
        });
    }
    return rows;
  } finally {
    await sandbox.stop();
    s3.destroy();
    await endpoint.close();
  }
}

function spentBy({ pid }: Sandbox): number {
  const ms = cpuMsOf(pid);
  if (ms === undefined) throw new Error("this system does not tell what a process spent: measure on Linux");
  return ms;
}

async function bytesOfOutput(s3: S3Client, key: string): Promise<number> {
  const inOutput = (prefix: string) => ({ Bucket: BUCKETS.output, Key: `${prefix}/${key}.json` });
  const document = await s3.send(new HeadObjectCommand(inOutput("documents"))).catch(() => undefined);
  const output = document ?? (await s3.send(new GetObjectCommand(inOutput("rejected"))));
  return output.ContentLength ?? 0;
}

function eventOf(notice: S3Notice | undefined): string {
  const now = Date.now();
  const message = { id: "scale", body: JSON.stringify(notice), sentAt: now, receiveCount: 1, firstReceivedAt: now };
  return JSON.stringify(toSqsEvent([{ ...message, state: "waiting", receipt: "scale#1" }]));
}
