import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SHOW_LOADED = `
  import { loadModule } from "./launch/load-module.mjs";
  const { main } = await loadModule("cli/main.ts");
  const { processIo } = await loadModule("cli/terminal/process-io.ts");
  process.exitCode = await main(["--version"], processIo(process));
`;

function versionBy(env: Readonly<Record<string, string>>): string {
  const args = ["--input-type=module", "-e", SHOW_LOADED];
  return execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...env } }).trim();
}

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

it("loads the command line from a bundle, which it notes for the next call", () => {
  expect(versionBy({ WINNOW_DEBUG: "" })).toBe(version);
  expect(existsSync("dist/launch/current.json")).toBe(true);
});

it("loads the sources one by one where somebody wants to read a stack", () => {
  expect(versionBy({ WINNOW_DEBUG: "1" })).toBe(version);
});
