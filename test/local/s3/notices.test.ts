import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { readNotices } from "../../../lambdas/clean/notice.ts";
import { compareSequencers } from "../../../lambdas/clean/sequencer.ts";
import type { S3Notice } from "../../../local/s3/index.ts";
import { openEndpoint } from "./endpoint.ts";

const sequencersOf = (notices: readonly S3Notice[]) => notices.map(({ Records: [{ s3 }] }) => s3.object.sequencer);

test("a notice is what S3 sends to a queue, key form-encoded", async () => {
  const { s3, notices, clock } = await openEndpoint();
  const stored = await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a b+c/é😀.html", Body: "<p>" }));
  expect(notices).toMatchObject([
    {
      Records: [
        {
          eventVersion: "2.1",
          eventSource: "aws:s3",
          awsRegion: "us-east-1",
          eventTime: new Date(clock.now()).toISOString(),
          eventName: "ObjectCreated:Put",
          s3: {
            s3SchemaVersion: "1.0",
            bucket: { name: "ingest", arn: "arn:aws:s3:::ingest" },
            object: {
              key: "a+b%2Bc/%C3%A9%F0%9F%98%80.html",
              size: 3,
              eTag: stored.ETag?.replaceAll('"', ""),
              versionId: stored.VersionId,
              sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
            },
          },
        },
      ],
    },
  ]);
});

test("the clean function reads the notice and finds the key as it was uploaded", async () => {
  const { s3, notices } = await openEndpoint();
  const Key = "a b+c%20/é😀&=.html";
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket: "ingest", Key, Body: "<p>" }));
  const sequencer = sequencersOf(notices)[0];
  expect(readNotices(JSON.stringify(notices[0]))).toEqual([
    { kind: "page", bucket: "ingest", key: Key, versionId: VersionId, sequencer },
  ]);
});

test("sequencers grow with every event, while the clock stands still and after it went back", async () => {
  let now = 1_000_000_000_000;
  const clock = { now: () => now, after: () => () => undefined };
  const notices: S3Notice[] = [];
  const { s3 } = await openEndpoint({ clock, onNotice: (notice) => void notices.push(notice) });
  const put = () => s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: "x" }));
  await put();
  await put();
  now += 1;
  await put();
  now -= 3_600_000;
  await put();
  await s3.send(new DeleteObjectCommand({ Bucket: "ingest", Key: "a" }));
  const sequencers = sequencersOf(notices);
  expect(new Set(sequencers).size).toBe(5);
  expect(sequencers.toSorted(compareSequencers)).toEqual(sequencers);
});

test("deletions are told, of a version and of a key", async () => {
  const { s3, notices } = await openEndpoint();
  const place = { Bucket: "ingest", Key: "a" };
  const { VersionId } = await s3.send(new PutObjectCommand({ ...place, Body: "x" }));
  const marker = await s3.send(new DeleteObjectCommand(place));
  await s3.send(new DeleteObjectCommand({ ...place, VersionId }));
  expect(notices.slice(1).map(({ Records: [{ eventName, s3 }] }) => [eventName, s3.object.versionId])).toEqual([
    ["ObjectRemoved:DeleteMarkerCreated", marker.VersionId],
    ["ObjectRemoved:Delete", VersionId],
  ]);
  expect(notices[1]?.Records[0].s3.object).not.toHaveProperty("size");
});

test("the uploader is answered only when the notice is safe", async () => {
  let release: () => void = () => undefined;
  const safe = new Promise<void>((resolve) => {
    release = resolve;
  });
  const heard: S3Notice[] = [];
  const { s3 } = await openEndpoint({
    onNotice: async (notice) => {
      heard.push(notice);
      await safe;
    },
  });
  let answered = false;
  const put = s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: "x" })).then(() => {
    answered = true;
  });
  await expect.poll(() => heard.length).toBe(1);
  expect(answered).toBe(false);
  release();
  await put;
});

test("where the listener fails the uploader hears of it, and its next attempt is told", async () => {
  const attempts: S3Notice[] = [];
  const { s3 } = await openEndpoint({
    onNotice: (notice) => {
      attempts.push(notice);
      if (attempts.length === 1) throw new Error("the queue is full");
    },
  });
  const put = () => s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: "x" }));
  await expect(put()).rejects.toMatchObject({
    name: "InternalError",
    message: "This local endpoint failed: the queue is full",
    $metadata: { httpStatusCode: 500 },
  });
  await put();
  expect(attempts).toHaveLength(2);
});

test("reading is not news", async () => {
  const { url, notices } = await openEndpoint();
  for (const path of ["/", "/ingest", "/ingest?versions", "/ingest/a"]) await fetch(`${url}${path}`);
  expect(notices).toEqual([]);
});
