import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../../local/clock.ts";
import { UploadLine, type UploadReport } from "../../../local/drop-folder/index.ts";
import { openLocalS3 } from "../../../local/pipeline/local-s3-client.ts";
import { type S3Settings, startS3 } from "../../../local/s3/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function openLine(overrides: Partial<S3Settings> = {}) {
  const folder = temporaryFolder();
  const root = temporaryFolder();
  let puts = 0;
  const onNotice = () => {
    puts += 1;
  };
  const endpoint = await startS3({ root, port: 0, buckets: ["ingest"], onNotice, clock: systemClock, ...overrides });
  const s3 = openLocalS3(endpoint.url);
  onTestFinished(async () => {
    s3.destroy();
    await endpoint.close();
  });
  const reports: UploadReport[] = [];
  const onUpload = (report: UploadReport) => void reports.push(report);
  const newLine = () => new UploadLine({ folder, keyPrefix: "", to: { s3, bucket: "ingest" }, onUpload });
  const read = async (key: string) => {
    const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key: key }));
    return object.Body?.transformToString();
  };
  return { folder, newLine, reports, read, putCount: () => puts };
}

const fatesOf = (reports: readonly UploadReport[]) => reports.map(({ path, fate }) => `${path} ${fate}`);

test("a file becomes an object under its path, the empty one too", async () => {
  const { folder, newLine, read } = await openLine();
  mkdirSync(join(folder, "a b"));
  writeFileSync(join(folder, "a b", "ü + 100%.html"), "page");
  writeFileSync(join(folder, "empty"), "");
  const line = newLine();
  line.add(join("a b", "ü + 100%.html"));
  line.add("empty");
  await line.settled();
  expect(await read("a b/ü + 100%.html")).toBe("page");
  expect(await read("empty")).toBe("");
});

test.each([3, 60])("of %d files a second run uploads only what is new or changed", async (count) => {
  const { folder, newLine, reports, putCount } = await openLine();
  const paths = Array.from({ length: count }, (_, n) => `page-${n}.html`);
  for (const path of paths) writeFileSync(join(folder, path), path);
  const first = newLine();
  for (const path of paths) first.add(path);
  await first.settled();
  expect(putCount()).toBe(count);
  writeFileSync(join(folder, "page-1.html"), "changed");
  reports.length = 0;
  const second = newLine();
  for (const path of paths) second.add(path);
  await second.settled();
  expect(putCount()).toBe(count + 1);
  expect(reports.filter(({ fate }) => fate !== "unchanged")).toMatchObject([{ fate: "uploaded", key: "page-1.html" }]);
});

test("a file that is gone, or can't be read, does not hold up the next", async () => {
  const { folder, newLine, reports } = await openLine();
  symlinkSync("loop.html", join(folder, "loop.html"));
  writeFileSync(join(folder, "page.html"), "page");
  const line = newLine();
  for (const path of ["gone.html", "loop.html", "page.html"]) line.add(path);
  await line.settled();
  expect(fatesOf(reports)).toEqual(["gone.html vanished", "loop.html failed", "page.html uploaded"]);
});

test("a file in whose place stands a folder is gone, and so is one whose folder is a file now", async () => {
  const { folder, newLine, reports } = await openLine();
  mkdirSync(join(folder, "folder"));
  writeFileSync(join(folder, "file"), "page");
  const line = newLine();
  for (const path of ["folder", join("file", "page.html"), "file"]) line.add(path);
  await line.settled();
  expect(fatesOf(reports)).toEqual(["folder vanished", "file/page.html vanished", "file uploaded"]);
});

test("a file larger than one read is whole when it arrives", async () => {
  const { folder, newLine, reports, read } = await openLine();
  writeFileSync(join(folder, "large.bin"), "");
  truncateSync(join(folder, "large.bin"), 3_000_000);
  const line = newLine();
  line.add("large.bin");
  await line.settled();
  expect(fatesOf(reports)).toEqual(["large.bin uploaded"]);
  expect((await read("large.bin"))?.length).toBe(3_000_000);
});

test("stopping finishes the file under way and leaves the others", async () => {
  const { folder, newLine, reports } = await openLine();
  for (let n = 0; n < 20; n += 1) writeFileSync(join(folder, `page-${n}.html`), "page");
  const line = newLine();
  for (let n = 0; n < 20; n += 1) line.add(`page-${n}.html`);
  await expect.poll(() => reports.length, { interval: 1 }).toBeGreaterThan(0);
  await line.stop();
  const done = reports.length;
  expect(done).toBeLessThan(20);
  line.add("page-19.html");
  await line.settled();
  expect(reports).toHaveLength(done);
});

test("an endpoint that answers nothing but errors fails each file, and says so", async () => {
  const { folder, newLine, reports } = await openLine({ faultPlan: () => ({ kind: "error", code: "AccessDenied" }) });
  const paths = Array.from({ length: 60 }, (_, n) => `page-${n}.html`);
  for (const path of paths) writeFileSync(join(folder, path), path);
  const line = newLine();
  for (const path of paths) line.add(path);
  await line.settled();
  expect(reports).toHaveLength(60);
  expect(new Set(reports.map(({ fate }) => fate))).toEqual(new Set(["failed"]));
});

test("a name that is no UTF-8 is told, not taken for a file that is gone", async () => {
  const { newLine, reports } = await openLine();
  const line = newLine();
  for (const path of ["caf\ufffd.html", "gone.html"]) line.add(path);
  await line.settled();
  expect(fatesOf(reports)).toEqual(["caf\ufffd.html failed", "gone.html vanished"]);
});
