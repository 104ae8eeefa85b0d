import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { expect, onTestFinished, test, vi } from "vitest";
import { cleanDocumentSchema } from "../../cleaner/model/document.ts";
import { newPlace, PATIENCE_MS, pageOf, put, Started } from "./npm-start.ts";

vi.setConfig({ testTimeout: PATIENCE_MS });

test("a page put through S3 is a document in the output bucket and a file in the folder; Ctrl-C ends it with 0", async () => {
  const place = newPlace();
  const run = new Started([...place.args, "--no-samples"]);
  const s3 = await run.s3();
  await s3.send(put("news/ein bißchen + 100%.html"));
  await run.says(/cleaned +news\/ein bißchen \+ 100%\.html +[\d,]+ kept +\d+ removed +\d\.\d\d +\d+ ms/);
  const Key = "documents/news/ein bißchen + 100%.html.json";
  const object = await s3.send(new GetObjectCommand({ Bucket: "winnow-output", Key }));
  const json = (await object.Body?.transformToString()) ?? "";
  expect(cleanDocumentSchema.parse(JSON.parse(json)).text).toContain("is told here at some length");
  run.child.kill("SIGINT");
  await run.ends(0);
  expect(run.output).toContain("Stopped. 1 page: 1 cleaned, 0 rejected.");
  expect(readFileSync(join(place.out, "documents", "news", "ein bißchen + 100%25.html.json"), "utf8")).toBe(json);
});

test("files dropped into a folder are cleaned under their path, what is hidden or unfinished is not, bad ones are rejected", async () => {
  const place = newPlace();
  mkdirSync(join(place.drop, "before"));
  writeFileSync(join(place.drop, "before", "a.html"), pageOf("Before"));
  const run = new Started([...place.args, "--no-samples"]);
  await run.says(/cleaned +before\/a\.html/);
  mkdirSync(join(place.drop, "new", "deep"), { recursive: true });
  writeFileSync(join(place.drop, "new", "deep", "b.html"), pageOf("Later"));
  writeFileSync(join(place.drop, ".DS_Store"), "x");
  writeFileSync(join(place.drop, "c.html.part"), "x");
  writeFileSync(join(place.drop, "empty.html"), "");
  writeFileSync(join(place.drop, "photo.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
  await run.says(/cleaned +new\/deep\/b\.html/);
  await run.says(/rejected +empty\.html +empty/);
  await run.says(/rejected +photo\.png +binary/);
  writeFileSync(join(place.drop, "before", "a.html"), pageOf("Changed"));
  await expect.poll(() => run.output.match(/before\/a\.html/g)?.length, { timeout: 90_000 }).toBe(2);
  run.child.kill("SIGTERM");
  await run.ends(0);
  expect(run.output).not.toMatch(/DS_Store|\.part/);
  expect(readFileSync(join(place.out, "documents", "before", "a.html.json"), "utf8")).toContain("Changed is told");
});

test("--once cleans the samples and what was dropped, says where the documents are, and does it once", async () => {
  const place = newPlace();
  writeFileSync(join(place.drop, "mine.html"), pageOf("Mine"));
  const first = new Started([...place.args, "--once"]);
  await first.ends(0);
  expect(first.output).toMatch(/^\d+ pages in [\d.]+ s: \d+ cleaned, \d+ rejected/m);
  expect(first.output).toContain(`Documents in ${join(place.out, "documents")}/`);
  const outputs = readdirSync(place.out, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".json"));
  expect(outputs).toContain(join("documents", "mine.html.json"));
  expect(outputs).toContain(join("documents", "samples", "003-mixed-dump.txt.json"));
  expect(outputs.filter((path) => path.startsWith(join("documents", "unpacked", "samples", "archives")))).toHaveLength(
    11,
  );
  expect(outputs.some((path) => path.includes("README"))).toBe(false);
  rmSync(join(place.out, "documents", "mine.html.json"));
  const second = new Started([...place.args, "--once"]);
  await second.ends(0);
  expect(second.output).toContain("Nothing new to clean.");
  expect(existsSync(join(place.out, "documents", "mine.html.json"))).toBe(true);
});

test("a second Winnow in the same folder is refused with a sentence, also where it wants the first one's ports, and the first goes on", async () => {
  const place = newPlace();
  const first = new Started([...place.args, "--no-samples"]);
  const s3 = await first.s3();
  const reviewPort = Number(/why +http:\/\/127\.0\.0\.1:(\d+)/.exec(first.output)?.[1]);
  const second = new Started([...place.args, "--no-samples", "--port", String(reviewPort - 1)]);
  await second.ends(1);
  expect(second.output).toMatch(/in use by process \d+/);
  expect(second.output.trim().split("\n")).toHaveLength(1);
  await s3.send(put("still.html"));
  await first.says(/cleaned +still\.html/);
  expect((await s3.send(new ListObjectsV2Command({ Bucket: "winnow-output" }))).KeyCount).toBe(1);
});

test("a busy port is one sentence with a way out, exit code 1, and leaves the folder free", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  const port = String(typeof address === "object" ? address?.port : "");
  const place = newPlace();
  const run = new Started([...place.args.slice(0, -1), port]);
  await run.ends(1);
  expect(run.output).toBe(
    `Port ${port} on 127.0.0.1 is taken: stop what uses it, or pick another with --port (0 takes any free one).\n`,
  );
  const once = new Started([...place.args, "--once", "--no-samples"]);
  await once.ends(0);
});

test.each([
  ["--port", "70000"],
  ["--prot", "1"],
])("%s %s is not understood: exit code 2 and a pointer to the help", async (...args) => {
  const run = new Started(args);
  await run.ends(2);
  expect(run.output).toMatch(/--help/);
});

test("the help fits one screen", async () => {
  const run = new Started(["--help"]);
  await run.ends(0);
  const lines = run.output.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(24);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
});
