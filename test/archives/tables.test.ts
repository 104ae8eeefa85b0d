import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ArchiveEvent, isArchive, isArchiveName, readArchive } from "../../archives/index.ts";
import { zipOf } from "./build-zip.ts";
import { bzip2Of } from "./pack-bzip2.ts";
import { zstdOf } from "./pack-zstd.ts";
import { inWords, readAll } from "./read-all.ts";

const TABLE =
  'url,html,crawledAt\r\nhttps://a.example/,"<p>A, ""so""\r\nto say</p>",2026-10-01\r\n\r\nb,<p>B</p>,1790842205\r\n';
const PAGES = ['page https://a.example/: <p>A, "so"\r\nto say</p>', "page b: <p>B</p>"];

describe("a table is pages", () => {
  it.each([
    ["as it is", "pages.csv", Buffer.from(TABLE)],
    ["with a byte order mark", "pages.csv", Buffer.from(`\ufeff${TABLE}`)],
    ["without a line end at its end", "pages.csv", Buffer.from(TABLE.slice(0, -2))],
    ["between tabs", "pages.tsv", Buffer.from(between(TABLE, "\t"))],
    ["between semicolons", "pages.csv", Buffer.from(between(TABLE, ";"))],
    ["in UTF-16", "pages.csv", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["in UTF-16, the other way round", "pages.csv", Buffer.from(`\ufeff${TABLE}`, "utf16le").swap16()],
    ["in capitals", "PAGES.CSV", Buffer.from(TABLE.replace("url,html,crawledAt", "URL,Html,CRAWLEDAT"))],
    ["packed", "pages.csv.gz", gzipSync(TABLE)],
    ["packed", "pages.csv.zst", zstdOf(Buffer.from(TABLE))],
    ["packed", "pages.csv.bz2", bzip2Of(TABLE)],
  ])("%s: %s", async (_how, name, bytes) => {
    expect(isArchive(bytes, name)).toBe(true);
    const events = await readAll(name, bytes);
    expect(inWords(events)).toEqual(PAGES);
    expect(events).toMatchObject([
      { url: "https://a.example/", fetchedAt: "2026-10-01", contentType: "text/html; charset=utf-8" },
      { url: "b", fetchedAt: "2026-10-01T08:10:05.000Z" },
    ]);
  });

  it("in an archive as well", async () => {
    const zip = zipOf([{ name: "data/pages.csv", bytes: TABLE }]);
    expect(inWords(await readAll("a.zip", zip))).toEqual([
      expect.stringContaining("page data/pages.csv/https://a.example/: <p>A"),
      "page data/pages.csv/b: <p>B</p>",
    ]);
  });

  it("wherever its bytes are cut", async () => {
    const bytes = Buffer.from(TABLE);
    async function* byteByByte() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const events: ArchiveEvent[] = [];
    for await (const event of readArchive({ size: bytes.length, stream: byteByByte, range: byteByByte }, "a.csv"))
      events.push(event);
    expect(events).toEqual(await readAll("a.csv", bytes));
    expect(events).toHaveLength(2);
  });

  it("whose columns are told as those of records are", async () => {
    const table = "id,title,text,markdown,link\n1,One,,# A,a\n2,Two,B,,b\n3,Three,,,c\n";
    const events = await readAll("a.csv", Buffer.from(table));
    expect(inWords(events)).toEqual(["page a: # A", "page b: B", "page c: "]);
    expect(events).toMatchObject([
      { contentType: "text/markdown; charset=utf-8" },
      { contentType: "text/plain; charset=utf-8" },
      { label: "c" },
    ]);
  });

  it("of one column, and of columns called the same", async () => {
    expect(inWords(await readAll("a.csv", Buffer.from("text\nA\n\n  \nB\n")))).toEqual([
      "page row 2: A",
      "page row 5: B",
    ]);
    expect(inWords(await readAll("a.csv", Buffer.from("text,text\n,A\nB,b\n")))).toEqual([
      "page row 2: A",
      "page row 3: B",
    ]);
  });

  it("with a header that is longer than a page's beginning", async () => {
    const columns = Array.from({ length: 4_000 }, (_, at) => `shots/${at}/url`);
    const table = `${[...columns, "text"].join(",")}\n${columns.map(() => "x").join(",")},A\n`;
    expect(isArchive(Buffer.from(table), "a.csv")).toBe(true);
    expect(inWords(await readAll("a.csv", Buffer.from(table)))).toEqual(["page row 2: A"]);
  });

  it("whose bytes are no UTF-8, for the page itself to say or show what they are", async () => {
    const events = await readAll("a.csv", Buffer.from("url;html\na;<meta charset=cp1252><p>F\xe4hre\n", "latin1"));
    expect(events).toMatchObject([{ contentType: "text/html", label: "a" }]);
    const [event] = events;
    expect(event?.kind === "page" && Buffer.from(event.bytes).toString("latin1")).toBe(
      "<meta charset=cp1252><p>F\xe4hre",
    );
  });

  it("whose quotes are doubled, however many", async () => {
    const table = `text,url\n"""ä"" """"",a\n"${'""ü'.repeat(100_000)}",b\n"""",c\n`;
    const events = await readAll("a.csv", Buffer.from(table));
    const texts = events.map((event) => event.kind === "page" && Buffer.from(event.bytes).toString());
    expect(texts).toEqual(['"ä" ""', '"ü'.repeat(100_000), '"']);
  });

  it("whose quotes are those of HTML, not doubled", async () => {
    const table = 'html,url\n"<a href="x">A, or B</a>",a\n<a href="y">C</a>,c\n';
    expect(inWords(await readAll("a.csv", Buffer.from(table)))).toEqual([
      'page a: <a href="x">A, or B</a>',
      'page c: <a href="y">C</a>',
    ]);
  });
});

it.each([
  ["no column of pages", "a.csv", "url,price\na,cheap\n"],
  ["numbers in such a column", "a.csv", "date,content,volume\n2026-01-01,12.5,3\n2026-01-02,13,4\n"],
  ["a header and nothing else", "a.csv", "url,html\n"],
  ["a text with a comma", "a.csv", "The text, as it is, goes on.\nAnd on.\n"],
  ["another name", "a.txt", TABLE],
  ["no name", "a", TABLE],
  ["HTML", "a.csv", "<html><p>url,html\na,b\n"],
  ["nothing", "a.csv", ""],
])("%s is no table of pages", (_what, name, text) => {
  expect(isArchive(Buffer.from(text), name)).toBe(false);
  expect(isArchiveName(name)).toBe(false);
});

describe("one bad row harms no other", () => {
  const read = async (text: string, limits = {}) => inWords(await readAll("a.csv", Buffer.from(text), limits));

  it("of too few fields, or too many", async () => {
    expect(await read("url,text\na,A\nb\nc,C,and,more\nd,D,,\ne,E\n")).toEqual([
      "page a: A",
      "refused row 3 corrupt-archive: it has fewer fields (1) than the header (2)",
      "refused row 4 corrupt-archive: it has more fields than the header (2)",
      "page d: D",
      "page e: E",
    ]);
  });

  it("that is too large, and one whose page is", async () => {
    const limits = { maxEntryBytes: 100 };
    expect(await read(`url,text\na,${"A".repeat(700)}\nb,${"B".repeat(101)}\nc,C\n`, limits)).toEqual([
      "refused row 2 too-large: 703 bytes > 600",
      "refused b too-large: 101 bytes > 100",
      "page c: C",
    ]);
  });

  it("with a quote that nothing closes", async () => {
    expect(await read('url,text\na,A\nb,"B\nc,C\nd,D\n')).toEqual([
      "page a: A",
      "refused row 3 corrupt-archive: a quote opens in it that nothing closes, in 5 bytes",
      "page c: C",
      "page d: D",
    ]);
    expect(await read('url,text\na,A\nb,"B')).toEqual([
      "page a: A",
      "refused row 3 corrupt-archive: a quote opens in it that nothing closes, in 4 bytes",
    ]);
  });

  it("nor is such a quote followed for ever", async () => {
    const limits = { maxEntryBytes: 100 };
    const rest = "c,C\n".repeat(10_000);
    expect(await read(`url,text\na,A\nb,"B\n${rest}`, limits)).toEqual([
      "page a: A",
      "refused row 3 too-large: 40,005 bytes > 600",
    ]);
    // Each line opens a quote that the next one's does not close: what is read again is bounded, and nothing goes unsaid.
    const lines = 'b,"B\n'.repeat(100);
    const words = await read(`url,text\na,A\n${lines}`);
    expect(words.length).toBeLessThan(12);
    expect(words.slice(1).every((word) => /^refused row \d+ corrupt-archive: a quote opens/.test(word))).toBe(true);
    const bytes = words.slice(1).map((word) => Number(/in ([\d,]+) bytes/.exec(word)?.[1]?.replace(",", "")));
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBe(lines.length);
  });

  it("of nothing but delimiters, however many", async () => {
    const limits = { maxEntryBytes: 1_000_000 };
    expect(await read(`url,text\n${",".repeat(800_000)}\n,\nc,C\n`, limits)).toEqual(["page c: C"]);
    expect(await read(`url,text\nb,${"B,".repeat(2_000_000)}\nc,C\n`, limits)).toEqual([
      "refused row 2 corrupt-archive: it has more fields than the header (2)",
      "page c: C",
    ]);
  });

  it("of nothing, though there are as many of them as columns", async () => {
    const count = 40_000;
    const blank = "\n".repeat(count);
    const table = `${"text,".repeat(count)}url\n${blank}${",".repeat(count)}A\n${blank}`;
    expect(isArchive(Buffer.from(table), "a.csv")).toBe(false);
    expect(await read(table.replace("\n,", "\nB,"))).toEqual(["page A: B"]);
  });

  it("of names that objects have already", async () => {
    expect(await read("__proto__,constructor,text\nx,y,A\n")).toEqual(["page row 2: A"]);
  });
});

it("of 100 MB is never held: the source waits for whoever takes the pages", async () => {
  const page = `"<p>${'A page, with ""quotes"" on it. '.repeat(2_000)}</p>",a\n`;
  const rows = Math.ceil(100_000_000 / page.length);
  let given = 0;
  let taken = 0;
  let most = 0;
  const source = {
    size: page.length * rows,
    async *stream() {
      yield Buffer.from("html,url\n");
      for (let n = 0; n < rows; n++) {
        given += page.length;
        yield Buffer.from(page);
      }
    },
    range: () => source.stream(),
  };
  for await (const event of readArchive(source, "huge.csv")) {
    if (event.kind === "page") taken += page.length;
    most = Math.max(most, given - taken);
  }
  expect(taken).toBe(given);
  expect(most).toBeLessThan(2_000_000);
});

/** The same table with another delimiter. */
function between(table: string, delimiter: string): string {
  return table
    .replace("url,html,crawledAt", ["url", "html", "crawledAt"].join(delimiter))
    .replace("/,", `/${delimiter}`)
    .replace('",2', `"${delimiter}2`)
    .replace("b,<p>B</p>,", ["b", "<p>B</p>", ""].join(delimiter));
}
