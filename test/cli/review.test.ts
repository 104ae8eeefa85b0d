import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder, aPage, filesBelow } from "./a-folder.ts";
import { winnow } from "./an-io.ts";

const DATA = /<script type="application\/json" id="winnow-document-\d+">(.*?)<\/script>/g;

/** A folder with what `clean` makes of two pages, one of them empty. */
async function aCleanedFolder(): Promise<string> {
  const cwd = aFolder({ "in/a.html": aPage(1), "in/b.html": aPage(2) });
  await winnow(["clean", "in", "--format", "jsonl", "--out", "clean/all.jsonl"], { cwd });
  await winnow(["clean", "in/a.html", "--out", "clean"], { cwd });
  return cwd;
}

describe("winnow review", () => {
  it("puts the documents of .json and .jsonl files into one page, and counts what is none", async () => {
    const cwd = aFolder({
      "docs/notes.txt": "no document",
      "docs/other.json": '{"schemaVersion":"1"}',
      "docs/broken.json": "{",
      "in/a.html": aPage(1),
      "in/b.html": "",
    });
    expect((await winnow(["clean", "in", "--out", "docs"], { cwd })).code).toBe(1);
    const { code, err } = await winnow(["review", "docs", "-o", "out/report.html"], { cwd });
    expect(err).toMatch(/^out\/report\.html: 2 pages, [\d,]+ bytes\. .* 3 left out/);
    expect(code).toBe(0);
    const html = readFileSync(join(cwd, "out/report.html"), "utf8");
    const keys = [...html.matchAll(DATA)].map(([, json = ""]) => JSON.parse(json).source.key);
    expect(keys.sort()).toEqual(["a.html", "b.html"]);
    expect(filesBelow(join(cwd, "out"))).toEqual(["report.html"]);
  });

  it("writes review.html where no name is given, and says so to machines too", async () => {
    const cwd = await aCleanedFolder();
    const { out } = await winnow(["review", "clean", "--json"], { cwd });
    expect(JSON.parse(out)).toMatchObject({ out: "review.html", leftOut: 0 });
    expect(existsSync(join(cwd, "review.html"))).toBe(true);
  });

  it("says what to do where there are no documents, and leaves nothing behind", async () => {
    const cwd = aFolder({ "pages/a.html": aPage(1) });
    const { code, err } = await winnow(["review", "pages"], { cwd });
    expect([code, err]).toEqual([2, "winnow: pages: no documents of winnow. Run winnow clean first.\n"]);
    expect(filesBelow(cwd)).toEqual(["pages/a.html"]);
  });

  it("names the place that can't be written", async () => {
    const cwd = await aCleanedFolder();
    const { code, err } = await winnow(["review", "clean", "-o", "in/a.html/report.html"], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining("the output in/a.html/report.html ")]);
  });

  it("holds the pages themselves where a folder has just the bytes that were cleaned, and follows no key out of it", async () => {
    const cwd = aFolder({ "in/a.html": aPage(1), "in/b.html": aPage(2), "secret.html": aPage(3) });
    await winnow(["clean", "in", "--out", "clean"], { cwd });
    const path = join(cwd, "clean/b.html.json");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll('"b.html"', '"../secret.html"'));
    const { out } = await winnow(["review", "clean", "--pages", "in", "--json"], { cwd });
    expect(JSON.parse(out)).toMatchObject({ pages: 2, sources: 1 });
    const html = readFileSync(join(cwd, "review.html"), "utf8");
    expect(html.match(/id="winnow-source-\d+"/g)).toHaveLength(1);
    writeFileSync(join(cwd, "in/a.html"), aPage(4));
    const changed = await winnow(["review", "clean", "--pages", "in", "--json"], { cwd });
    expect(JSON.parse(changed.out)).toMatchObject({ sources: 0 });
    const { code, err } = await winnow(["review", "clean", "--pages", "nowhere"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("--pages nowhere is no folder: name the one")]);
  });

  it("leaves nothing half done when it is interrupted", async () => {
    const cwd = await aCleanedFolder();
    const { code, err } = await winnow(["review", "clean"], { cwd, interruptAt: "start" });
    expect([code, err]).toEqual([130, "winnow: stopped: review.html was not written.\n"]);
    expect(filesBelow(cwd).filter((file) => file.includes("review"))).toEqual([]);
  });
});
