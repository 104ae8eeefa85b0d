import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { expect, onTestFinished, test } from "vitest";
import { compareSequencers } from "../../../lambdas/clean/sequencer.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { openEndpoint } from "./endpoint.ts";
import { sendRaw } from "./send-raw.ts";

const put = (s3: S3Client, Key: string, Body: string | Buffer) =>
  s3.send(new PutObjectCommand({ Bucket: "ingest", Key, Body }));

async function textOf(s3: S3Client, Key: string): Promise<string | undefined> {
  return await (await s3.send(new GetObjectCommand({ Bucket: "ingest", Key }))).Body?.transformToString();
}

const incomingIn = (root: string) => readdirSync(join(root, "buckets/ingest/incoming"));
const journalIn = (root: string) => join(root, "buckets/ingest/journal.jsonl");

function bodiesIn(root: string): readonly string[] {
  const folder = join(root, "buckets/ingest/bodies");
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []))
    : [];
}

test("everything is there again after a restart: objects, versions, markers, uploads, buckets and the order of events", async () => {
  const first = await openEndpoint();
  const place = { Bucket: "ingest", Key: "a b" };
  const { VersionId } = await first.s3.send(new PutObjectCommand({ ...place, Body: "1", Metadata: { url: "u" } }));
  await put(first.s3, "gone", "x");
  await first.s3.send(new DeleteObjectCommand({ Bucket: "ingest", Key: "gone" }));
  const { UploadId } = await first.s3.send(new CreateMultipartUploadCommand({ Bucket: "ingest", Key: "big" }));
  const part = await first.s3.send(
    new UploadPartCommand({ Bucket: "ingest", Key: "big", UploadId, PartNumber: 1, Body: "part" }),
  );
  await sendRaw(first.url, "/made-here", { method: "PUT" });
  await first.close();

  const { s3, url, notices } = await openEndpoint({ root: first.root });
  expect(await s3.send(new GetObjectCommand({ ...place, VersionId }))).toMatchObject({ Metadata: { url: "u" } });
  expect(await textOf(s3, "a b")).toBe("1");
  await expect(textOf(s3, "gone")).rejects.toMatchObject({ name: "NoSuchKey" });
  expect((await sendRaw(url, "/made-here", { method: "HEAD" })).status).toBe(200);
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: part.ETag }] };
  await s3.send(new CompleteMultipartUploadCommand({ Bucket: "ingest", Key: "big", UploadId, MultipartUpload }));
  expect(await textOf(s3, "big")).toBe("part");
  const last = first.notices.at(-1)?.Records[0].s3.object.sequencer ?? "";
  expect(compareSequencers(last, notices[0]?.Records[0].s3.object.sequencer ?? "")).toBeLessThan(0);
});

test("an upload that breaks off leaves nothing", async () => {
  const { url, root, notices } = await openEndpoint();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("PUT /ingest/a HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\n");
  socket.write(Buffer.alloc(500_000));
  await expect.poll(() => incomingIn(root).length).toBe(1);
  socket.destroy();
  await expect.poll(() => incomingIn(root).length).toBe(0);
  expect((await sendRaw(url, "/ingest/a")).status).toBe(404);
  expect(notices).toEqual([]);
});

