import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App, Stack, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { vi } from "vitest";
import { CleanerStack } from "../../infra/cleaner-stack.ts";
import { ENVIRONMENTS, type EnvironmentRow, findEnvironment } from "../../infra/environments.ts";

/** Folders in the bundles' place: templates are tested without bundling. */
const STAND_IN = fileURLToPath(new URL("stand-in-bundles", import.meta.url));
const CDK_JSON = new URL("../../cdk.json", import.meta.url);

/** The template of an environment, with the feature flags that `npx cdk` uses, and with other settings where given. */
export function templateOf(environment: string, changes: EnvironmentRow = {}): Template {
  // The CDK's own check against CloudFormation's schema takes seconds to load; `findingsOf` runs it once.
  vi.stubEnv("CDK_VALIDATION", "false");
  return inScratchFolder((outdir) => Template.fromStack(stackIn(appIn(outdir), environment, changes)));
}

/** A template of a stack of one's own, built by `build` with the bundles' stand-ins, with this app's flags or without. */
export function templateOfStack(
  build: (stack: Stack, bundles: string) => void,
  flags: "with flags" | "without flags" = "with flags",
): Template {
  vi.stubEnv("CDK_VALIDATION", "false");
  return inScratchFolder((outdir) => {
    const stack = new Stack(flags === "with flags" ? appIn(outdir) : new App({ outdir }), "Own");
    build(stack, STAND_IN);
    return Template.fromStack(stack);
  });
}

/** What cdk-nag's AwsSolutions and CloudFormation's own schema find wrong with an app and nobody gave a reason for. */
export function findingsOf(build: (app: App, bundles: string) => void): readonly string[] {
  return inScratchFolder((outdir) => {
    const app = appIn(outdir);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    build(app, STAND_IN);
    try {
      app.synth();
    } catch (error) {
      if (!(error instanceof Error && error.name === "ValidationFailed")) throw error;
    }
    return findingsIn(join(outdir, "validation-report.json"));
  });
}

function appIn(outdir: string): App {
  const { context } = JSON.parse(readFileSync(CDK_JSON, "utf8"));
  return new App({ outdir, context });
}

/** The stack of an environment, with other settings where given. */
export function stackIn(app: App, name: string, changes: EnvironmentRow = {}): CleanerStack {
  const found = findEnvironment(name, { ...ENVIRONMENTS, [name]: { ...ENVIRONMENTS[name], ...changes } });
  if (found.kind === "faults") throw new Error(found.sentences.join("\n"));
  return new CleanerStack(app, `winnow-${name}`, { environment: found.environment, bundles: STAND_IN });
}

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
}

function findingsIn(file: string): readonly string[] {
  // Written by the CDK just now, in the shape that its documentation gives.
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  return report.pluginReports.flatMap((plugin) => plugin.violations.map((violation) => violation.ruleName));
}

function inScratchFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "winnow-synth-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
