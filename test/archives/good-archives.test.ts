import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ArchiveEvent, readArchive } from "../../archives/index.ts";
import { httpOf, pageRecord, recordOf } from "./build-warc.ts";
import { inWords, readAll } from "./read-all.ts";

const A = "<p>A</p>";
const B = "<p>B</p>";

describe("a WARC", () => {
  it("gives the bodies of good answers, as they were before they were sent in chunks", async () => {
    const chunked = httpOf("4\r\n<p>A\r\n4;x=1\r\n</p>\r\n0\r\n\r\n", [
      "Transfer-Encoding: chunked",
      "Content-Encoding: br",
    ]);
    const joined = httpOf(A, ["transfer-encoding: chunked", "Content-Type: text/html"]);
    const events = await readAll(
      "c.warc",
      Buffer.concat([recordOf({ url: "https://a.example/", block: chunked }), recordOf({ block: joined })]),
    );
    expect(events).toMatchObject([
      { kind: "page", url: "https://a.example/", fetchedAt: "2026-10-01T08:00:00Z", contentEncoding: "br" },
      { kind: "page", contentType: "text/html" },
    ]);
    expect(inWords(events).map((words) => words.slice(-8))).toEqual([A, A]);
  });

  it("goes on after an answer that is odd: what a server sent is no fault of the archive", async () => {
    const chunked = ["Content-Type: text/html", "Transfer-Encoding: chunked"];
    const records = [
      recordOf({ url: "broken-off", block: httpOf("4\r\n<p>A\r\n1000\r\nand so", chunked) }),
      recordOf({
        url: "long-header",
        block: httpOf(A, [`Set-Cookie: ${"x".repeat(70_000)}`, "Content-Type: text/html"]),
      }),
      recordOf({ url: "no-http", block: "word ".repeat(20_000) }),
      recordOf({ url: "no-end", block: `HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(1_001)}` }),
      pageRecord("https://b.example/", B),
    ];
    const events = await readAll("c.warc", Buffer.concat(records));
    expect(inWords(events)).toEqual([
      "page broken-off: <p>Aand so",
      `page long-header: ${A}`,
      "skipped no-http no answer of HTTP",
      "skipped no-end no answer of HTTP",
      `page https://b.example/: ${B}`,
    ]);
    expect(events[1]).toMatchObject({ contentType: "text/html" });
  });

  it("passes over what was never a page, and says what it was", async () => {
    const records = [
      recordOf({ type: "warcinfo", block: "software: x" }),
      recordOf({ type: "request", block: "GET / HTTP/1.1\r\n\r\n" }),
      recordOf({ url: "u", block: httpOf("x", ["Content-Type: image/png"]) }),
      recordOf({ url: "u", block: "HTTP/1.1 404 Not Found\r\n\r\nno" }),
      recordOf({ url: "u", block: "HTTP/1.1 206 Partial Content\r\n\r\nhalf" }),
      recordOf({ type: "revisit", url: "u", block: "" }),
      recordOf({ url: "dns:a.example", contentType: "text/dns", block: "a.example. 300 IN A 192.0.2.1" }),
      recordOf({ type: "resource", url: "<metadata://gnu.org/software/wget/warc/wget.log>", block: "--2026" }),
    ];
    const events = await readAll("c.warc", Buffer.concat(records));
    expect(events.map((event) => (event.kind === "skipped" ? event.why : event.kind))).toEqual([
      "a warcinfo record",
      "a request record",
      "content type image/png",
      "status 404",
      "status 206",
      "a revisit record",
      "a crawler's note (dns:)",
      "a crawler's note (metadata:)",
    ]);
  });

  it("gives a WET's text as UTF-8", async () => {
    const events = await readAll("c.wet", recordOf({ type: "conversion", url: "https://a.example/", block: "Fähre" }));
    expect(events).toMatchObject([{ kind: "page", contentType: "text/plain; charset=utf-8" }]);
  });
});

describe("records", () => {
  const records = [
    { loadedUrl: "https://a.example/", html: A, crawledAt: "2026-10-01T08:10:00.000Z" },
    { link: "https://b.example/", text: 'B "} ]', date: 1_790_842_205 },
    { url: "https://c.example/", markdown: "# C", timestamp: 1_790_842_205_000 },
    { url: "https://d.example/", html: "", text: "D", fetch_time: "then" },
    { URL: "https://e.example/", Html: "<p>E", html: null, TimeStamp: "now" },
    { note: "no page" },
  ];

  it.each([
    ["records.jsonl", records.map((record) => JSON.stringify(record)).join("\n")],
    ["records.json", JSON.stringify(records, undefined, 2)],
    ["records.json", `\ufeff ${JSON.stringify(records)}\n`],
  ])("carry address, time and type whatever the crawler calls them: %s", async (name, text) => {
    expect(await readAll(name, Buffer.from(text))).toMatchObject([
      { url: "https://a.example/", fetchedAt: "2026-10-01T08:10:00.000Z", contentType: "text/html; charset=utf-8" },
      { url: "https://b.example/", fetchedAt: "2026-10-01T08:10:05.000Z", contentType: "text/plain; charset=utf-8" },
      { url: "https://c.example/", fetchedAt: "2026-10-01T08:10:05.000Z", contentType: "text/markdown; charset=utf-8" },
      { url: "https://d.example/", fetchedAt: "then" },
      { url: "https://e.example/", fetchedAt: "now", bytes: Buffer.from("<p>E") },
      { kind: "skipped", why: "a record without a page" },
    ]);
  });

  it("a line that is none is refused by itself", async () => {
    const lines = '{"html":"<p>A"}\n{"html":"<p>B\n[1]\n{"html":"<p>C"}';
    expect(inWords(await readAll("r.jsonl", Buffer.from(lines)))).toEqual([
      "page line 1: <p>A",
      "refused line 2 corrupt-archive: it is no JSON object",
      "refused line 3 corrupt-archive: it is no JSON object",
      "page line 4: <p>C",
    ]);
  });

  it("so is an element of an array, wherever the bytes are cut", async () => {
    const bytes = Buffer.from('[{"html":"<p>A"} ,"a \\" ] } text", -1.5e3,\n [{"x":"]"}],{"html":"<p>B"},true ]');
    async function* byteByByte() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const events: ArchiveEvent[] = [];
    const source = { size: bytes.length, stream: byteByByte, range: byteByByte };
    for await (const event of readArchive(source, "r.json")) events.push(event);
    const refused = (n: number) => `refused record ${n} corrupt-archive: it is no JSON object`;
    expect(inWords(events)).toEqual([
      "page record 1: <p>A",
      refused(2),
      refused(3),
      refused(4),
      "page record 5: <p>B",
      refused(6),
    ]);
    expect(await readAll("r.json", bytes)).toEqual(events);
  });
});

it("reads the samples, and the same again", async () => {
  for (const name of ["crawl.warc.gz", "site-export.zip", "crawl-records.jsonl"]) {
    const bytes = readFileSync(new URL(`../../samples/archives/${name}`, import.meta.url));
    const events = await readAll(name, bytes);
    expect(events.filter((event) => event.kind === "page").length).toBeGreaterThanOrEqual(3);
    expect(events.filter((event) => event.kind === "stopped")).toEqual([]);
    expect(await readAll(name, bytes)).toEqual(events);
  }
});
