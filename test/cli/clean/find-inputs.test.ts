import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInputs, refuseClosed, refuseTwins } from "../../../cli/clean/find-inputs.ts";
import { aFolder } from "../a-folder.ts";

const FILES = { "a/b.html": "x", "a/c.txt": "x", "a/deep/d.html": "x", "a/.hidden": "x", "a/.git/e.html": "x" };

async function keysOf(operands: readonly string[], cwd: string, leaveOut: readonly string[] = []) {
  return findInputs(operands, { cwd, leaveOut }).map(({ key }) => key);
}

describe("findInputs", () => {
  it("reads folders whole, hidden files and folders left out, keys below the folder given", async () => {
    expect(await keysOf(["a"], aFolder(FILES))).toEqual(["b.html", "c.txt", "deep/d.html"]);
  });

  it("keeps a file's way below the current folder, and only its name from elsewhere", async () => {
    const folder = aFolder(FILES);
    expect(await keysOf(["a/b.html"], folder)).toEqual(["a/b.html"]);
    expect(await keysOf(["../b.html"], join(folder, "a/deep"))).toEqual(["b.html"]);
    expect(await keysOf([join(folder, "a/b.html")], aFolder())).toEqual(["b.html"]);
  });

  it("expands the globs that a shell left alone", async () => {
    expect(await keysOf(["a/**/*.html"], aFolder(FILES))).toEqual(["a/b.html", "a/deep/d.html"]);
  });

  it("takes a file whose name looks like a glob for the file it is", async () => {
    expect(await keysOf(["[a].html"], aFolder({ "[a].html": "x", "a.html": "x" }))).toEqual(["[a].html"]);
  });

  it("cleans a file once that is named twice", async () => {
    expect(await keysOf(["a/b.html", "./a/b.html", "a/*.html"], aFolder(FILES))).toEqual(["a/b.html"]);
  });

  it("leaves out the output folder and the metadata file that lie in the folder given", async () => {
    const folder = aFolder({ ...FILES, "a/out/b.html.json": "{}", "a/urls.jsonl": "" });
    expect(await keysOf(["a"], folder, [join(folder, "a/out"), join(folder, "a/urls.jsonl")])).toEqual([
      "b.html",
      "c.txt",
      "deep/d.html",
    ]);
    expect(await keysOf(["a/**/*.json"], folder).catch(String)).toEqual(["a/out/b.html.json"]);
    expect(await keysOf(["a/**/*.json"], folder, [join(folder, "a/out")]).catch(String)).toContain("matches no file");
  });

  it("follows links to files, not links to folders, which may lead in circles", async () => {
    const folder = aFolder(FILES);
    symlinkSync(join(folder, "a/b.html"), join(folder, "a/link.html"));
    symlinkSync(join(folder, "a"), join(folder, "a/deep/circle"));
    symlinkSync(join(folder, "nowhere"), join(folder, "a/dangling"));
    expect(await keysOf(["a"], folder)).toEqual(["b.html", "c.txt", "deep/d.html", "link.html"]);
  });

  it("follows links in a glob as in a folder", async () => {
    const folder = aFolder({ ...FILES, "b/e.html": "x" });
    symlinkSync(join(folder, "a/b.html"), join(folder, "a/link.html"));
    symlinkSync(join(folder, "a"), join(folder, "a/deep/circle"));
    symlinkSync(folder, join(folder, "a/deep/up"));
    symlinkSync("loop.html", join(folder, "a/loop.html"));
    symlinkSync(join(folder, "b"), join(folder, "linked"));
    expect(await keysOf(["a/**/*.html"], folder)).toEqual(["a/b.html", "a/deep/d.html", "a/link.html"]);
    expect(await keysOf(["linked/*.html"], folder)).toEqual(["linked/e.html"]);
  });

  it("takes a link that leads back to itself for a file, which can't be read, and the others all the same", async () => {
    const folder = aFolder(FILES);
    symlinkSync("loop", join(folder, "a/loop"));
    expect(await keysOf(["a"], folder)).toEqual(["b.html", "c.txt", "deep/d.html", "loop"]);
  });

  it("takes no empty name for the current folder", async () => {
    await expect(keysOf([""], aFolder(FILES))).rejects.toThrow("an empty name names nothing");
  });

  it("says that a folder holds nothing", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "empty"));
    await expect(keysOf(["empty"], folder)).rejects.toThrow("empty holds no files");
  });

  it("takes a closed folder for a file, which can't be read, and what lies beside it all the same; root reads everything", async () => {
    const folder = aFolder(FILES);
    chmodSync(join(folder, "a/deep"), 0o000);
    const found = [await keysOf(["a"], folder), await keysOf(["a/**/*.html"], folder)];
    chmodSync(join(folder, "a/deep"), 0o700);
    const deep = process.getuid?.() === 0 ? "deep/d.html" : "deep";
    expect(found).toEqual([
      ["b.html", "c.txt", deep],
      ["a/b.html", `a/${deep}`],
    ]);
  });

  it("names the folder given where that is closed; root reads everything", async () => {
    const folder = aFolder(FILES);
    chmodSync(join(folder, "a"), 0o000);
    const found = keysOf(["a"], folder);
    await found.catch(() => undefined);
    chmodSync(join(folder, "a"), 0o700);
    if (process.getuid?.() === 0) expect(await found).toHaveLength(3);
    else await expect(found).rejects.toThrow(/a is closed to this user/);
  });
});

describe("refuseClosed", () => {
  it("names the folder that can't be looked into, and lets files pass", () => {
    const file = { kind: "file", path: "/docs/a.json", key: "a.json" } as const;
    expect(() => refuseClosed([file])).not.toThrow();
    expect(() => refuseClosed([file, { kind: "closed-folder", path: "/docs/deep", key: "deep" }])).toThrow(
      "/docs/deep is a folder that can't be looked into: change its permissions. Nothing was written.",
    );
  });
});

describe("refuseTwins", () => {
  it("names the two inputs that would write one output", () => {
    const folder = aFolder({ "a/x.html": "1", "b/x.html": "2" });
    const inputs = findInputs(["a", "b"], { cwd: folder, leaveOut: [] });
    expect(() => refuseTwins(inputs)).toThrow(/a\/x\.html and .*b\/x\.html would have the same output, x\.html/);
  });
});
