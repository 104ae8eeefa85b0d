import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder, aPage, filesBelow } from "../a-folder.ts";
import { winnow } from "../an-io.ts";
import { PAGES, PNG } from "./three-pages.ts";

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), "utf8");
}

describe("winnow clean --format jsonl", () => {
  it("writes all documents into one file and all rejections into one beside it", async () => {
    const cwd = aFolder({ ...PAGES, "pages/logo.png": PNG });
    await winnow(["clean", "pages", "--out", "all.jsonl"], { cwd });
    const keys = (file: string) =>
      read(cwd, file)
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).source.key);
    expect(keys("all.jsonl")).toEqual(["deep/two.html.gz", "one.html", "three.txt"]);
    expect(keys("all.rejected.jsonl")).toEqual(["logo.png"]);
    expect(filesBelow(cwd).filter((file) => file.includes("part"))).toEqual([]);
  });

  it("leaves no rejections of an earlier run beside the documents of this one", async () => {
    const cwd = aFolder({ "one.html": aPage(1), "all.jsonl": "old", "all.rejected.jsonl": "old" });
    await winnow(["clean", "one.html", "--out", "all.jsonl"], { cwd });
    expect(filesBelow(cwd)).toEqual(["all.jsonl", "one.html"]);
    expect(JSON.parse(read(cwd, "all.jsonl")).source.key).toBe("one.html");
  });

  it("overwrites no input", async () => {
    const records = `${JSON.stringify({ url: "https://a.example/", html: aPage(1) })}\n`;
    const cwd = aFolder({ "crawl.jsonl": records });
    const { code, err } = await winnow(["clean", "crawl.jsonl", "--out", "crawl.jsonl"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("crawl.jsonl is an input and would be overwritten")]);
    expect(read(cwd, "crawl.jsonl")).toBe(records);
  });

  it("takes nothing for a page that an interrupted run left", async () => {
    const cwd = aFolder({ "one.html": aPage(1), "all.jsonl.part": "some", "all.rejected.jsonl.part": "more" });
    const { err } = await winnow(["clean", ".", "--out", "all.jsonl"], { cwd });
    expect(err).toContain("Cleaned 1 of 1 page ");
  });

  it("calls the file documents.jsonl in a folder that is named", async () => {
    const cwd = aFolder(PAGES);
    await winnow(["clean", "pages", "--out", "out", "--format", "jsonl"], { cwd });
    expect(filesBelow(join(cwd, "out"))).toEqual(["documents.jsonl"]);
  });
});

describe("an interrupted run", () => {
  it("finishes the pages in hand, leaves only whole files, says so and ends with the signal's code", async () => {
    const cwd = aFolder({
      "pages/a-first.html": "",
      ...Object.fromEntries(range(200).map((n) => [`pages/p${n}.html`, aPage(n)])),
    });
    const { code, err } = await winnow(["clean", "pages", "--out", "out", "--jobs", "1"], {
      cwd,
      interruptAt: "rejected a-first.html",
    });
    expect(code).toBe(130);
    expect(err).toMatch(/Stopped after \d+ of 201 pages/);
    const written = filesBelow(join(cwd, "out"));
    expect(written.length).toBeLessThan(201);
    for (const file of written) expect(read(cwd, "out", file)).toMatch(/^\{.*\}\n$/);
  });

  it("leaves an earlier JSONL file as it was and names the part", async () => {
    const cwd = aFolder({
      "pages/a-first.html": "",
      "all.jsonl": "earlier\n",
      ...Object.fromEntries(range(200).map((n) => [`pages/p${n}.html`, aPage(n)])),
    });
    const { code, err } = await winnow(["clean", "pages", "--out", "all.jsonl", "--jobs", "1"], {
      cwd,
      interruptAt: "rejected a-first.html",
    });
    expect(code).toBe(130);
    expect(read(cwd, "all.jsonl")).toBe("earlier\n");
    expect(err).toContain("all.jsonl.part");
    for (const line of read(cwd, "all.jsonl.part").split("\n").filter(Boolean))
      expect(() => JSON.parse(line)).not.toThrow();
  });
});

function range(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i);
}
