import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanDocumentSchema, rejectionSchema } from "../../../cleaner/model/document.ts";
import { type LoopbackAws, openLoopbackAws } from "./loopback-aws.ts";
import type { Upload } from "./loopback-s3.ts";
import { pageAbout } from "./pages.ts";

let aws: LoopbackAws;

beforeAll(async () => {
  aws = await openLoopbackAws();
});

afterAll(() => aws.close());

let round = 0;

/** Delivers messages between two good pages, in one batch; checks that both came out and that nothing is retried. */
async function deliverAmongNeighbours(bodies: readonly string[]): Promise<void> {
  round += 1;
  const before = await aws.drop(`neighbours/${round}-before.html`, pageAbout("lighthouse"));
  const after = await aws.drop(`neighbours/${round}-after.html`, pageAbout("windmill"));
  expect(await aws.deliver([before, ...bodies, after])).toEqual({ batchItemFailures: [] });
  expect((await documentAt(`neighbours/${round}-before.html`)).text).toContain("The lighthouse was built by hand");
  expect((await documentAt(`neighbours/${round}-after.html`)).text).toContain("The windmill was built by hand");
}

async function documentAt(key: string) {
  return cleanDocumentSchema.parse(JSON.parse((await aws.read(`documents/${key}.json`)) ?? "null"));
}

async function rejectionAt(key: string) {
  expect(await aws.read(`documents/${key}.json`)).toBeUndefined();
  return rejectionSchema.parse(JSON.parse((await aws.read(`rejected/${key}.json`)) ?? "null"));
}

const NOISE = Array.from({ length: 4_096 }, (_, i) => (i * 7_919) % 256);
const PNG_HEAD = Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61", "hex");

/** A row of bad input, and the code it must be rejected with. */
interface BadPage {
  readonly what: string;
  readonly key: string;
  readonly body: string | Uint8Array;
  readonly upload?: Upload;
  readonly code: string;
}

const BAD_PAGES: readonly BadPage[] = [
  { what: "an empty object", key: "empty.html", body: "", code: "empty" },
  { what: "a directory marker", key: "folder/", body: "", code: "directory-marker" },
  { what: "binary", key: "noise.bin", body: Buffer.from(NOISE), code: "binary" },
  { what: "an image", key: "photo.png", body: PNG_HEAD, upload: { contentType: "image/png" }, code: "binary" },
  {
    what: "an image that says it is a page",
    key: "photo.html",
    body: PNG_HEAD,
    upload: { contentType: "text/html" },
    code: "binary",
  },
  {
    what: "a truncated gzip",
    key: "cut.html",
    body: gzipSync(pageAbout("bridge")).subarray(0, 120),
    upload: { contentEncoding: "gzip" },
    code: "corrupt-archive",
  },
];

describe("a page that can't be cleaned is recorded with its reason, and its neighbours are cleaned", () => {
  it.each(BAD_PAGES)("$what", async ({ key, body, upload, code }) => {
    await deliverAmongNeighbours([await aws.drop(key, body, upload)]);
    expect(await rejectionAt(key)).toMatchObject({ code, detail: expect.stringMatching(new RegExp(`^${code}: `)) });
  });

  it("a page of 50 MB, of which only the beginning is downloaded", async () => {
    const notice = await aws.drop("huge.html", Buffer.alloc(50 * 1024 * 1024, "<p>word</p>"));
    await deliverAmongNeighbours([notice]);
    const rejection = await rejectionAt("huge.html");
    expect(rejection).toMatchObject({
      code: "too-large",
      detail: "too-large: 52,428,800 bytes > 10,485,760",
      source: { bytes: 52_428_800 },
    });
    // The id of a page that was read is the hash of its bytes.
    expect(rejection.id).toMatch(/^etag:[0-9a-f]{32}/);
  });
});

