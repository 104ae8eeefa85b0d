import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sentenceOf } from "../../../local/own-fault.ts";
import { expectApart, openUserFolder, startPipeline } from "../../../local/pipeline/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("a folder that the user named and that is missing is one sentence; our default is made", () => {
  const missing = join(realpathSync(temporaryFolder()), "missing");
  expect(() => openUserFolder(missing, "by-user")).toThrow(`There is no folder ${missing}: make it, or name another.`);
  expect(openUserFolder(missing, "by-default")).toBe(missing);
  expect(existsSync(missing)).toBe(true);
});

test("a link to a folder is that folder, to drop pages into and to feed on itself", () => {
  const folder = realpathSync(temporaryFolder());
  const [real, link] = [join(folder, "real"), join(folder, "link")];
  mkdirSync(real);
  symlinkSync(real, link);
  expect(openUserFolder(link, "by-user")).toBe(real);
  expect(() => expectApart(openUserFolder(link, "by-user"), [join(link, "out")])).toThrow(/a page again/);
});

test("a file where a folder is needed is one sentence", () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => openUserFolder(file, "by-default")).toThrow("is a file, but a folder is needed there.");
});

test("a data folder that can't be one is one sentence, and nothing is left open", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  const overridesFile = join(folder, "overrides.yaml");
  const settings = { outDir: join(folder, "out"), overridesFile, port: 0, hear: () => undefined, allowedOrigins: [] };
  const sentences: string[] = [];
  for (const dataDir of [join(folder, "file"), join(folder, "file", "below")]) {
    const error = await startPipeline({ ...settings, dataDir }).catch((thrown: unknown) => thrown);
    sentences.push(sentenceOf(error, { port: 0, dataDir }));
  }
  for (const sentence of sentences) expect(sentence).toMatch(/is not a folder, but a folder is needed there\.$/);
});

test("a data folder in somebody's hands is one sentence that names the process", async () => {
  const dataDir = join(temporaryFolder(), "data");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "lock"), String(process.ppid));
  const overridesFile = join(dataDir, "overrides.yaml");
  const settings = {
    dataDir,
    outDir: join(dataDir, "out"),
    overridesFile,
    port: 0,
    hear: () => undefined,
    allowedOrigins: [],
  };
  await expect(startPipeline(settings)).rejects.toThrow(new RegExp(`in use by process ${process.ppid} .*help`));
});

test.each([
  [".", "out"],
  ["out/documents", "out"],
  ["pages", "pages"],
  ["a", "a/..out"],
  ["/", "/home/me/.winnow"],
])("pages dropped into %s would feed on what is written to %s", (drop, written) => {
  expect(() => expectApart(drop, ["elsewhere", written])).toThrow(/every document would be a page again/);
});

test.each([
  ["drop", "out"],
  ["pages", "pages-out"],
  ["a/drop", "a/out"],
])("%s and %s are apart", (drop, written) => expect(() => expectApart(drop, [written])).not.toThrow());
