import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RawPage } from "../../../cleaner/index.ts";
import { bundleHandler, bundleLambdas } from "../../../lambdas/bundle.ts";
import type { cleanApart } from "../../../lambdas/clean/clean-apart.ts";
import { systemClock } from "../../../local/clock.ts";
import { EventSource, MessageQueue } from "../../../local/queue/index.ts";
import { LambdaFunction } from "../../../local/runtime/index.ts";
import type { Fault, RequestInSight } from "../../../local/s3/index.ts";
import { openLoopbackAws, sqsEventOf } from "./loopback-aws.ts";
import { type LoopbackS3, OUTPUT, openLoopbackS3, sdkEnvironment } from "./loopback-s3.ts";
import { pageAbout } from "./pages.ts";

/** Stands in for a page that the library can't cope with; none is known, and one would be mended. */
const STUBBORN_WORKER = `
import { parentPort, workerData } from "node:worker_threads";
const text = Buffer.from(workerData.raw.bytes).toString();
if (text.includes("endless")) for (;;);
const hoard = [];
if (text.includes("hoarder")) for (;;) hoard.push(new Array(100_000).fill({ a: 1 }));
if (text.includes("crash")) process.exit(3);
parentPort.postMessage({ kind: "rejected", rejection: { detail: "came through" } });
`;

/** The function, but its process is killed while it works on the first batch it ever gets. */
const MORTAL_HANDLER = `
import { handler as real } from "./real.mjs";
export async function handler(event, context) {
  if (event.Records.some(({ attributes }) => attributes.ApproximateReceiveCount === "1"))
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 700);
  return real(event, context);
}
`;

const TIMEOUT_MS = 60_000;
/** A batch that failed as a whole comes back after this, long before the test gives up, on busy machines too. */
const VISIBILITY_MS = 15_000;
const PATIENCE_MS = 3 * TIMEOUT_MS;

let folder: string;
let s3: LoopbackS3;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "winnow-blast-"));
  await bundleLambdas(folder);
  s3 = await openLoopbackS3();
}, TIMEOUT_MS);

afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

function startFunction(): LambdaFunction {
  return new LambdaFunction({
    name: "clean",
    bundleDir: join(folder, "clean"),
    memoryMb: 512,
    timeoutMs: TIMEOUT_MS,
    initTimeoutMs: 30_000,
    env: { ...sdkEnvironment(s3.url), AWS_MAX_ATTEMPTS: "1", OUTPUT_BUCKET: OUTPUT },
    onLog: () => undefined,
  });
}

/** Drops pages, feeds the function from a queue until it is empty, and says how many messages died. */
async function cleanAll(lambda: LambdaFunction, keys: readonly string[]): Promise<number> {
  const path = join(mkdtempSync(join(folder, "queue-")), "queue.jsonl");
  const queue = new MessageQueue({ path, visibilityMs: VISIBILITY_MS, maxReceiveCount: 5, now: Date.now });
  for (const key of keys) queue.send(await s3.drop(key, pageAbout(key)));
  const empty = new Promise<void>((resolve) => {
    queue.onChange(() => {
      const { visible, hidden } = queue.counts();
      if (visible + hidden === 0) resolve();
    });
  });
  const ends = {
    invoke: (event: unknown) => lambda.invoke(event),
    onBatch: () => undefined,
    onQueueFault: () => undefined,
  };
  const settings = { batchSize: 10, windowMs: 0, maxConcurrency: 1, retryDelayMs: () => 1, clock: systemClock };
  const source = new EventSource(queue, ends, settings);
  await empty;
  await source.stop();
  const { dead } = queue.counts();
  queue.close();
  return dead;
}

async function expectAllCleaned(keys: readonly string[]): Promise<void> {
  for (const key of keys) expect(await s3.read(`documents/${key}.json`), key).toContain(`The ${key} was built by hand`);
}

