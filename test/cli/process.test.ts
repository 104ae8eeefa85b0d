import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { aFolder, aPage, filesBelow } from "./a-folder.ts";

const BIN = join(process.cwd(), "cli/winnow.mjs");
const MANY = 3000;

function start(args: readonly string[], cwd: string) {
  return run(process.execPath, [BIN, ...args], cwd);
}

function run(command: string, args: readonly string[], cwd: string) {
  const child = spawn(command, args, { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said, ended };
}

function manyPages(): string {
  return aFolder(Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`pages/p${n}.html`, aPage(n)])));
}

it("cleans what a pipe brings, as the real command", async () => {
  const { child, said, ended } = start(["clean", "-", "--format", "text"], process.cwd());
  child.stdin.end(aPage(7));
  expect(await ended).toBe(0);
  expect(said.out).toContain("The lighthouse on island 7 was lit in 1871");
  expect(said.err).toBe("");
});

it("ends on Ctrl-C with 130 and leaves whole files only", async () => {
  const cwd = manyPages();
  const { child, said, ended } = start(["clean", "pages", "--out", "out"], cwd);
  for (let i = 0; i < 400 && !existsSync(join(cwd, "out", "p0.html.json")); i++) await pause(25);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(said.err).toContain("Stopping after the pages in hand");
  expect(said.err).toMatch(/Stopped after [\d,]+ of 3,000 pages/);
  const files = filesBelow(join(cwd, "out"));
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThan(MANY);
  for (const file of files) expect(readFileSync(join(cwd, "out", file), "utf8"), file).toMatch(/^\{.*\}\n$/);
});

it("ends quietly when the reader of its output goes away", async () => {
  const { child, said, ended } = start(["clean", "pages"], manyPages());
  child.stdout.once("data", () => child.stdout.destroy());
  expect(await ended).toBe(0);
  expect(said.err).toBe("");
});

it("stops at the first page that the output has no room for, and says it once", async () => {
  const cwd = manyPages();
  const limited = `ulimit -f 1; exec '${process.execPath}' '${BIN}' clean pages --out out`;
  const { said, ended } = run("bash", ["-c", limited], cwd);
  expect(await ended).toBe(1);
  expect(said.err.match(/does not fit/g)).toHaveLength(1);
  expect(said.err).toMatch(/Stopped after 1 of 3,000 pages/);
  expect(filesBelow(join(cwd, "out"))).toEqual([]);
});
