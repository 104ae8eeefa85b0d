import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleLambdas } from "../../../lambdas/bundle.ts";
import { LambdaFunction } from "../../../local/runtime/index.ts";
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
const { uri, key, bytes } = workerData.raw;
const rejection = { schemaVersion: "1", kind: "rejected", id: "x", source: { uri, key, bytes: bytes.length }, code: "no-text", detail: "came through" };
parentPort.postMessage({ kind: "rejected", rejection });
`;

describe("a batch that came back", () => {
  let folder: string;
  let s3: LoopbackS3;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "winnow-blast-"));
    await bundleLambdas(folder);
    s3 = await openLoopbackS3();
  });

  afterAll(async () => {
    await s3.close();
    rmSync(folder, { recursive: true });
  });

  const start = () =>
    new LambdaFunction({
      name: "clean",
      bundleDir: join(folder, "clean"),
      memoryMb: 512,
      timeoutMs: 18_000,
      initTimeoutMs: 30_000,
      env: { ...sdkEnvironment(s3.url), OUTPUT_BUCKET: OUTPUT },
      onLog: () => undefined,
    });

  it("is cleaned page by page in threads, with the documents that it would have had", async () => {
    const lambda = start();
    try {
      const notices = [await s3.drop("mill.html", pageAbout("mill")), await s3.drop("tower.html", pageAbout("tower"))];
      expect(await lambda.invoke(sqsEventOf(notices, 2))).toEqual({ batchItemFailures: [] });
      const apart = await s3.read("documents/mill.html.json");
      await lambda.invoke(sqsEventOf([await s3.drop("mill.html", pageAbout("mill"))]));
      const versionless = (text = "") => text.replace(/"versionId":"[^"]*"/, "");
      expect(versionless(apart)).toBe(versionless(await s3.read("documents/mill.html.json")));
    } finally {
      await lambda.stop();
    }
  });

  it("loses only the page that is at fault: endless, hoarding or crashing, its neighbours come through", async () => {
    writeFileSync(join(folder, "clean", "page-worker.mjs"), STUBBORN_WORKER);
    const lambda = start();
    try {
      const names = ["a", "hoarder", "b", "crash", "c", "endless"];
      const notices = [];
      for (const name of names) notices.push(await s3.drop(name, `<p>${name}</p>`));
      expect(await lambda.invoke(sqsEventOf(notices, 2))).toEqual({ batchItemFailures: [{ itemIdentifier: "m3" }] });
      const codeOf = async (name: string) => JSON.parse((await s3.read(`rejected/${name}.json`)) ?? "{}").detail;
      expect(await codeOf("endless")).toMatch(/^too-slow: cleaning needs more than \d+ seconds$/);
      expect(await codeOf("hoarder")).toBe("too-large: cleaning needs more than 307 MiB of memory");
      for (const name of ["a", "b", "c"]) expect(await codeOf(name)).toBe("came through");
      expect(await codeOf("crash")).toBeUndefined();
    } finally {
      await lambda.stop();
    }
  }, 60_000);
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
