import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../../local/clock.ts";
import { sentenceOf } from "../../../local/own-fault.ts";
import { openLocalS3 } from "../../../local/pipeline/local-s3-client.ts";
import { OutputMirror } from "../../../local/pipeline/output-mirror.ts";
import { startS3 } from "../../../local/s3/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const BUCKET = "output";

async function openMirror(folder = join(temporaryFolder(), "out")) {
  const root = temporaryFolder();
  const endpoint = await startS3({ root, port: 0, buckets: [BUCKET], onNotice: () => undefined, clock: systemClock });
  const s3 = openLocalS3(endpoint.url);
  onTestFinished(async () => {
    s3.destroy();
    await endpoint.close();
  });
  const faults: Error[] = [];
  const mirror = new OutputMirror({
    s3,
    bucket: BUCKET,
    folder,
    source: root,
    onFault: (error) => void faults.push(error),
  });
  const put = (key: string, body: string) => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body }));
  const remove = (key: string) => s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: key }));
  const sync = (...keys: string[]) => {
    for (const key of keys) mirror.sync(key);
    return mirror.settled();
  };
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  return { folder, mirror, faults, put, remove, sync, files };
}

test("an output is a file, a newer one replaces it, and one that is deleted is gone", async () => {
  const { folder, put, remove, sync, files } = await openMirror();
  await put("documents/a/b.html.json", "first");
  await sync("documents/a/b.html.json");
  await put("documents/a/b.html.json", "second");
  await sync("documents/a/b.html.json");
  expect(readFileSync(join(folder, "documents", "a", "b.html.json"), "utf8")).toBe("second");
  await remove("documents/a/b.html.json");
  await sync("documents/a/b.html.json", "documents/never.json");
  expect(files()).toEqual([]);
});

test.each([[["documents/a.json", "documents/a.json/b.json"]], [["documents/a.json/b.json", "documents/a.json"]]])(
  "of two keys that no file system can hold both, both are there: %j",
  async (keys) => {
    const { folder, put, remove, sync, files, faults } = await openMirror();
    for (const key of keys) await put(key, key);
    await sync(...keys);
    expect(
      files()
        .map((file) => readFileSync(join(folder, file), "utf8"))
        .sort(),
    ).toEqual([...keys].sort());
    for (const key of keys) await remove(key);
    await sync(...keys);
    expect(files()).toEqual([]);
    expect(faults).toEqual([]);
  },
);

test("catching up brings what is missing or old, and leaves the user's own files alone", async () => {
  const { folder, mirror, put, sync, files } = await openMirror();
  await put("documents/kept.json", "kept");
  await put("documents/lost.json", "lost");
  await sync("documents/kept.json", "documents/lost.json");
  rmSync(join(folder, "documents", "lost.json"));
  writeFileSync(join(folder, "notes.txt"), "mine");
  await put("documents/kept.json", "kept, and longer");
  await mirror.catchUp();
  expect(files()).toEqual([join("documents", "kept.json"), join("documents", "lost.json"), "notes.txt"]);
  expect(readFileSync(join(folder, "documents", "kept.json"), "utf8")).toBe("kept, and longer");
});

test("catching up takes away what was deleted while nobody mirrored, but no newer file of the user's", async () => {
  const { folder, mirror, put, remove, sync, files } = await openMirror();
  const keys = ["documents/stays.json", "documents/went.json", "rejected/mine.json"];
  for (const key of keys) await put(key, key);
  await sync(...keys);
  await remove("documents/went.json");
  await remove("rejected/mine.json");
  utimesSync(join(folder, "rejected", "mine.json"), new Date(), new Date(Date.now() + 60_000));
  await mirror.catchUp();
  expect(files()).toEqual([join("documents", "stays.json"), join("rejected", "mine.json")]);
});

test("a folder that was cleared while we looked on is made again", async () => {
  const { folder, put, sync } = await openMirror();
  await put("documents/a.json", "a");
  await sync("documents/a.json");
  rmSync(folder, { recursive: true });
  await sync("documents/a.json");
  expect(existsSync(join(folder, "documents", "a.json"))).toBe(true);
});

test("two runs that mirror into one folder never take each other's half-written files", async () => {
  const folder = join(temporaryFolder(), "out");
  const mirrors = { a: await openMirror(folder), b: await openMirror(folder) };
  const keysOf = (run: string) => Array.from({ length: 30 }, (_, n) => `documents/${run}${n}.json`);
  for (const [run, { put }] of Object.entries(mirrors)) for (const key of keysOf(run)) await put(key, key);
  await Promise.all(Object.entries(mirrors).map(([run, { sync }]) => sync(...keysOf(run))));
  for (const key of [...keysOf("a"), ...keysOf("b")]) expect(readFileSync(join(folder, key), "utf8")).toBe(key);
  expect([...mirrors.a.faults, ...mirrors.b.faults]).toEqual([]);
});

test("a folder that can't be written to is a fault that names it, and the next output is tried all the same", async () => {
  const { folder, put, sync, faults } = await openMirror();
  await put("documents/a.json", "a");
  writeFileSync(folder, "a file is in the way");
  await sync("documents/a.json");
  expect(faults).toHaveLength(1);
  expect(sentenceOf(faults[0], { port: 1, dataDir: "elsewhere" })).toContain(folder);
  rmSync(folder);
  mkdirSync(folder);
  await sync("documents/a.json");
  expect(existsSync(join(folder, "documents", "a.json"))).toBe(true);
});
