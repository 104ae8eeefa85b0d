import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";

/** Fewer modules than this means that the checker has gone blind, not that the house has shrunk. */
const MODULES_FLOOR = 60;

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { rule: { name: string }; from: string; to: string }[];
  };
}

const FOLDERS = [
  "cleaner",
  "archives",
  "export",
  "overrides",
  "lambdas",
  "infra",
  "launch",
  "local",
  "cli",
  "review",
  "bench",
  "scale",
  "training",
].filter((folder) => existsSync(folder));

test("every import goes through a door that is open to it, and the checker sees the house", {
  timeout: 120_000,
}, () => {
  const printed = execFileSync(
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "json",
      ...FOLDERS,
    ],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(printed) as Report;
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(MODULES_FLOOR);
});
