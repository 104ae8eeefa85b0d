import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tarOf } from "../../archives/build-tar.ts";
import { httpOf, pageRecord, recordOf } from "../../archives/build-warc.ts";
import { zipOf } from "../../archives/build-zip.ts";
import { type LoopbackPipeline, openLoopbackPipeline } from "./loopback-pipeline.ts";

let aws: LoopbackPipeline;

beforeAll(async () => {
  aws = await openLoopbackPipeline();
});

beforeEach(() => aws.clear());

afterAll(() => aws.close());

const page = (word: string) =>
  `<p>The ${word} was built by hand, and it is still standing there after three hundred years.</p>`;
const sample = (name: string) => readFileSync(new URL(`../../../samples/archives/${name}`, import.meta.url));
const stateOf = async (key: string) => JSON.parse((await aws.get("output", `archives/${key}.json`)).text);

describe("an archive that is dropped", () => {
  it("comes out as a document for each page, with its address and time", async () => {
    await aws.upload("crawl/crawl.warc.gz", sample("crawl.warc.gz"));
    await aws.run();
    expect(await aws.keys("output", "documents/")).toEqual([
      "documents/unpacked/crawl/crawl.warc.gz/0000003-forums.smallboatyard.example-threads-clinker-dinghy-garboard.8841.json",
      "documents/unpacked/crawl/crawl.warc.gz/0000004-elbmarsch-bote.example-region-ahnsbuettel-die-letzte-faehre-4471.html.json",
      "documents/unpacked/crawl/crawl.warc.gz/0000005-www.town.kirigafuchi.example-kanko-suisha.html.json",
    ]);
    const [, , suisha = ""] = await aws.keys("output", "documents/");
    expect(JSON.parse((await aws.get("output", suisha)).text).source).toMatchObject({
      charset: "shift_jis",
      url: "http://www.town.kirigafuchi.example/kanko/suisha.html",
      fetchedAt: "2026-10-01T08:00:04Z",
    });
    expect(await stateOf("crawl/crawl.warc.gz")).toMatchObject({
      state: "unpacked",
      done: 8,
      counts: {
        pages: 3,
        refused: 0,
        skipped: { "a warcinfo record": 1, "status 404": 1, "content type image/png": 1 },
      },
    });
  });

  it.each([
    ["site-export.zip", 4],
    ["crawl-records.jsonl", 4],
  ])("is understood by its name: %s", async (name, documents) => {
    await aws.upload(name, sample(name));
    await aws.run();
    expect(await aws.keys("output", `documents/unpacked/${name}/`)).toHaveLength(documents);
    expect(await stateOf(name)).toMatchObject({ state: "unpacked" });
  });

  it("is understood by its bytes, packed or not", async () => {
    await aws.upload("no-name", await tarOf([{ name: "a.html", bytes: page("mill") }]));
    await aws.upload("records.json", JSON.stringify([{ html: page("tower") }, { html: page("bridge") }]));
    await aws.upload("dump.gz", gzipSync(pageRecord("https://a.example/", page("gate"))));
    await aws.run();
    expect(await aws.keys("output", "documents/")).toHaveLength(4);
    expect(await aws.keys("output", "rejected/")).toEqual([]);
  });

  it("is understood where its first record is longer than most pages", async () => {
    const lines = ["mill", "tower"].map((word) => `${JSON.stringify({ html: page(word).repeat(250) })}\n`).join("");
    await aws.upload("records.json", lines);
    await aws.upload("records.json.gz", gzipSync(lines));
    await aws.run();
    expect(await aws.keys("output", "rejected/")).toEqual([]);
    expect(await aws.keys("output", "documents/")).toHaveLength(4);
  });

  it("is understood by its bytes where it is larger than a page may be", async () => {
    const tar = [
      { name: "a.html", bytes: page("mill") },
      { name: "film.mp4", bytes: Buffer.alloc(11_000_000) },
    ];
    await aws.upload("site-without-ending", await tarOf(tar));
    await aws.run();
    expect(await aws.keys("output")).toEqual([
      "archives/site-without-ending.json",
      "documents/unpacked/site-without-ending/0000001-a.html.json",
    ]);
  });

  it("keeps odd addresses out of headers, and what S3 can take in them", async () => {
    const records = [
      recordOf({ url: "https://bücher.example/ä?q=ü", block: httpOf(page("mill")) }),
      recordOf({ url: "javascript:alert(1)", block: httpOf(page("mill")) }),
      recordOf({ url: `https://a.example/${"x".repeat(3_000)}`, block: httpOf(page("mill")) }),
      recordOf({ url: "https://b.example/", block: httpOf(page("mill"), ["Content-Type: text/html; n=\u0001ü"]) }),
    ];
    await aws.upload("odd.warc", Buffer.concat(records));
    await aws.run();
    const keys = await aws.keys("ingest", "unpacked/");
    const urls = await Promise.all(keys.map(async (key) => (await aws.get("ingest", key)).Metadata?.url));
    expect(urls).toEqual(["https://xn--bcher-kva.example/%C3%A4?q=%C3%BC", undefined, undefined, "https://b.example/"]);
  });

  it("is not unpacked a second time out of what was unpacked", async () => {
    await aws.upload("unpacked/trick.zip", zipOf([{ name: "a.html", bytes: page("mill") }]));
    await aws.run();
    expect(await aws.keys("output")).toEqual(["rejected/unpacked/trick.zip.json"]);
  });
});

