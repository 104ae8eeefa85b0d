import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPageFiles } from "../../../local/drop-folder/index.ts";
import { isPageFile } from "../../../local/drop-folder/is-page-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test.each(["a.html", "sub/folder/b", "no-extension", "crawl.warc.gz", "100%.txt", "tmp/page.html", "part.html"])(
  "%s is a page",
  (path) => expect(isPageFile(path)).toBe(true),
);

test.each([
  ".DS_Store",
  ".git/HEAD",
  "sub/.hidden/a.html",
  "a.html~",
  "a.html.part",
  "b.crdownload",
  "c.TMP",
  ".a.swp",
])("%s is hidden or not finished", (path) => expect(isPageFile(path)).toBe(false));

test("files are listed by name, sub-folders included, links and hidden ones not", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "sub", ".git"), { recursive: true });
  for (const path of ["b.html", "a.html", "sub/c.txt", "sub/.git/HEAD"]) writeFileSync(join(folder, path), path);
  symlinkSync(folder, join(folder, "sub", "circle"));
  symlinkSync("/etc/hostname", join(folder, "link.txt"));
  const unreadable: string[] = [];
  expect(await listPageFiles(folder, (path) => unreadable.push(path))).toEqual([
    "a.html",
    "b.html",
    join("sub", "c.txt"),
  ]);
  expect(unreadable).toEqual([]);
});

test("a folder that is none can't be listed", async () => {
  await expect(listPageFiles("/no/such/folder", () => undefined)).rejects.toThrow("ENOENT");
});
