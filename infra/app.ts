import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App } from "aws-cdk-lib";
import { CleanerStack } from "./cleaner-stack.ts";
import { findEnvironment } from "./environments.ts";
import { warningsOf } from "./faults-of-settings.ts";

const BUNDLES = fileURLToPath(new URL("../dist/lambdas", import.meta.url));

const app = new App();
const found = findEnvironment(app.node.tryGetContext("env"));
if (found.kind === "faults") refuse(found.sentences);

if (!existsSync(BUNDLES)) refuse(["dist/lambdas is missing: run npm run bundle first."]);

const { environment } = found;
for (const sentence of warningsOf(environment.settings))
  console.error(`Environment "${environment.name}": ${sentence}`);
new CleanerStack(app, `winnow-${environment.name}`, {
  environment,
  bundles: BUNDLES,
  description: `Winnow (${environment.name}): raw pages in, clean documents out.`,
});

/** The operator is at fault: sentences instead of a stack trace, exit code 1. */
function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
