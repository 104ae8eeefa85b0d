import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type ArchiveSource, readArchive } from "../archives/index.ts";
import { followCall, UsageFault } from "./follow-call.ts";
import { wholeNumber } from "./whole-number.ts";

const USAGE =
  "npm run bench:archives -- [--gb N] [--plain | --bzip2]   (1 to 100 GB of pages; 5 if not said; gzip unless said; --bzip2 asks the bzip2 command)";
const GIGABYTE = 1_000_000_000;
/** Pages of one gzip member or bzip2 stream: crawlers write a member for each page, and all that matters is that none is large. */
const PAGES_IN_UNIT = 10;

/** How the archive is called, and how a part of it is packed. */
const FORMS = {
  gzip: { name: "crawl.warc.gz", pack: (bytes: Buffer) => gzipSync(bytes) },
  bzip2: { name: "crawl.warc.bz2", pack: packBzip2 },
  plain: { name: "crawl.warc", pack: (bytes: Buffer) => bytes },
} as const;

process.exitCode = await followCall({ usage: USAGE, read: readSettings, run: main });

/** Reads a generated WARC of so many gigabytes and prints how much memory that took, a tenth of the way at a time. */
async function main(asked: Settings): Promise<number> {
  const { source, name, pages } = generatedWarc(asked.gb * GIGABYTE, asked.form);
  const startedAt = performance.now();
  let seen = 0;
  let bytes = 0;
  console.log(`${name}: ${asked.gb} GB of pages, ${pages.toLocaleString("en-US")} of them`);
  for await (const event of readArchive(source, name)) {
    if (event.kind !== "page") throw new Error(`expected pages, got ${JSON.stringify(event)}`);
    seen += 1;
    bytes += event.bytes.length;
    if (seen % Math.ceil(pages / 10) === 0 || seen === pages) console.log(lineOf(bytes, startedAt));
  }
  return seen === pages ? 0 : 1;
}

interface Settings {
  readonly gb: number;
  readonly form: Form;
}

type Form = keyof typeof FORMS;

function packBzip2(bytes: Buffer): Buffer {
  const { stdout, error } = spawnSync("bzip2", ["-9"], { input: bytes, maxBuffer: 2 * bytes.length });
  if (error !== undefined) throw new UsageFault(`--bzip2: ${error.message}`);
  return stdout;
}

function readSettings(args: readonly string[]): Settings {
  const flag = { type: "boolean", default: false } as const;
  const options = { gb: { type: "string", default: "5" }, plain: flag, bzip2: flag } as const;
  const { gb, plain, bzip2 } = parseArgs({ args: [...args], options }).values;
  if (plain && bzip2) throw new UsageFault("--plain and --bzip2 are two forms: say one");
  return { gb: wholeNumber("--gb", gb, [1, 100]), form: plain ? "plain" : bzip2 ? "bzip2" : "gzip" };
}

function lineOf(bytes: number, startedAt: number): string {
  const { rss } = process.memoryUsage();
  const seconds = (performance.now() - startedAt) / 1_000;
  return `${(bytes / GIGABYTE).toFixed(1)} GB read, ${Math.round(rss / 1_000_000)} MB resident, ${seconds.toFixed(0)} s`;
}

interface Generated {
  readonly source: ArchiveSource;
  readonly name: string;
  readonly pages: number;
}

/** The same ten pages over and over, each some 100 KB, made as they are asked for. */
function generatedWarc(totalBytes: number, form: Form): Generated {
  const records = Buffer.concat(Array.from({ length: PAGES_IN_UNIT }, (_, n) => pageRecord(n)));
  const { name, pack } = FORMS[form];
  const unit = pack(records);
  const units = Math.ceil(totalBytes / records.length);
  async function* stream() {
    for (let n = 0; n < units; n++) yield unit;
  }
  const source = { size: unit.length * units, stream, range: stream };
  return { source, name, pages: units * PAGES_IN_UNIT };
}

function pageRecord(n: number): Buffer {
  const lines = Array.from({ length: 1_000 }, (_, line) => `<p>Line ${line} of page ${n}: ${hashed(n, line)}</p>`);
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${lines.join("\n")}`);
  const head = [
    "WARC/1.0",
    "WARC-Type: response",
    "WARC-Date: 2026-10-01T08:00:00Z",
    `WARC-Target-URI: https://pages.example/${n}`,
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]);
}

/** Words that pack about as badly as a page's do. */
function hashed(n: number, line: number): string {
  let state = (n + 1) * 2_654_435_761 + line;
  return Array.from({ length: 8 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36);
  }).join(" ");
}
