import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readParquet } from "parquet-wasm";
import { describe, expect, it } from "vitest";
import { toJsonLine, writeRejection } from "../../../cleaner/index.ts";
import { aDocument, aSection, words } from "../../export/documents.ts";
import { aFolder, filesBelow } from "../a-folder.ts";
import { winnow } from "../an-io.ts";

const HOSTILE = '=HYPERLINK("http://evil.example","x")\n```\n| a | b |\n</script>\u2028"quoted", and more';
const PAGES = [
  aDocument([aSection(["Mills"], [{ kind: "paragraph", text: words(300) }])]),
  aDocument([aSection(["Rivers"], [{ kind: "paragraph", text: HOSTILE }])], "https://b.example/"),
] as const;
const REJECTION = writeRejection({ uri: "r", key: "r", id: "x", byteCount: 0 }, "empty", "empty: 0 bytes");

function documents(): string {
  return aFolder({
    "documents/a.html.json": `${toJsonLine(PAGES[0])}\n`,
    "documents/more.jsonl": `${toJsonLine(PAGES[1])}\n${toJsonLine(REJECTION)}\n`,
    "rejected/r.json": `${toJsonLine(REJECTION)}\n`,
    "notes.txt": "none of winnow's",
  });
}

describe("winnow export", () => {
  it("writes the documents as JSONL, one a line, rejections and strangers left out and counted", async () => {
    const { code, out, err } = await winnow(["export", ".", "--to", "jsonl", "--json"], { cwd: documents() });
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(PAGES);
    expect(JSON.parse(err)).toEqual({ event: "summary", to: "jsonl", documents: 2, rows: 2, leftOut: 3 });
  });

  it.each(["export", "review"])(
    "%s counts the lines that it can't read, as of a copy that was cut off",
    async (name) => {
      const line = toJsonLine(PAGES[0]);
      const cwd = aFolder({ "d.jsonl": `${line}\n${line.slice(0, 200)}\n${line}\n` });
      const { code, out, err } = await winnow([name, "d.jsonl", ...(name === "export" ? ["--to", "csv"] : [])], {
        cwd,
      });
      expect(code).toBe(0);
      expect(err).toContain(" 1 left out: ");
      if (name === "export") expect(out.trimEnd().split("\r\n")).toHaveLength(3);
    },
  );

  it.each(["export", "review"])("%s never writes over a document that it is to read", async (name) => {
    const cwd = documents();
    const before = readFileSync(join(cwd, "documents/more.jsonl"));
    const form = name === "export" ? ["--to", "csv"] : [];
    const { code, err } = await winnow([name, "documents/more.jsonl", ...form, "-o", "documents/more.jsonl"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("documents/more.jsonl is an input and would be overwritten: name another --out.");
    expect(readFileSync(join(cwd, "documents/more.jsonl"))).toEqual(before);
  });

  it.each(["export", "review"])("%s says that it reads no standard input", async (name) => {
    const form = name === "export" ? ["--to", "csv"] : [];
    const { code, err } = await winnow([name, "-", ...form], { cwd: documents() });
    expect(code).toBe(2);
    expect(err).toBe("winnow: standard input is for winnow clean alone: name files, folders or quoted globs.\n");
    const missing = await winnow([name, "nowhere", ...form], { cwd: documents() });
    expect(missing.err).toBe("winnow: nowhere does not exist. Name files, folders or quoted globs.\n");
  });

  it("writes chunks within their budget, as lines that nothing in a page can break", async () => {
    const cwd = documents();
    const { code, err } = await winnow(["export", "documents", "--to", "chunks", "--tokens", "64", "-o", "c.jsonl"], {
      cwd,
    });
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^2 documents in \d+ chunks in c\.jsonl\. 1 left out: .*\n$/),
    ]);
    const lines = readFileSync(join(cwd, "c.jsonl"), "utf8")
      .trimEnd()
      .split(/[\n\u2028]/);
    const chunks = lines.map((line) => JSON.parse(line));
    expect(chunks.length).toBeGreaterThan(5);
    for (const { tokens } of chunks) expect(tokens).toBeLessThanOrEqual(64);
    expect(chunks.at(-1)).toMatchObject({ url: "https://b.example/", headingPath: ["Rivers"] });
  });

  it("writes links and marks in Markdown where the documents have them", async () => {
    const inlines = [
      { kind: "link", start: 0, end: 4, href: "https://a.example/tides" },
      { kind: "link", start: 5, end: 8, href: "javascript:alert(1)" },
      { kind: "strong", start: 9, end: 13 },
    ] as const;
    const page = aDocument([
      aSection(["Tides"], [{ kind: "paragraph", text: "Tide and moon", inlines: [...inlines] }]),
    ]);
    const cwd = aFolder({ "d.json": toJsonLine(page) });
    const { out } = await winnow(["export", "d.json", "--to", "markdown"], { cwd });
    expect(out).toContain("[Tide](https://a.example/tides) and **moon**");
    expect(out).not.toContain("javascript");
  });

  it("writes Markdown in which page text stays text", async () => {
    const { out } = await winnow(["export", "documents/more.jsonl", "--to", "markdown"], { cwd: documents() });
    expect(out).toContain('title: "A page"');
    expect(out).toContain("\\`\\`\\`");
    expect(out).not.toMatch(/^```/m);
  });

  it("writes CSV in which no cell is a formula and no text leaves its cell", async () => {
    const cwd = aFolder({ "d.json": toJsonLine({ ...PAGES[1], text: HOSTILE }) });
    const { out } = await winnow(["export", "d.json", "--to", "csv"], { cwd });
    expect(out.split("\r\n")[0]).toMatch(/^id,key,uri,url,/);
    expect(out).toContain(`,"'=HYPERLINK(""http://evil.example"",""x"")\n`);
    expect(out.split("\r\n")).toHaveLength(3);
  });

  it("writes Parquet that another reader reads, a row for each document", async () => {
    const cwd = documents();
    expect((await winnow(["export", ".", "--to", "parquet", "-o", "p.parquet"], { cwd })).code).toBe(0);
    const table = readParquet(readFileSync(join(cwd, "p.parquet")));
    const batches = table.recordBatches();
    expect(batches.map(({ numRows, numColumns }) => [numRows, numColumns])).toEqual([[2, 22]]);
    // Arrow's own form, in which texts lie as they are, one behind the other.
    const arrow = Buffer.from(table.intoIPCStream());
    expect(arrow.includes(`${PAGES[0].text}${PAGES[1].text}`)).toBe(true);
    expect(arrow.includes("https://a.example/pagehttps://b.example/")).toBe(true);
    for (const name of ["confidence", "chars_kept", "page_type"]) expect(arrow.includes(name)).toBe(true);
    expect(filesBelow(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it.each([
    [["export", "."], "--to is missing: name one of jsonl, markdown, chunks, csv, parquet."],
    [["export", ".", "--to", "xml"], "Allowed choices are jsonl, markdown, chunks, csv, parquet."],
    [["export", ".", "--to", "parquet"], "name a file with -o"],
    [["export", ".", "--to", "chunks", "--tokens", "8"], "--tokens 8 must be a whole number from 32 to 100,000."],
    [["export", ".", "--to", "chunks", "--tokens", "many"], "--tokens many must be a whole number"],
    [["export", ".", "--to", "markdown", "--tokens", "300"], "it goes with --to chunks, csv or parquet"],
    [["export", "notes.txt", "--to", "jsonl"], "no documents of winnow"],
    [["export", "nowhere", "--to", "jsonl"], "nowhere does not exist"],
  ])("%j is told in one sentence", async (args, sentence) => {
    const { code, err } = await winnow(args, { cwd: documents() });
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("leaves no half of a file where the output can't be written", async () => {
    const cwd = documents();
    const { code, err } = await winnow(["export", ".", "--to", "jsonl", "-o", "notes.txt/x.jsonl"], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining("the output notes.txt/x.jsonl")]);
    expect(filesBelow(cwd)).not.toContain("x.jsonl.part");
  });

  it.each(["jsonl", "parquet"])("says that the output is a folder, and leaves nothing beside it (%s)", async (to) => {
    const cwd = documents();
    const before = filesBelow(cwd);
    const { code, err } = await winnow(["export", "documents", "--to", to, "-o", "rejected"], { cwd });
    expect([code, err]).toEqual([1, "winnow: the output rejected is a folder.\n"]);
    expect(filesBelow(cwd)).toEqual(before);
  });
});
