import { describe, expect, it } from "vitest";
import { aFolder, aPage } from "../a-folder.ts";
import { winnow } from "../an-io.ts";
import { PAGES, PNG } from "./three-pages.ts";

describe("winnow clean without --out", () => {
  it("prints documents in the order of the inputs and nothing else on standard output", async () => {
    const cwd = aFolder({ ...PAGES, "pages/logo.png": PNG });
    const { code, out, err } = await winnow(["clean", "pages", "--jobs", "3"], { cwd });
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).source.key),
    ).toEqual(["deep/two.html.gz", "one.html", "three.txt"]);
    expect(err).toContain("rejected logo.png: binary");
  });

  it("cleans standard input, with its address", async () => {
    const { code, out, err } = await winnow(["clean", "-", "--url", "https://a.example/1", "--format", "markdown"], {
      stdin: aPage(1),
    });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain('url: "https://a.example/1"');
    expect(out).toContain("The lighthouse on island 1 was lit in 1871");
    expect(out).not.toContain("Shop");
  });

  it("adds links and marks by offset where they are asked for", async () => {
    const page = aPage(1).replace("was lit", 'was <b>lit</b> by <a href="/keeper">its keeper</a>');
    const call = ["clean", "-", "--url", "https://a.example/1"];
    expect((await winnow(call, { stdin: page })).out).not.toContain('"inlines"');
    const { out } = await winnow([...call, "--inlines"], { stdin: page });
    expect(out).toMatch(/"kind":"strong","start":\d+,"end":\d+\}/);
    expect(out).toMatch(/"kind":"link","start":\d+,"end":\d+,"href":"https:\/\/a\.example\/keeper"\}/);
  });

  it("writes links and marks in Markdown without being asked", async () => {
    const page = aPage(1).replace("was lit", 'was <b>lit</b> by <a href="/keeper">its keeper</a>');
    for (const more of [[], ["--inlines"]]) {
      const call = ["clean", "-", "--url", "https://a.example/1", "--format", "markdown", ...more];
      expect((await winnow(call, { stdin: page })).out).toContain("**lit** by [its keeper](https://a.example/keeper)");
    }
  });

  it("says why standard input is no page", async () => {
    expect(await winnow(["clean", "-"], { stdin: "" })).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("rejected stdin: empty"),
    });
  });

  it("prints no control characters of a page or of its name", async () => {
    const cwd = aFolder({
      "pages/\u001b[31mred.png": PNG,
      "pages/x.txt": `${"Text with \u001b]0;title\u0007 in it. ".repeat(5)}`,
    });
    for (const format of ["json", "markdown", "text"]) {
      const { out, err } = await winnow(["clean", "pages", "--format", format], { cwd });
      expect(out).toContain("Text with");
      expect(out + err).not.toContain("\u001b");
      expect(out + err).not.toContain("\u0007");
    }
  });
});

describe("winnow clean --json", () => {
  it("reports problems and the summary as JSON lines on standard output when documents go to files", async () => {
    const cwd = aFolder({ ...PAGES, "pages/logo.png": PNG });
    const { code, out, err } = await winnow(["clean", "pages", "--out", "out", "--json", "--jobs", "2"], { cwd });
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([code, err]).toEqual([1, ""]);
    expect(events).toEqual([
      { event: "rejected", key: "logo.png", bytes: 8, code: "binary", detail: expect.any(String) },
      {
        event: "summary",
        pages: 4,
        total: 4,
        cleaned: 3,
        rejected: { binary: 1 },
        failed: 0,
        bytes: expect.any(Number),
        ended: "finished",
        jobs: 2,
        seconds: expect.any(Number),
        pagesPerSecond: expect.any(Number),
        megabytesPerSecond: expect.any(Number),
      },
    ]);
  });

  it("keeps standard output for documents when they go there", async () => {
    const cwd = aFolder({ "one.html": aPage(1) });
    const { out, err } = await winnow(["clean", "one.html", "--json"], { cwd });
    expect(JSON.parse(out).source.key).toBe("one.html");
    expect(JSON.parse(err)).toMatchObject({ event: "summary", cleaned: 1 });
  });
});
