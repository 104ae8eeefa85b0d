import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const APP = fileURLToPath(new URL("../../infra/app.ts", import.meta.url));

it("answers an unknown environment with one sentence and exit code 1", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", APP], {
    encoding: "utf8",
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ env: "nowhere" }) },
  });
  expect(run.stderr).toBe('There is no environment "nowhere": known are dev, staging, prod (infra/environments.ts).\n');
  expect(run.stdout).toBe("");
  expect(run.status).toBe(1);
});

it("is asked for an environment by each cdk command of the guides: the CDK runs it to bootstrap, too", () => {
  const guides = ["README.md", "CONTRIBUTING.md", "docs/operate.md", "docs/runbook.md"];
  const texts = guides.map((guide) => readFileSync(new URL(`../../${guide}`, import.meta.url), "utf8"));
  const commands = texts.join("\n").match(/npx cdk (?:bootstrap|deploy|synth|diff|destroy)[^\n`#]*/g) ?? [];
  expect(commands.length).toBeGreaterThan(4);
  expect(commands.filter((command) => !/ -c env=\S/.test(command))).toEqual([]);
});
