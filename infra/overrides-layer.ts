import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileSystem } from "aws-cdk-lib";
import { Code, LayerVersion } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { OVERRIDES_JSON } from "../lambdas/clean/contract.ts";
import { type ReadOverrides, readOverrides } from "../overrides/index.ts";

/** Where Lambda puts the file of the layer. */
export const OVERRIDES_PATH = `/opt/${OVERRIDES_JSON}`;

/** One sentence for each line of an overrides file that can't be deployed; empty where all is well. */
export function overridesFaults(file: string): readonly string[] {
  const read = readFile(file);
  return read.kind === "read" ? [] : read.sentences.map((sentence) => `overridesFile ${file}, ${sentence}`);
}

/**
 * A layer with the overrides of a file as checked JSON: a change of the file is a deployment of kilobytes, and the
 * function needs no YAML to start. The file must have passed `overridesFaults`.
 */
export function createOverridesLayer(scope: Construct, file: string): LayerVersion {
  const read = readFile(file);
  if (read.kind === "faults") throw new Error(read.sentences.join(" "));
  const folder = FileSystem.mkdtemp("winnow-overrides-");
  writeFileSync(join(folder, OVERRIDES_JSON), JSON.stringify(read.overrides));
  return new LayerVersion(scope, "Overrides", {
    code: Code.fromAsset(folder),
    description: `What people marked as content or noise, rows: ${read.overrides.length}.`,
  });
}

function readFile(file: string): ReadOverrides {
  try {
    return readOverrides(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "faults", sentences: [`it can't be read: ${why}.`] };
  }
}
