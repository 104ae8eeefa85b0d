import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import type { Fault, RequestInSight } from "../../../local/s3/index.ts";
import { ManualClock } from "../manual-clock.ts";
import { openClient, openEndpoint } from "./endpoint.ts";
import { sendRaw } from "./send-raw.ts";

const place = { Bucket: "ingest", Key: "a" };

function planOf(operation: string, ...faults: readonly Fault[]) {
  const left = [...faults];
  return (request: RequestInSight) => (request.operation === operation ? left.shift() : undefined);
}

test("a fault plan sees every request, by S3's name for it", async () => {
  const seen: RequestInSight[] = [];
  const { url } = await openEndpoint({
    faultPlan: (request) => {
      seen.push(request);
      return undefined;
    },
  });
  await sendRaw(url, "/ingest/a%20b", { method: "PUT", body: "x" });
  await sendRaw(url, "/ingest?acl");
  expect(seen).toEqual([
    { operation: "PutObject", method: "PUT", bucket: "ingest", key: "a b" },
    { operation: undefined, method: "GET", bucket: "ingest", key: "" },
  ]);
});

test("throttling is answered with 503 and nothing is done; a client that tries again gets through", async () => {
  const slowDown = { kind: "error", code: "SlowDown" } as const;
  const { url, notices } = await openEndpoint({ faultPlan: planOf("PutObject", slowDown, slowDown) });
  const s3 = openClient(url, { maxAttempts: 3 });
  const { $metadata } = await s3.send(new PutObjectCommand({ ...place, Body: "x" }));
  expect([$metadata.attempts, notices.length]).toEqual([3, 1]);
  s3.destroy();
});

test("an outage is answered with 503 until the client gives up", async () => {
  const down = { kind: "error", code: "ServiceUnavailable" } as const;
  const { s3 } = await openEndpoint({ faultPlan: () => down });
  const put = s3.send(new PutObjectCommand({ ...place, Body: "x" }));
  await expect(put).rejects.toMatchObject({ name: "ServiceUnavailable", $metadata: { httpStatusCode: 503 } });
});

test("a delayed request begins when its time has come", async () => {
  const clock = new ManualClock();
  const { s3, notices } = await openEndpoint({ clock, faultPlan: planOf("PutObject", { kind: "delay", ms: 60_000 }) });
  const put = s3.send(new PutObjectCommand({ ...place, Body: "x" }));
  await expect.poll(() => clock.advance(59_999).then(() => notices.length)).toBe(0);
  await clock.advance(60_000);
  await put;
  expect(notices).toHaveLength(1);
});

test("a slow body comes piece by piece", async () => {
  const clock = new ManualClock();
  const slow = { kind: "slow-body", pieceBytes: 2, everyMs: 1_000 } as const;
  const { s3 } = await openEndpoint({ clock, faultPlan: planOf("GetObject", slow) });
  await s3.send(new PutObjectCommand({ ...place, Body: "012345" }));
  const start = clock.now();
  const text = s3.send(new GetObjectCommand(place)).then((object) => object.Body?.transformToString());
  let done = false;
  void text.then(() => {
    done = true;
  });
  await expect.poll(() => clock.advance(250).then(() => done), { interval: 1 }).toBe(true);
  expect(await text).toBe("012345");
  expect(clock.now() - start).toBeGreaterThanOrEqual(2_000);
});

test("a connection that is cut in the middle of a body is an error for the reader", async () => {
  const { s3 } = await openEndpoint({ faultPlan: planOf("GetObject", { kind: "cut", afterBytes: 100_000 }) });
  const Body = Buffer.alloc(1_000_000, "x");
  await s3.send(new PutObjectCommand({ ...place, Body }));
  const read = s3.send(new GetObjectCommand(place)).then((object) => object.Body?.transformToByteArray());
  await expect(read).rejects.toThrow();
  expect((await s3.send(new HeadObjectCommand(place))).ContentLength).toBe(1_000_000);
});

test("an answer that is lost leaves the work done", async () => {
  const { s3 } = await openEndpoint({ faultPlan: planOf("PutObject", { kind: "cut", afterBytes: 0 }) });
  await expect(s3.send(new PutObjectCommand({ ...place, Body: "x" }))).rejects.toThrow();
  expect((await s3.send(new HeadObjectCommand(place))).ContentLength).toBe(1);
});
