import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { expect, onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/** A fresh process bundles, starts a function and loads the SDK: a second alone, half a minute on a machine that is busy. */
export const PATIENCE_MS = 120_000;

// The SDK's word on Node 20 is no news of ours.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ENDPOINT = /http:\/\/127\.0\.0\.1:\d+/;

/** A page with a title and a paragraph that no cleaner takes for chrome. */
export function pageOf(title: string): string {
  const paragraph = `${title} is told here at some length. `.repeat(9);
  return `<html><body><nav><a href="/">Home</a></nav><h1>${title}</h1><p>${paragraph}</p></body></html>`;
}

/** Puts such a page into the ingest bucket, its key for a title. */
export function put(key: string): PutObjectCommand {
  return new PutObjectCommand({ Bucket: "winnow-ingest", Key: key, Body: pageOf(key) });
}

/** Folders for one test, and the options that name them. */
export function newPlace() {
  const folder = temporaryFolder();
  const [data, out, drop, overrides] = ["data", "out", "drop", "overrides.yaml"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  mkdirSync(drop);
  return {
    data,
    out,
    drop,
    overrides,
    args: ["--dir", data, "--out", out, "--drop", drop, "--overrides", overrides, "--port", "0"],
  };
}

/** `npm start` as a process of its own, ended with the test that began it. */
export class Started {
  readonly child: ChildProcess;
  readonly exitCode: Promise<number | null>;
  output = "";

  constructor(args: readonly string[], options: { readonly detached?: boolean } = {}) {
    this.child = spawn(process.execPath, ["local/start.mjs", ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
      stdio: ["ignore", "pipe", "pipe"],
      detached: options.detached ?? false,
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
    this.exitCode = new Promise((resolve) => this.child.once("close", resolve));
    onTestFinished(async () => {
      this.child.kill("SIGKILL");
      await this.exitCode;
    });
  }

  async says(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.output, { timeout: 90_000, interval: 20 }).toMatch(words);
  }

  /** Waits for its end and shows all that it said where that is not the expected one. */
  async ends(exitCode: number): Promise<void> {
    expect(await this.exitCode, this.output).toBe(exitCode);
  }

  /** A client as anybody's, with keys of its own choosing. */
  async s3(): Promise<S3Client> {
    await this.says(ENDPOINT);
    const credentials = { accessKeyId: "any", secretAccessKey: "any" };
    const endpoint = ENDPOINT.exec(this.output)?.[0] ?? "";
    const s3 = new S3Client({ endpoint, region: "us-east-1", credentials, forcePathStyle: true });
    onTestFinished(() => s3.destroy());
    return s3;
  }
}