test("a process that is killed in the middle of an upload leaves no half object, and what it answered is there", async () => {
  const root = temporaryFolder();
  const script = `
    import { startS3 } from "./local/s3/index.ts";
    import { systemClock } from "./local/clock.ts";
    const s3 = await startS3({ root: process.argv[1], port: 0, buckets: ["ingest"], clock: systemClock, onNotice: () => undefined });
    console.log(s3.url);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, root], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [printed] = await once(child.stdout, "data");
  const url = String(printed).trim();
  expect((await sendRaw(url, "/ingest/whole", { method: "PUT", body: "whole" })).status).toBe(200);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => socket.destroy());
  socket.write("PUT /ingest/half HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\n");
  socket.write(Buffer.alloc(500_000));
  await expect.poll(() => incomingIn(root).length).toBe(1);
  child.kill("SIGKILL");
  await once(child, "exit");

  const { s3 } = await openEndpoint({ root });
  expect((await s3.send(new ListObjectsV2Command({ Bucket: "ingest" }))).Contents?.map(({ Key }) => Key)).toEqual([
    "whole",
  ]);
  expect(await textOf(s3, "whole")).toBe("whole");
  expect(incomingIn(root)).toEqual([]);
});

test("a crash between a body and its journal line, or in the line, loses that object whole and no other", async () => {
  const first = await openEndpoint();
  await put(first.s3, "a", "1");
  await put(first.s3, "b", "2");
  await first.close();
  truncateSync(journalIn(first.root), readFileSync(journalIn(first.root)).length - 20);
  mkdirSync(join(first.root, "buckets/ingest/bodies/ff"), { recursive: true });
  writeFileSync(join(first.root, "buckets/ingest/bodies/ff", "f".repeat(32)), "body of no line");

  const { s3, root } = await openEndpoint({ root: first.root });
  expect(await textOf(s3, "a")).toBe("1");
  await expect(textOf(s3, "b")).rejects.toMatchObject({ name: "NoSuchKey" });
  expect(bodiesIn(root)).toHaveLength(1);
  await put(s3, "b", "2");
  expect(await textOf(s3, "b")).toBe("2");
});

test("a journal that is damaged in the middle is not guessed at", async () => {
  const first = await openEndpoint();
  await put(first.s3, "a", "1");
  await first.close();
  appendFileSync(journalIn(first.root), "garbage\n");
  await expect(openEndpoint({ root: first.root })).rejects.toThrow(/has 1 damaged lines in its journal\.jsonl/);
  expect(bodiesIn(first.root)).toHaveLength(1);
});

test("a body that is damaged on the disk is an error, not a short answer", async () => {
  const { s3, root } = await openEndpoint();
  const { VersionId = "" } = await put(s3, "a", "12345");
  const path = join(root, "buckets/ingest/bodies", VersionId.slice(0, 2), VersionId);
  truncateSync(path, 3);
  await expect(textOf(s3, "a")).rejects.toMatchObject({ name: "InternalError" });
  rmSync(path);
  await expect(textOf(s3, "a")).rejects.toMatchObject({ name: "InternalError" });
});

test("a journal of many deletions is rewritten at the start, and says the same", async () => {
  const first = await openEndpoint();
  await put(first.s3, "kept", "1");
  for (let round = 0; round < 5; round += 1) {
    const { VersionId } = await put(first.s3, "a", String(round));
    await first.s3.send(new DeleteObjectCommand({ Bucket: "ingest", Key: "a", VersionId }));
  }
  await first.close();
  const { s3, root } = await openEndpoint({ root: first.root });
  expect(readFileSync(journalIn(root), "utf8").trim().split("\n")).toHaveLength(2);
  expect((await s3.send(new ListObjectVersionsCommand({ Bucket: "ingest" }))).Versions).toHaveLength(1);
  expect(await textOf(s3, "kept")).toBe("1");
});

test("a full disk is one clear sentence, and nothing is half written", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  let room = 100_000;
  const openFile = async (path: string) => {
    const file = await open(path, "wx");
    const writeFile = async (piece: Uint8Array) => {
      room -= piece.length;
      if (room < 0) throw full;
      await file.writeFile(piece);
    };
    return { writeFile, close: () => file.close() };
  };
  const { s3, root, notices } = await openEndpoint({ openFile });
  await put(s3, "small", "fits");
  await expect(put(s3, "large", Buffer.alloc(200_000))).rejects.toMatchObject({
    name: "InsufficientStorage",
    message: "The disk of this local endpoint is full (ENOSPC): nothing was stored.",
    $metadata: { httpStatusCode: 507 },
  });
  expect([incomingIn(root), bodiesIn(root).length, notices.length]).toEqual([[], 1, 1]);
  room = 100_000;
  await put(s3, "small again", "fits again");
  expect(await textOf(s3, "small")).toBe("fits");
});

test("a body that can't be moved to its place is not left lying about", async () => {
  const { s3, root, notices } = await openEndpoint();
  writeFileSync(join(root, "buckets/ingest/bodies"), "a file where a folder belongs");
  await expect(put(s3, "a", "1")).rejects.toMatchObject({ name: "InternalError" });
  expect([incomingIn(root), notices]).toEqual([[], []]);
});
