import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const HANDLER_LINES = 50;

const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "");

test("handlers only translate: under fifty lines each", () => {
  const handlers = files.filter((file) => file.startsWith("lambdas/") && file.endsWith("/handler.ts"));
  expect(handlers.length).toBeGreaterThan(0);
  for (const file of handlers) expect(readFileSync(file, "utf8").split("\n").length, file).toBeLessThan(HANDLER_LINES);
});

test("nobody uses a type that says nothing, a promise that nothing is missing, or an ignored error", () => {
  // `any` is the linter's business: it can tell a type from a sentence.
  const silencers = /@ts-(?:ignore|nocheck)/;
  const offenders = files.filter(
    (file) => !file.endsWith("size.test.ts") && silencers.test(readFileSync(file, "utf8")),
  );
  expect(offenders).toEqual([]);
});

test("nobody asks URL.canParse, whose answers change while a process runs: parseAddress is there", () => {
  const asks = /URL\.canParse\(/;
  const offenders = files.filter((file) => !file.startsWith("test/") && asks.test(readFileSync(file, "utf8")));
  expect(offenders).toEqual([]);
});