describe("what is wrong with an archive", () => {
  it("is written down beside the pages that came before", async () => {
    const warc = Buffer.concat([
      pageRecord("https://a.example/", page("mill")),
      pageRecord("https://b.example/", page("mill")),
    ]);
    await aws.upload("cut.warc", warc.subarray(0, -60));
    await aws.run();
    expect(await aws.keys("output", "documents/")).toEqual(["documents/unpacked/cut.warc/0000001-a.example.json"]);
    const rejection = JSON.parse((await aws.get("output", "rejected/cut.warc.json")).text);
    expect(rejection).toMatchObject({ kind: "rejected", code: "corrupt-archive", source: { key: "cut.warc" } });
    expect(rejection.detail).toMatch(/^corrupt-archive: it is cut off: \d+ bytes are missing$/);
    expect(await stateOf("cut.warc")).toMatchObject({
      state: "rejected",
      code: "corrupt-archive",
      counts: { pages: 1 },
    });
  });

  it("is withdrawn when the whole archive is uploaded again", async () => {
    const warc = pageRecord("https://a.example/", page("mill"));
    await aws.upload("again.warc", warc.subarray(0, -60));
    await aws.run();
    expect(await aws.keys("output", "rejected/")).toEqual(["rejected/again.warc.json"]);
    await aws.upload("again.warc", warc);
    await aws.run();
    expect(await aws.keys("output", "rejected/")).toEqual([]);
    expect(await stateOf("again.warc")).toMatchObject({ state: "unpacked" });
  });

  it("so is the document of a page that lay at the key before", async () => {
    await aws.upload("feed.json", JSON.stringify({ html: page("mill") }));
    await aws.run();
    expect(await aws.keys("output", "documents/")).toEqual(["documents/feed.json.json"]);
    await aws.upload("feed.json", JSON.stringify([{ html: page("tower") }, { html: page("bridge") }]));
    await aws.run();
    expect(await aws.keys("output", "documents/")).toEqual([
      "documents/unpacked/feed.json/0000001-record-1.json",
      "documents/unpacked/feed.json/0000002-record-2.json",
    ]);
  });

  it("goes to the entry where the entry is at fault", async () => {
    const zip = zipOf([
      { name: "../evil.html", bytes: "x" },
      { name: "a.html", bytes: page("mill") },
    ]);
    await aws.upload("tricks.zip", zip);
    await aws.run();
    const rejected = "rejected/unpacked/tricks.zip/0000001-evil.html.json";
    expect(await aws.keys("output")).toEqual([
      "archives/tricks.zip.json",
      "documents/unpacked/tricks.zip/0000002-a.html.json",
      rejected,
    ]);
    expect((await aws.get("output", rejected)).text).toContain("leads out of its folder");
  });
});

