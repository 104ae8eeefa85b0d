import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder, aPage, filesBelow } from "../a-folder.ts";
import { winnow } from "../an-io.ts";
import { PAGES, PNG } from "./three-pages.ts";

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), "utf8");
}

describe("winnow clean --out", () => {
  it("sums up what came out, what did not and how fast, and ends with 1 when something did not", async () => {
    const cwd = aFolder({ ...PAGES, "pages/logo.png": PNG, "pages/deep/nothing.html": "" });
    const { code, out, err } = await winnow(["clean", "pages", "--out", "out"], { cwd });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("rejected deep/nothing.html: empty");
    expect(err).toContain("Cleaned 3 of 5 pages in");
    expect(err).toContain("2 rejected (binary 1, empty 1)");
    expect(err).toMatch(
      /[\d.]+ (bytes|kB), [\d.]+ pages\/s, [\d.]+ (bytes|kB)\/s, \d+ at a time\.\nSee out, and out\/rejected for the reasons\./,
    );
    expect(filesBelow(join(cwd, "out"))).toEqual([
      "deep/two.html.gz.json",
      "one.html.json",
      "rejected/deep/nothing.html.json",
      "rejected/logo.png.json",
      "three.txt.json",
    ]);
  });

  it("names twenty rejections, and what failed behind them, of which nothing else speaks", async () => {
    const empty = (many: number) => Object.fromEntries(range(many).map((n) => [`pages/e${n}.html`, ""]));
    const cwd = aFolder(empty(21));
    symlinkSync("loop", join(cwd, "pages/loop"));
    const { err } = await winnow(["clean", "pages", "--out", "out", "--jobs", "1"], { cwd });
    expect(err.match(/^rejected /gm)).toHaveLength(20);
    expect(err.match(/^Further ones are counted below; --json lists them all\.$/gm)).toHaveLength(1);
    expect(err).toContain("failed loop: it is a symbolic link that leads back to itself");
    const few = await winnow(["clean", "pages", "--out", "out", "--jobs", "1"], { cwd: aFolder(empty(20)) });
    expect(few.err.match(/^rejected /gm)).toHaveLength(20);
    expect(few.err).not.toContain("Further ones");
  });

  it("says what to do where a page's name leaves no room for its document's", async () => {
    const cwd = aFolder({ [`pages/${"n".repeat(250)}.html`]: aPage(1) });
    const { code, err } = await winnow(["clean", "pages", "--out", "out"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain(
      "has a name too long for this file system: rename the page, or write one file with --format jsonl",
    );
    expect((await winnow(["clean", "pages", "--out", "out", "--format", "jsonl"], { cwd })).code).toBe(0);
  });

  it("writes one line a document, the same bytes whatever the number of workers", async () => {
    const cwd = aFolder({ ...PAGES, ...Object.fromEntries(range(20).map((n) => [`pages/p${n}.html`, aPage(n)])) });
    for (const jobs of ["1", "3"])
      expect((await winnow(["clean", "pages", "--out", `out${jobs}`, "--jobs", jobs], { cwd })).code).toBe(0);
    const files = filesBelow(join(cwd, "out1"));
    expect(files).toHaveLength(23);
    expect(filesBelow(join(cwd, "out3"))).toEqual(files);
    for (const file of files) {
      expect(read(cwd, "out1", file)).toBe(read(cwd, "out3", file));
      expect(read(cwd, "out1", file)).toMatch(/^\{.*\}\n$/);
    }
  });

  it("cleans . into a folder inside it, again and again", async () => {
    const cwd = aFolder({ "one.html": aPage(1) });
    for (const _run of [1, 2]) {
      expect((await winnow(["clean", ".", "--out", "out"], { cwd })).err).toContain("Cleaned 1 of 1 page ");
      expect(filesBelow(join(cwd, "out"))).toEqual(["one.html.json"]);
    }
  });

  it("refuses to clean a folder into itself, whatever it is called", async () => {
    const cwd = aFolder(PAGES);
    for (const operand of ["pages", "./pages/", join(cwd, "pages")]) {
      const { code, err } = await winnow(["clean", operand, "--out", "pages"], { cwd });
      expect(code).toBe(2);
      expect(err).toBe(
        `winnow: ${operand} is the output folder too: the next run would take documents for pages. Name another --out.\n`,
      );
    }
    expect(filesBelow(cwd)).toEqual(Object.keys(PAGES).sort());
  });

  it("gives each page what the metadata file says of it, by path or by name", async () => {
    const rows = [
      { file: "one.html", url: "https://a.example/1", fetchedAt: "2026-01-02T03:04:05Z" },
      { file: "deep/two.html.gz", url: "https://a.example/2" },
    ];
    const cwd = aFolder({ ...PAGES, "urls.jsonl": rows.map((row) => JSON.stringify(row)).join("\n") });
    expect((await winnow(["clean", "pages", "--out", "out", "--metadata", "urls.jsonl"], { cwd })).code).toBe(0);
    expect(JSON.parse(read(cwd, "out/one.html.json")).source).toMatchObject({
      url: "https://a.example/1",
      fetchedAt: "2026-01-02T03:04:05Z",
    });
    expect(JSON.parse(read(cwd, "out/deep/two.html.gz.json")).source.url).toBe("https://a.example/2");
    expect(JSON.parse(read(cwd, "out/three.txt.json")).source.url).toBeUndefined();
  });
});

function range(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i);
}
