import { execFileSync, spawn } from "node:child_process";
import { closeSync, constants, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { aFolder, aPage, filesBelow } from "./a-folder.ts";

const BIN = join(process.cwd(), "cli/winnow.mjs");
const MANY = 1000;
/** Each test starts a process of its own, which takes its time on a busy machine. */
const TIMEOUT = 90_000;

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

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 2000 && !isSo(); i++) await pause(25);
  expect(isSo()).toBe(true);
}

/** Opens a named pipe for writing as soon as somebody reads it, and never writes. */
async function holdOpen(pipe: string): Promise<void> {
  let file: number | undefined;
  await until(() => {
    try {
      file = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      return true;
    } catch {
      return file !== undefined;
    }
  });
  onTestFinished(() => closeSync(file ?? -1));
}

it(
  "cleans what a pipe brings, as the real command",
  async () => {
    const { child, said, ended } = start(["clean", "-", "--format", "text"], process.cwd());
    child.stdin.end(aPage(7));
    expect(await ended).toBe(0);
    expect(said.out).toContain("The lighthouse on island 7 was lit in 1871");
    expect(said.err).toBe("");
  },
  TIMEOUT,
);

it(
  "ends on Ctrl-C with 130 and leaves whole files only",
  async () => {
    const cwd = manyPages();
    const { child, said, ended } = start(["clean", "pages", "--out", "out"], cwd);
    await until(() => existsSync(join(cwd, "out", "p0.html.json")));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(said.err).toContain("Stopping after the pages in hand");
    expect(said.err).toMatch(/Stopped after [\d,]+ of 1,000 pages/);
    const files = filesBelow(join(cwd, "out"));
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(MANY);
    for (const file of files) expect(readFileSync(join(cwd, "out", file), "utf8"), file).toMatch(/^\{.*\}\n$/);
  },
  TIMEOUT,
);

it(
  "ends at once on the second Ctrl-C, even when a worker hangs; the echo of the first is none",
  async () => {
    const cwd = aFolder();
    const pipe = join(cwd, "nobody-writes.html");
    execFileSync("mkfifo", [pipe]);
    const { child, said, ended } = start(["clean", "nobody-writes.html"], cwd);
    const end = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    await holdOpen(pipe);
    child.kill("SIGINT");
    await until(() => said.err.includes("Stopping after the pages in hand"));
    child.kill("SIGINT");
    await pause(400);
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    child.kill("SIGINT");
    await ended;
    expect(await end).toBe("SIGINT");
  },
  TIMEOUT,
);

it(
  "ends quietly when the reader of its output goes away",
  async () => {
    const { child, said, ended } = start(["clean", "pages"], manyPages());
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toBe(0);
    expect(said.err).toBe("");
  },
  TIMEOUT,
);

it(
  "stops at the first page that the output has no room for, and says it once",
  async () => {
    const cwd = manyPages();
    const limited = `ulimit -f 1; exec '${process.execPath}' '${BIN}' clean pages --out out`;
    const { said, ended } = run("bash", ["-c", limited], cwd);
    expect(await ended).toBe(1);
    expect(said.err.match(/does not fit/g)).toHaveLength(1);
    expect(said.err).toMatch(/Stopped after 1 of 1,000 pages/);
    expect(filesBelow(join(cwd, "out"))).toEqual([]);
  },
  TIMEOUT,
);
