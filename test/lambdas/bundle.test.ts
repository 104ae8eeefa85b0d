import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BACKGROUND } from "../../cleaner/learned/tables/background.ts";
import { BLOCK_NET } from "../../cleaner/learned/tables/blocks.ts";
import * as GAP_SCORER from "../../cleaner/learned/tables/gap-scorer.ts";
import * as LINES from "../../cleaner/learned/tables/lines.ts";
import { bundleHandler, bundleLambdas, type LambdaBundle } from "../../lambdas/bundle.ts";
import { LambdaFunction } from "../../local/runtime/index.ts";
import { sqsEventOf } from "./clean/loopback-aws.ts";
import { OUTPUT, openLoopbackS3, sdkEnvironment } from "./clean/loopback-s3.ts";
import { pageAbout } from "./clean/pages.ts";

/** The goal of the whole project, tables included; `npm run bench:cold` prints where we are. */
const MAX_BUNDLE_BYTES = 3 * 1024 * 1024;

/** What a program and its thread share, and what it may load later. */
const CHUNK = /^chunk-[A-Z\d]{8}\.mjs$/;

let folder: string;
let bundles: readonly LambdaBundle[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "winnow-bundle-"));
  bundles = await bundleLambdas(join(folder, "first"));
});

afterAll(() => rmSync(folder, { recursive: true }));

it("is a program in chunks for each lambda, tables and seldom packages beside it, small enough to start fast", () => {
  expect(bundles.map((bundle) => bundle.name)).toEqual(["clean", "unpack", "breaker"]);
  const filesOf = (name: string) => {
    const files = readdirSync(join(folder, "first", name)).filter((file) => !file.endsWith(".map"));
    return files.filter((file) => !CHUNK.test(file));
  };
  expect(filesOf("clean").sort()).toEqual(["index.mjs", "packages.cjs", "page-worker.mjs", "tables"]);
  for (const name of ["unpack", "breaker"]) expect(filesOf(name)).toEqual(["index.mjs"]);
  for (const bundle of bundles) expect(bundle.bytes).toBeLessThan(MAX_BUNDLE_BYTES);
});

it("holds what the function needs and none of what it does not", () => {
  const packages = bundles.flatMap((bundle) => bundle.inputs.map((input) => packageOf(input.path)));
  expect(packages).toContain("@aws-sdk/client-s3");
  // zod makes the schema, undici and iconv-lite come with the full cheerio: none of them may slow a cold start.
  for (const stranger of ["zod", "yaml", "undici", "iconv-lite", "aws-cdk-lib"])
    expect(packages).not.toContain(stranger);
});

it("counts all that is deployed but source maps, and holds the cleaner once, for the function and for its thread", () => {
  const clean = bundles.find(({ name }) => name === "clean");
  const files = readdirSync(join(folder, "first", "clean"), { recursive: true, withFileTypes: true });
  const deployed = files.filter((file) => file.isFile() && !file.name.endsWith(".map"));
  const bytes = deployed.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(clean?.bytes).toBe(bytes);
  expect(clean?.inputs.filter(({ path }) => path === "cleaner/clean-page.ts")).toHaveLength(1);
});

