import { statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "../../local/make-folder.ts";
import { sentenceOf } from "../../local/own-fault.ts";
import { temporaryFolder } from "./temporary-folder.ts";

it("makes what is missing, and leaves what is there", () => {
  const path = join(temporaryFolder(), "a", "b", "c");
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

it("names what stands in its way", () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "file"), "");
  symlinkSync(join(root, "gone"), join(root, "link"));
  expect(() => makeFolder(join(root, "file"))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, "file", "a", "b"))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(root, "link"))).toThrow(/EEXIST/);
});

// Node's own way runs on and on there.
it.runIf(process.platform === "linux")("says at once that a file system takes no folders", () => {
  const thrown = (() => {
    try {
      makeFolder("/proc/nope/deeper");
    } catch (error) {
      return error;
    }
  })();
  expect(sentenceOf(thrown, { port: 0, dataDir: "" })).toBe(
    "/proc/nope can't be made: its file system takes no new folders. Pick another place (see --help).",
  );
});