describe("whatever happens on the way", () => {
  const pages = 5;
  const archive = () =>
    Buffer.concat(Array.from({ length: pages }, (_, i) => pageRecord(`https://a.example/${i}`, page(`mill ${i}`))));

  async function handOver(): Promise<string> {
    await aws.upload("c.warc", archive());
    await aws.deliver("clean", aws.waiting.clean.shift() ?? "");
    return aws.waiting.unpack.shift() ?? "";
  }

  it.each([
    ["before the page is written", { kind: "error", code: "AccessDenied" }],
    ["after the page is written and before the answer", { kind: "cut", afterBytes: 0 }],
  ] as const)("a crash at any entry repeats nothing and loses nothing: %s", async (_when, fault) => {
    const notice = await handOver();
    for (let crashAt = 0; crashAt < pages; crashAt++) {
      let puts = 0;
      const isPut = (operation?: string, key = "") => operation === "PutObject" && key.startsWith("unpacked/");
      aws.plan(({ operation, key }) => (isPut(operation, key) && ++puts > crashAt ? fault : undefined));
      const { batchItemFailures } = await aws.deliver("unpack", notice);
      expect(batchItemFailures).toEqual([{ itemIdentifier: "m0" }]);
    }
    aws.plan(() => undefined);
    await aws.deliver("unpack", notice);
    expect([...aws.pagePuts].sort()).toEqual(await aws.keys("ingest", "unpacked/"));
    expect(new Set(aws.pagePuts).size).toBe(pages);
    expect(await stateOf("c.warc")).toMatchObject({ state: "unpacked", counts: { pages } });
  });

  it("a leg that runs out of time says how far it came, and the notice of that goes on", async () => {
    let notice: string | undefined = await handOver();
    let legs = 0;
    for (; notice !== undefined && legs < 30; legs++) {
      let asked = 0;
      await aws.deliver("unpack", notice, () => (++asked < 2 ? 900_000 : 1_000));
      notice = aws.waiting.unpack.shift();
    }
    // Two entries a leg: three legs of work, and the last notice finds the end.
    expect(legs).toBe(4);
    expect(new Set(aws.pagePuts).size).toBe(pages);
    expect(aws.pagePuts).toHaveLength(pages);
    expect(await stateOf("c.warc")).toMatchObject({ state: "unpacked", done: pages, counts: { pages } });
  });

  it("two workers on one archive write each page once", async () => {
    const notice = await handOver();
    await Promise.all([aws.deliver("unpack", notice), aws.deliver("unpack", notice)]);
    expect(aws.pagePuts).toHaveLength(pages);
    await aws.run();
    expect(await stateOf("c.warc")).toMatchObject({ state: "unpacked", counts: { pages } });
  });

  it("a newer upload of an archive takes over, and an older notice changes nothing back", async () => {
    const older = await handOver();
    await aws.upload("c.warc", pageRecord("https://a.example/0", page("newer mill")));
    await aws.run();
    const documents = await aws.keys("output", "documents/");
    expect((await aws.get("output", documents[0] ?? "")).text).toContain("newer mill");
    const before = [...aws.pagePuts];
    await aws.deliver("unpack", older);
    expect(aws.pagePuts).toEqual(before);
  });

  it("an archive deleted before it is read is gone, not a fault", async () => {
    const notice = await handOver();
    const { versionId } = (await stateOf("c.warc")).archive;
    await aws.s3.send(new DeleteObjectCommand({ Bucket: "ingest", Key: "c.warc", VersionId: versionId }));
    expect(await aws.deliver("unpack", notice)).toEqual({ batchItemFailures: [] });
    expect(await stateOf("c.warc")).toMatchObject({ state: "gone" });
  });

  it("a message that nobody understands is given back", async () => {
    expect(await aws.deliver("unpack", "what?")).toEqual({ batchItemFailures: [{ itemIdentifier: "m0" }] });
    expect(await aws.deliver("unpack", JSON.stringify({ Event: "s3:TestEvent" }))).toEqual({ batchItemFailures: [] });
  });
});
