import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Coverage } from "./coverage.ts";
import { instrument } from "./instrument.ts";

/** The code that is fuzzed. */
export type Subject = typeof import("../subject.ts");

const ENTRY = fileURLToPath(new URL("../subject.ts", import.meta.url));
/** Below node_modules, so that the packages it imports are found. */
const FOLDER = fileURLToPath(new URL("../../node_modules/.cache/winnow-fuzz/", import.meta.url));

/** Bundles our own code (packages stay outside and uncounted), puts counters in, and loads it. */
export async function loadSubject(coverage: Coverage): Promise<{ subject: Subject; branches: number }> {
  const bundled = await build({
    entryPoints: [ENTRY],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
    logLevel: "warning",
  });
  const { code, branches } = instrument(bundled.outputFiles[0]?.text ?? "");
  coverage.limitTo(branches);
  coverage.install();
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}subject-${process.pid}.mjs`;
  writeFileSync(file, code);
  // The bundle of subject.ts exports what subject.ts does.
  const subject = (await import(pathToFileURL(file).href)) as Subject;
  return { subject, branches };
}