it("asks nobody but the function's role for credentials", () => {
  const paths = bundles.flatMap((bundle) => bundle.inputs.map(({ path }) => path));
  expect(
    paths.filter((path) => /credential-provider-(?:ini|login|process|sso|web-identity)\/|\/bowser\//.test(path)),
  ).toEqual([]);
  expect(paths.some((path) => path.includes("credential-provider-env/"))).toBe(true);
  expect(paths.some((path) => path.includes("credential-provider-http/"))).toBe(true);
});

it("carries the table that entities are decoded by once for pages and once for packages that come late, and none to encode them", () => {
  const tables = (bundles.find((bundle) => bundle.name === "clean")?.inputs ?? [])
    .map(({ path }) => path.split("/").at(-1) ?? "")
    .filter((file) => /^(?:de|en)code-.*html/.test(file));
  expect(tables).toEqual(["decode-data-html.js", "decode-data-html.js"]);
});

it("carries the cleaner's tables only where pages are cleaned", () => {
  const tablesIn = (name: string) =>
    bundles
      .find((bundle) => bundle.name === name)
      // The stamp is the tables' name, which rejections carry too; it is no table.
      ?.inputs.filter(({ path }) => path.startsWith("cleaner/learned/tables/") && !path.endsWith("/stamp.ts"));
  expect(tablesIn("clean")).not.toEqual([]);
  expect(tablesIn("unpack")).toEqual([]);
});

it("is plain ASCII, and leaves for later what pages of HTML do not need", () => {
  const programs = readdirSync(join(folder, "first", "clean")).filter((file) => file.endsWith(".mjs"));
  const bundle = programs.map((file) => readFileSync(join(folder, "first", "clean", file), "latin1")).join("\n");
  expect(bundle).not.toMatch(/[^\0-\x7f]/);
  for (const { table } of [BACKGROUND, BLOCK_NET]) expect(bundle).not.toContain(table);
  // A word of postcss, and one of css-select: sanitize-html and cheerio bring them.
  for (const word of ["CssSyntaxError", "Unmatched selector"]) {
    expect(bundle).not.toContain(word);
    expect(readFileSync(join(folder, "first", "clean", "packages.cjs"), "latin1")).toContain(word);
  }
  const tables = join(folder, "first", "clean", "tables");
  expect(readFileSync(join(tables, "background.bin"))).toEqual(Buffer.from(BACKGROUND.table, "base64"));
});

it.each([
  ["as they are", "gap-scorer", GAP_SCORER],
  ["packed", "lines", LINES],
])("reads tables late as their source has them, %s", async (_, name, source) => {
  const { file } = await bundleHandler({ name, entry: `cleaner/learned/tables/${name}.ts` }, folder);
  const built: typeof source = await import(pathToFileURL(resolve(file)).href);
  expect(Object.keys(built).sort()).toEqual(Object.keys(source).sort());
  for (const [key, { features, table }] of Object.entries(source)) {
    const read = built[key as keyof typeof source] as { readonly features: unknown; readonly table: unknown };
    expect(read.features).toEqual(features);
    expect(Buffer.from(read.table as Uint8Array)).toEqual(Buffer.from(table, "base64"));
  }
});

it("has the same bytes from the same sources", async () => {
  await bundleLambdas(join(folder, "second"));
  const filesOf = (run: string) => {
    const files = readdirSync(join(folder, run), { recursive: true, withFileTypes: true });
    return files
      .filter((file) => file.isFile())
      .map((file) => join(relative(join(folder, run), file.parentPath), file.name));
  };
  expect(filesOf("first").sort()).toEqual(filesOf("second").sort());
  for (const file of filesOf("first"))
    expect(hashOf(join(folder, "second", file))).toBe(hashOf(join(folder, "first", file)));
});

it("cleans a page in a fresh process, through Lambda's runtime interface", async () => {
  const s3 = await openLoopbackS3();
  const lines: string[] = [];
  const lambda = new LambdaFunction({
    name: "clean",
    bundleDir: join(folder, "first", "clean"),
    memoryMb: 512,
    timeoutMs: 20_000,
    initTimeoutMs: 20_000,
    env: { ...sdkEnvironment(s3.url), OUTPUT_BUCKET: OUTPUT },
    onLog: (line) => lines.push(line),
  });
  try {
    const notices = [await s3.drop("one.html", pageAbout("mill")), await s3.drop("two.html", "")];
    expect(await lambda.invoke(sqsEventOf(notices))).toEqual({ batchItemFailures: [] });
    expect(await s3.read("documents/one.html.json")).toContain("The mill was built by hand");
    expect(await s3.read("rejected/two.html.json")).toContain('"code":"empty"');
    expect(lines.filter((line) => line.includes('"fate"'))).toHaveLength(2);
    await expect(lambda.invoke(sqsEventOf(["what?"]))).rejects.toMatchObject({ type: "FullBatchFailureError" });
  } finally {
    await lambda.stop();
    await s3.close();
  }
});

function packageOf(path: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "ours";
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
