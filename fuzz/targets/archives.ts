import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { ArchiveEvent, ArchiveLimits } from "../../archives/index.ts";
import type { Subject } from "../engine/load-subject.ts";
import { storedZip, tarOf } from "./little-archives.ts";
import { bytesOf, must, type Target } from "./target.ts";

const FOLDER = fileURLToPath(new URL("../../samples/archives/", import.meta.url));
const NAMES = ["a.warc", "a.warc.gz", "a.zip", "a.tar", "a.tar.gz", "a.jsonl", "a.bin", "a.mbox", "a.csv", "a.tsv"];
/** A page as a line of JSON, by the bzip2 command. */
const PACKED_LINE = Buffer.from(
  "QlpoOTFBWSZTWeH8qX4AACHbgAAQUAWAFQQAJ0de6iAASGqaD1G1M1NqaaekehQDRoAAB/Qn8exycHSVlMo0IXXNgZPW0GUMeqNIX+Qmq87MV54jEZgaCADyfi7kinChIcP5Uvw=",
  "base64",
);
const LIMITS: ArchiveLimits = {
  maxEntries: 50,
  maxEntryBytes: 4000,
  maxRatio: 200,
  ratioFreeBytes: 100_000,
  maxDepth: 2,
  maxHeldBytes: 20_000,
};
const PAGE = "<p>The ferry left at dawn.</p>";
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${
  41 + PAGE.length
}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n\r\n`;
const LINES = `{"url":"https://a.example/","html":"${PAGE}"}\n{"url":"b","text":"x","timestamp":1700000000}\n`;
const MAILBOX = "From a@b Mon Feb  2 10:00:00 2026\nSubject: a\n\n>From c\n\n";
const WIKI_TEXTS = '<doc id="1" url="https://a.example/" title="a">\na\n\nb\n</doc>\n';
const WIKI_EXPORT =
  "<mediawiki><siteinfo><base>https://a.example/b</base></siteinfo><page><title>a</title><revision><timestamp>2024</timestamp><text>''b'' &lt;c</text></revision></page></mediawiki>";
const SUBMISSION =
  "<SEC-DOCUMENT>1.txt : 2\n<DOCUMENT>\n<TYPE>10-K\n<FILENAME>a.htm\n<TEXT>\n<p>b</p>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TEXT>\n<PAGE>\nc\n";
const BROWSER_LOG = `{"log":{"version":"1.2","entries":[{"request":{"url":"b"},"response":{"status":200,"content":{"mimeType":"text/html","text":"${PAGE}"}}},{}]}}`;
const TABLE = `url,html,date\na,"${PAGE}, ""b""",1700000000\n\n,c,,\n"d\n`;
const TWICE_EVERY = 8;

/** Bytes that call themselves an archive, under small limits. */
export const ARCHIVES: Target = {
  name: "archives: WARC, ZIP, TAR, records, tables, mailboxes, wikis, filings, logs, packed",
  share: 5,
  maxBytes: 3000,
  seeds: [
    ...readdirSync(FOLDER).map((name, i) => Uint8Array.of(i, ...readFileSync(FOLDER + name).subarray(0, 2400))),
    Uint8Array.of(2, ...storedZip("a.html", PAGE)),
    Uint8Array.of(3, ...tarOf("a.html", PAGE)),
    Uint8Array.of(4, ...gzipSync(tarOf("b/c.html", PAGE))),
    ...bytesOf(`\0${WARC}${WARC}`, `\u0005${LINES}`, `\u0005[${LINES.trim().replace("\n", ",")}]`),
    Uint8Array.of(1, ...gzipSync(WARC)),
    Uint8Array.of(6, ...PACKED_LINE, ...PACKED_LINE),
    ...bytesOf(`\u0006${MAILBOX}${MAILBOX}`, `\u0007${MAILBOX}`),
    ...bytesOf(`\u0008${TABLE}`, `\u0009${TABLE.replaceAll(",", "\t")}`),
    ...bytesOf(
      `\u0006${WIKI_TEXTS}${WIKI_TEXTS}`,
      `\u0006${WIKI_EXPORT}`,
      `\u0006${SUBMISSION}`,
      `\u0006${BROWSER_LOG}`,
    ),
  ],
  words: [
    ...bytesOf(
      "WARC/1.0\r\n",
      "Content-Length: ",
      "999999999999",
      "-1",
      "\r\n\r\n",
      "PK\x05\x06",
      "ustar",
      "../../",
      "\0",
      "{",
      "}",
      "\n",
      "[{",
      '"html":"',
      "From a@b Mon Feb  2 10:00:00 2026\n",
    ),
    Uint8Array.of(0x1f, 0x8b, 8, 0),
    Uint8Array.of(0xff, 0xff, 0xff, 0xff),
    Uint8Array.of(0x50, 0x4b, 3, 4),
    Uint8Array.of(0x50, 0x4b, 1, 2),
  ],
  run: runArchive,
};

async function runArchive(subject: Subject, input: Uint8Array, turn: number): Promise<void> {
  const name = NAMES[(input[0] ?? 0) % NAMES.length] ?? "a";
  const events = await readAll(subject, input.slice(1), name);
  checkEvents(events);
  if (turn % TWICE_EVERY !== 0) return;
  const again = await readAll(subject, input.slice(1), name);
  must(JSON.stringify(again) === JSON.stringify(events), "read again, it is another archive");
}

async function readAll(subject: Subject, bytes: Uint8Array, name: string): Promise<readonly ArchiveEvent[]> {
  const events: ArchiveEvent[] = [];
  for await (const event of subject.readArchive(subject.sourceOfBytes(bytes), name, LIMITS)) {
    events.push(event);
    must(events.length <= LIMITS.maxEntries + 1, "more events than entries are allowed");
  }
  return events;
}

const SAFE_NAME = /^\d{7,}[A-Za-z0-9.-]*$/;

function checkEvents(events: readonly ArchiveEvent[]): void {
  let before = 0;
  const names = new Set<string>();
  for (const [at, event] of events.entries()) {
    if (event.kind === "stopped") {
      must(at === events.length - 1, "an archive goes on after it stopped");
      must(event.detail.startsWith(event.code), "a reason that does not begin with its code");
      continue;
    }
    must(event.n > before, "entries are not numbered in order");
    before = event.n;
    must(SAFE_NAME.test(event.name), `the name ${event.name} is not safe`);
    must(!names.has(event.name), `the name ${event.name} comes twice`);
    names.add(event.name);
    if (event.kind === "page") must(event.bytes.length <= LIMITS.maxEntryBytes, "a page above the limit");
  }
}