describe("a page that is odd comes out right all the same", () => {
  it("with the wrong charset in its header: the text is right, or the doubt is flagged", async () => {
    const text = "Библиотека открыта каждый день, кроме понедельника, с девяти утра до семи вечера. ";
    const windows1251 = Buffer.from([...text.repeat(4)].map((char) => byteOf1251(char)));
    const html = Buffer.concat([Buffer.from("<html><body><p>"), windows1251, Buffer.from("</p></body></html>")]);
    await deliverAmongNeighbours([await aws.drop("ru.html", html, { contentType: "text/html; charset=utf-8" })]);
    const document = await documentAt("ru.html");
    expect(document.text.includes("Библиотека открыта") || document.quality.flags.some(isAboutCharset)).toBe(true);
  });

  it.each([
    ["a space", "two words.html"],
    ["plus signs", "c++/1+1=2.html"],
    ["percent signs", "100%25/50%.html"],
    ["emoji and other scripts", "😀/日本語/страница.html"],
    ["quotes and ampersands", "a&b<c>\"d'.html"],
    ["empty folders", "a//b///c.html"],
    ["no extension", "page"],
    ["1,009 bytes", "k".repeat(1_009)],
  ])("with %s in its key", async (_name, key) => {
    await deliverAmongNeighbours([await aws.drop(key, pageAbout("harbour"))]);
    const document = await documentAt(key);
    expect(document.text).toContain("The harbour was built by hand");
    expect(document.source).toMatchObject({ key, uri: `s3://ingest/${key}` });
  });

  it("with a key of 1,024 bytes: its output's name is shortened, the key inside is whole", async () => {
    const key = `${"é".repeat(510)}.htm`;
    expect(Buffer.byteLength(key)).toBe(1_024);
    await deliverAmongNeighbours([await aws.drop(key, pageAbout("harbour"))]);
    const [output = ""] = (await aws.outputs()).filter((name) => name.includes("ééé"));
    expect(output).toMatch(/^documents\/é{472}~[0-9a-f]{64}\.json$/);
    expect(JSON.parse((await aws.read(output)) ?? "null").source.key).toBe(key);
  });
});

describe("a notice that brings no page", () => {
  it("may be S3's test event", async () => {
    await deliverAmongNeighbours([JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "ingest" })]);
    expect(aws.lines()).toContainEqual(expect.objectContaining({ fate: "ignored", event: "s3:TestEvent" }));
  });

  it("may be of an object that was deleted before it is read: recorded, not retried, no output", async () => {
    const notice = await aws.drop("gone.html", pageAbout("ferry"));
    await aws.destroy(notice);
    aws.lines();
    await deliverAmongNeighbours([notice]);
    expect(aws.lines()).toContainEqual(expect.objectContaining({ fate: "gone", key: "gone.html" }));
    expect((await aws.outputs()).filter((key) => key.includes("gone.html"))).toEqual([]);
  });
});

describe("a notice that comes again or too late", () => {
  it("changes nothing the second time, in the same batch or in a later one", async () => {
    const notice = await aws.drop("twice.html", pageAbout("tower"));
    await deliverAmongNeighbours([notice, notice]);
    const first = await aws.read("documents/twice.html.json");
    await deliverAmongNeighbours([notice]);
    expect(await aws.read("documents/twice.html.json")).toBe(first);
    expect(aws.puts().filter((key) => key.includes("twice"))).toEqual(["documents/twice.html.json"]);
  });

  it.each([
    ["in one batch", (older: string, newer: string) => [[newer, older]]],
    ["in two", (older: string, newer: string) => [[newer], [older]]],
  ])("leaves the newer version's document where two come out of order %s", async (name, batches) => {
    const key = `versions/${name}.html`;
    const older = await aws.drop(key, pageAbout("old bridge"));
    const newer = await aws.drop(key, pageAbout("new bridge"));
    for (const batch of batches(older, newer)) await deliverAmongNeighbours(batch);
    expect((await documentAt(key)).text).toContain("The new bridge was built by hand");
  });

  it.each([
    ["in order", (older: string, newer: string) => [older, newer]],
    ["out of order", (older: string, newer: string) => [newer, older]],
  ])("never leaves a rejection beside a document: %s", async (name, arrange) => {
    const mended = `mended/${name}.html`;
    await deliverAmongNeighbours(arrange(await aws.drop(mended, ""), await aws.drop(mended, pageAbout("roof"))));
    expect((await documentAt(mended)).text).toContain("The roof was built by hand");
    const broken = `broken/${name}.html`;
    await deliverAmongNeighbours(arrange(await aws.drop(broken, pageAbout("roof")), await aws.drop(broken, "")));
    expect(await rejectionAt(broken)).toMatchObject({ code: "empty" });
    expect((await aws.outputs()).filter((key) => key.includes(name))).toEqual([
      `documents/${mended}.json`,
      `rejected/${broken}.json`,
    ]);
  });
});

function isAboutCharset(flag: string): boolean {
  return flag.startsWith("charset");
}

/** windows-1251 has the Russian letters in a row. */
function byteOf1251(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}
