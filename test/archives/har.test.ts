import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isArchive, isArchiveName, readArchive } from "../../archives/index.ts";
import { inWords, readAll } from "./read-all.ts";

const PAGE = "<p>The lamp was lit every evening at six, “as ever”.</p>";
const entry = (url: string, content: object | undefined, status = 200) => ({
  startedDateTime: "2026-02-02T10:00:00.000Z",
  request: { method: "GET", url, headers: [] },
  response: { status, headers: [], content },
});
const html = (text = PAGE) => ({ size: text.length, mimeType: "text/html; charset=windows-1252", text });
const PACKED = {
  mimeType: "text/html; charset=windows-1252",
  text: Buffer.from("<p>caf\xe9</p>", "latin1").toString("base64"),
  encoding: "base64",
};
const har = (entries: readonly unknown[], more: object = {}) => ({
  log: {
    version: "1.2",
    creator: { name: "Browser" },
    pages: [{ id: "page_1", title: 'a "entries": [ b' }],
    entries,
    ...more,
  },
});
const ENTRIES = [
  entry("https://tower.example/lamp", html()),
  entry("https://tower.example/a.css", { mimeType: "text/css", text: "p{}" }),
  entry("https://tower.example/b", PACKED),
  entry("https://tower.example/c.json", { mimeType: "application/json", text: '{"a":1}' }),
  entry("https://tower.example/moved", html(), 301),
  entry("https://tower.example/gone", { mimeType: "text/html", size: 0 }),
  entry("https://tower.example/unknown", undefined),
];
const LOG = har(ENTRIES, { comment: "saved by hand" });

describe("a browser's log is the pages that it loaded", () => {
  it.each([
    ["site.har", Buffer.from(JSON.stringify(LOG, null, 2))],
    ["site.har.gz", gzipSync(JSON.stringify(LOG))],
    ["trace.json", Buffer.from(`\ufeff${JSON.stringify(LOG)}\n`)],
  ])("%s", async (name, bytes) => {
    expect(isArchive(bytes, name)).toBe(true);
    const events = await readAll(name, bytes);
    expect(inWords(events)).toEqual([
      expect.stringMatching(/^page https:\/\/tower.example\/lamp: <p>The lamp/),
      "skipped https://tower.example/a.css content type text/css",
      expect.stringMatching(/^page https:\/\/tower.example\/b: <p>caf/),
      "skipped https://tower.example/c.json content type application/json",
      "skipped https://tower.example/moved status 301",
      "skipped https://tower.example/gone an answer without its text",
      "skipped https://tower.example/unknown content type unknown",
    ]);
    expect(events[0]).toMatchObject({
      url: "https://tower.example/lamp",
      fetchedAt: "2026-02-02T10:00:00.000Z",
      contentType: "text/html; charset=utf-8",
      bytes: Buffer.from(PAGE),
    });
    expect(events[2]).toMatchObject({
      contentType: "text/html; charset=windows-1252",
      bytes: Buffer.from("<p>caf\xe9</p>", "latin1"),
    });
  });

  it("whatever chunks it comes in", async () => {
    const bytes = Buffer.from(JSON.stringify(LOG));
    async function* piecemeal() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const events = [];
    const source = { size: bytes.length, stream: piecemeal, range: piecemeal };
    for await (const event of readArchive(source, "a.har")) events.push(event.kind);
    expect(events).toEqual(["page", "skipped", "page", "skipped", "skipped", "skipped", "skipped"]);
  });

  it("an entry that is too large is refused alone, and so is one that is none", async () => {
    const large = entry("https://tower.example/large", html("x".repeat(700_000)));
    const bytes = Buffer.from(JSON.stringify(har([large, null, ENTRIES[0]])));
    expect(inWords(await readAll("a.har", bytes, { maxEntryBytes: 100_000 }))).toEqual([
      expect.stringMatching(/^refused entry 1 too-large/),
      "refused entry 2 corrupt-archive: it is no JSON object",
      expect.stringMatching(/^page https/),
    ]);
  });

  it("cut off, its pages are read up to there, and the rest is told", async () => {
    const text = JSON.stringify(LOG);
    const cut = await readAll("a.har", Buffer.from(text.slice(0, text.indexOf("/unknown"))));
    expect(cut.map(({ kind }) => kind)).toEqual([
      ...["page", "skipped", "page", "skipped", "skipped", "skipped"],
      "stopped",
    ]);
    expect(inWords(await readAll("a.har", Buffer.from('{"log":{"version":"1.2","pages":[')))).toEqual([
      "stopped corrupt-archive: the log has no entries, or is cut off before them",
    ]);
  });
});

it.each([
  ["another log", '{"log": {"level": "info", "entries": []}}'],
  ["a record with a log", '{"url": "u", "log": {"version": 1}}'],
])("%s is no browser's log", (_name, text) => {
  expect(isArchive(Buffer.from(text), "a.json")).toBe(false);
  expect(isArchiveName("a.har.json")).toBe(false);
});
