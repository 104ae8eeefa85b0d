import { spawnSync } from "node:child_process";
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
