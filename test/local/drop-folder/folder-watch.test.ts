import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { watchFolder } from "../../../local/drop-folder/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Longer than a file must be still to count as written. */
const PATIENCE_MS = 10_000;

function fill(folder: string, name: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "page.html"), "page");
  symlinkSync("/etc/hostname", join(folder, name, "link.html"));
  symlinkSync("/etc", join(folder, name, "link"));
  execFileSync("mkfifo", [join(folder, name, "a-pipe.html")]);
}

test("a file whose name is no UTF-8 is told of once, whether it was there before or comes later", async () => {
  const folder = temporaryFolder();
  const write = (name: string) => writeFileSync(Buffer.from(join(folder, name), "latin1"), "page");
  write("caf\u00e9.html");
  const told: string[] = [];
  const tell = (what: unknown) => void told.push(String(what));
  const watcher = await watchFolder(folder, { onFile: tell, onUnreadable: tell, onFault: tell });
  onTestFinished(() => watcher.close());
  await expect.poll(() => told, { timeout: PATIENCE_MS }).toEqual(["caf\ufffd.html"]);
  write("na\u00efve.html");
  await expect.poll(() => told, { timeout: PATIENCE_MS }).toEqual(["caf\ufffd.html", "na\ufffdve.html"]);
});

test("files are told of, links and pipes are not, whether they were there before or come later", async () => {
  const folder = temporaryFolder();
  fill(folder, "before");
  const told: string[] = [];
  const onUnreadable = (path: string) => void told.push(`unreadable: ${path}`);
  const watcher = await watchFolder(folder, {
    onFile: (path) => void told.push(path),
    onUnreadable,
    onFault: (error) => void told.push(String(error)),
  });
  onTestFinished(() => watcher.close());
  fill(folder, "later");
  const files = [join("before", "page.html"), join("later", "page.html")];
  await expect
    .poll(() => told.filter((path) => path.endsWith("page.html")).sort(), { timeout: PATIENCE_MS })
    .toEqual(files);
  expect(told.sort()).toEqual(files);
});