describe("a page under suspicion", () => {
  let apart: typeof cleanApart;

  beforeAll(async () => {
    const entry = "lambdas/clean/clean-apart.ts";
    const bundle = await bundleHandler({ name: "apart", entry }, folder);
    writeFileSync(join(folder, "apart", "page-worker.mjs"), STUBBORN_WORKER);
    ({ cleanApart: apart } = await import(
      pathToFileURL(join(folder, "apart", bundle.file.split("/").at(-1) ?? "")).href
    ));
  });

  const raw = (text: string): RawPage => ({ bytes: Buffer.from(text), uri: "s3://in/p", key: "p" });
  const detailOf = async (text: string, milliseconds: number) => {
    const outcome = await apart(raw(text), {}, { milliseconds, heapMegabytes: 48 });
    return outcome.kind === "rejected" ? outcome.rejection.detail : "";
  };

  it("is rejected as too-slow or too-large at its limit, or gives its message back where its thread dies", async () => {
    expect(await detailOf("endless", 1_000)).toBe("too-slow: cleaning needs more than 1 seconds");
    expect(await detailOf("hoarder", 30_000)).toBe("too-large: cleaning needs more than 48 MiB of memory");
    await expect(detailOf("crash", 30_000)).rejects.toThrow("the page's thread ended with code 3");
    expect(await detailOf("good", 30_000)).toBe("came through");
  });

  it("is cleaned in a thread, with the document that it would have had", async () => {
    const lambda = startFunction();
    try {
      const notices = [await s3.drop("mill.html", pageAbout("mill")), await s3.drop("tower.html", pageAbout("tower"))];
      expect(await lambda.invoke(sqsEventOf(notices, 2))).toEqual({ batchItemFailures: [] });
      const alone = await s3.read("documents/mill.html.json");
      await lambda.invoke(sqsEventOf([await s3.drop("mill.html", pageAbout("mill"))]));
      const versionless = (text = "") => text.replace(/"versionId":"[^"]*"/, "");
      expect(versionless(alone)).toBe(versionless(await s3.read("documents/mill.html.json")));
    } finally {
      await lambda.stop();
    }
  });
});

describe("nothing is lost and no neighbour dies", () => {
  it(
    "when S3 throttles, answers 503, breaks off and sends slowly: every first request about a page fails",
    async () => {
      const keys = Array.from({ length: 4 }, (_, n) => `trouble-${n}`);
      const faults: readonly Fault[] = [
        { kind: "error", code: "SlowDown" },
        { kind: "error", code: "ServiceUnavailable" },
        { kind: "cut", afterBytes: 40 },
        { kind: "slow-body", pieceBytes: 100, everyMs: 5 },
      ];
      const seen = new Set<string>();
      s3.plan(({ key, method }: RequestInSight) => {
        const request = `${method} ${key}`;
        if (seen.has(request) || !key.includes("trouble")) return undefined;
        seen.add(request);
        return method === "GET" ? faults[seen.size % faults.length] : faults[seen.size % 2];
      });
      const lambda = startFunction();
      // The uploads are not what is tested: a request that was seen is let through.
      for (const key of keys) seen.add(`PUT ${key}`);
      try {
        expect(await cleanAll(lambda, keys)).toBe(0);
      } finally {
        s3.plan(() => undefined);
        await lambda.stop();
      }
      expect(seen.size).toBeGreaterThan(2 * keys.length);
      await expectAllCleaned(keys);
    },
    PATIENCE_MS,
  );

  it(
    "when the process is killed in the middle of a batch",
    async () => {
      renameSync(join(folder, "clean", "index.mjs"), join(folder, "clean", "real.mjs"));
      writeFileSync(join(folder, "clean", "index.mjs"), MORTAL_HANDLER);
      const keys = ["one", "two", "slow", "four", "five"];
      // Whoever waits for this body is killed while waiting: some of the batch is done then, and some is not.
      let isFirst = true;
      s3.plan(({ key, method }) => {
        if (key !== "slow" || method !== "GET" || !isFirst) return undefined;
        isFirst = false;
        return { kind: "slow-body", pieceBytes: 10, everyMs: 200 };
      });
      const lambda = startFunction();
      try {
        expect(await cleanAll(lambda, keys)).toBe(0);
      } finally {
        s3.plan(() => undefined);
        await lambda.stop();
      }
      expect(isFirst).toBe(false);
      await expectAllCleaned(keys);
    },
    PATIENCE_MS,
  );
});

it("messages that there is no time left for go back untouched", async () => {
  const aws = await openLoopbackAws();
  try {
    const notices = [await aws.drop("a.html", pageAbout("mill")), await aws.drop("b.html", pageAbout("mill"))];
    let asked = 0;
    const { batchItemFailures } = await aws.deliver(notices, () => (++asked === 1 ? 30_000 : 5_000));
    expect(batchItemFailures).toEqual([{ itemIdentifier: "m1" }]);
    expect(await aws.outputs()).toEqual(["documents/a.html.json"]);
  } finally {
    await aws.close();
  }
});
