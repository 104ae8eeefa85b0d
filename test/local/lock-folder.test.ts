import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFolder } from "../../local/lock-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROCESSES = 3;
const FOLDERS = 60;
const STEP_MS = 5;

test("of processes that start at the same moment one gets the folder, whether it was free or a dead one's", async () => {
  const root = temporaryFolder();
  const dead = String(spawnSync(process.execPath, ["-e", ""]).pid);
  for (let n = 0; n < FOLDERS; n += 1) {
    mkdirSync(join(root, String(n)));
    if (n % 2 === 0) writeFileSync(join(root, String(n), "lock"), dead);
  }
  const children = Array.from({ length: PROCESSES }, () => spawn(process.execPath, takeEach(root)));
  try {
    await Promise.all(children.map(nextLineOf));
    const startAt = String(Date.now() + 20);
    const taken = children.map(nextLineOf);
    for (const child of children) child.stdin?.write(`${startAt}\n`);
    const folders = (await Promise.all(taken)).flatMap((line) => JSON.parse(line) as number[]);
    expect(folders.toSorted((a, b) => a - b)).toEqual(Array.from({ length: FOLDERS }, (_, n) => n));
    expect(new Set(Array.from({ length: FOLDERS }, (_, n) => readdirSync(join(root, String(n))).join()))).toEqual(
      new Set(["lock"]),
    );
  } finally {
    for (const child of children) child.kill();
  }
}, 60_000);

/** Arguments for a Node that is told when to begin, tries each folder at its moment, and says which it got. */
function takeEach(root: string): readonly string[] {
  const program = `
    import { lockFolder } from ${JSON.stringify(new URL("../../local/lock-folder.ts", import.meta.url).href)};
    process.stdin.on("data", (startAt) => {
      const taken = [];
      for (let n = 0; n < ${FOLDERS}; n += 1) {
        while (Date.now() < Number(startAt) + n * ${STEP_MS});
        try {
          lockFolder(${JSON.stringify(root)} + "/" + n);
          taken.push(n);
        } catch (error) {
          if (error.name !== "FolderInUse") throw error;
        }
      }
      console.log(JSON.stringify(taken));
    });
    console.log("ready");
  `;
  return ["--import", "tsx", "--input-type=module", "-e", program];
}

function nextLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (line: Buffer) => resolve(line.toString()));
    child.stderr?.once("data", (words: Buffer) => reject(new Error(words.toString())));
  });
}

test.each([
  ["nothing, as a crash within the first write leaves it", ""],
  ["no process", "what?"],
  ["this process in an earlier life", String(process.pid)],
])("a lock that names %s is taken over", (_what, text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), text);
  utimesSync(join(folder, "lock"), 0, 0);
  const release = lockFolder(folder);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a takeover that a crash broke off is in nobody's way", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), "what?");
  writeFileSync(join(folder, "lock.takeover"), "");
  utimesSync(join(folder, "lock.takeover"), 0, 0);
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test("who lets go takes no lock away that is another's by now", () => {
  const folder = temporaryFolder();
  const release = lockFolder(folder);
  writeFileSync(join(folder, "lock"), String(process.ppid));
  release();
  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("a folder in a living process's hands is one sentence that names both", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), String(process.ppid));
  expect(() => lockFolder(folder)).toThrow(`${folder} is in use by process ${process.ppid} (if that is none of ours`);
});
