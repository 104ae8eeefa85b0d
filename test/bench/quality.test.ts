import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));
const NOWHERE = "no-such-folder";

test("without the ground truth one sentence says so and the command succeeds", () => {
  const { status, stdout, stderr } = runBench([], { WINNOW_BENCH: NOWHERE });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^bench: there is no ground truth at no-such-folder, so nothing was measured .*\n$/);
});

test("a folder that was asked for by name and is none is a mistake", () => {
  expect(runBench(["--bench", NOWHERE], {}).status).toBe(2);
});

test("a set that there is none of is a mistake that names the sets there are", () => {
  const { status, stderr } = runBench(["--set", "wcxb"], { WINNOW_BENCH: NOWHERE });
  expect(status).toBe(2);
  expect(stderr).toContain("there is no set wcxb; there are wcxb-dev, ");
});

function runBench(args: readonly string[], env: Readonly<Record<string, string>>) {
  const command = ["--import", "tsx", "bench/quality.ts", ...args];
  return spawnSync(process.execPath, command, { cwd: HOUSE, env: { ...process.env, ...env }, encoding: "utf8" });
}
