import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { BUNDLE as CLEAN } from "../lambdas/clean/contract.ts";
import { BUNDLE as UNPACK } from "../lambdas/unpack/contract.ts";
import { CleanerStack } from "./cleaner-stack.ts";
import { findEnvironment } from "./environments.ts";

const BUNDLES = fileURLToPath(new URL("../dist/lambdas", import.meta.url));

const app = new App();
const found = findEnvironment(app.node.tryGetContext("env"));
if (found.kind === "faults") refuse(found.sentences);

const { environment } = found;
new CleanerStack(app, `winnow-${environment.name}`, {
  environment,
  code: codeOf(CLEAN.folder),
  unpackCode: codeOf(UNPACK.folder),
  description: `Winnow (${environment.name}): raw pages in, clean documents out.`,
});

function codeOf(folder: string): Code {
  const bundle = `${BUNDLES}/${folder}`;
  if (!existsSync(bundle)) refuse([`dist/lambdas/${folder} is missing: run npm run bundle first.`]);
  return Code.fromAsset(bundle);
}

/** The operator is at fault: sentences instead of a stack trace, exit code 1. */
function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
