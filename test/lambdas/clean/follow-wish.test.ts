import { describe, expect, it } from "vitest";
import { BACKFILL_SOURCE } from "../../../lambdas/backfill/contract.ts";
import { cleanMessage } from "../../../lambdas/clean/clean-message.ts";
import type { PageReport } from "../../../lambdas/clean/page-report.ts";
import type { Workplace } from "../../../lambdas/clean/workplace.ts";
import { notice, s3Body } from "./notices.ts";
import { MemoryS3 } from "./order/memory-s3.ts";
import { BUCKET, cleanOnePage, OUTPUT } from "./order/one-page.ts";

const settings = {
  outputBucket: OUTPUT,
  maxPageBytes: 1_000,
  strength: "balanced",
  inlines: "include",
  ofDeletedPages: "keep",
} as const;

function openPlace() {
  const s3 = new MemoryS3(async () => undefined);
  const reports: PageReport[] = [];
  const report = (said: PageReport) => void reports.push(said);
  const follow = async (body: string, clean: Workplace["clean"] = cleanOnePage) => {
    await cleanMessage({ s3: s3.client, settings, report, clean }, body);
    return reports.at(-1);
  };
  const upload = (key: string, body: string, sequencer: string) => {
    const versionId = s3.put({ Bucket: BUCKET, Key: key, Body: body });
    return follow(s3Body([notice({ bucket: BUCKET, key, versionId, sequencer })]));
  };
  const wish = (key: string, where?: string) => JSON.stringify({ source: BACKFILL_SOURCE, bucket: BUCKET, key, where });
  const read = (key: string) => s3.contents(OUTPUT)[key];
  return { s3, follow, upload, wish, read };
}

/** The library after an upgrade. */
function cleanAnew(...[raw]: Parameters<typeof cleanOnePage>): ReturnType<typeof cleanOnePage> {
  const outcome = cleanOnePage(raw);
  return outcome.kind === "rejected" ? outcome : { ...outcome, document: { ...outcome.document, text: "anew" } };
}

describe("the wish of a backfill", () => {
  it("writes the page's document anew, in the place and order of the one before", async () => {
    const { follow, upload, wish, read } = openPlace();
    await upload("a.html", "page 1", "0A");
    const before = read("documents/a.html.json");
    expect(await follow(wish("a.html"), cleanAnew)).toMatchObject({ fate: "cleaned", written: "written" });
    expect(read("documents/a.html.json")?.body).toContain('"text":"anew"');
    expect(read("documents/a.html.json")?.metadata).toEqual(before?.metadata);
  });

  it("is followed by the deployment's settings", async () => {
    const { follow, upload, wish } = openPlace();
    await upload("a.html", "page 1", "0A");
    let told = {};
    await follow(wish("a.html"), (raw, options) => {
      told = options;
      return cleanOnePage(raw);
    });
    expect(told).toEqual({ strength: "balanced", inlines: "include", maxBytes: 1_000, overrides: [] });
  });

  it("cleans a page that nobody heard of, and its notice, when it comes after all, changes nothing", async () => {
    const { s3, follow, wish, read } = openPlace();
    const versionId = s3.put({ Bucket: BUCKET, Key: "old.html", Body: "page 7" });
    expect(await follow(wish("old.html"))).toMatchObject({ fate: "cleaned", written: "written" });
    const body = read("documents/old.html.json");
    const late = s3Body([notice({ bucket: BUCKET, key: "old.html", versionId, sequencer: "0B" })]);
    expect(await follow(late)).toMatchObject({ fate: "cleaned", written: "unchanged" });
    expect(read("documents/old.html.json")).toEqual(body);
  });

  it("is followed only where its condition holds of what is stored", async () => {
    const { s3, follow, upload, wish } = openPlace();
    await upload("a.html", "page 1", "0A");
    await upload("b.html", "bad 1", "0A");
    s3.put({ Bucket: BUCKET, Key: "new.html", Body: "page 2" });
    const fateOf = async (key: string, where: string) => (await follow(wish(key, where)))?.fate;
    expect(await fateOf("a.html", "producer.version < 99")).toBe("cleaned");
    expect(await fateOf("a.html", "producer.version > 99")).toBe("passed-over");
    expect(await fateOf("b.html", "code = no-text")).toBe("rejected");
    expect(await fateOf("new.html", "producer.version < 99")).toBe("passed-over");
  });

  it("passes over archives and what is gone, and is refused with a condition that nobody can follow", async () => {
    const { s3, follow, wish } = openPlace();
    s3.put({ Bucket: BUCKET, Key: "crawl.warc.gz", Body: "x" });
    expect(await follow(wish("crawl.warc.gz"))).toMatchObject({ fate: "passed-over", because: "archive" });
    expect(await follow(wish("gone.html"))).toMatchObject({ fate: "gone" });
    await expect(follow(wish("crawl.warc.gz", "code ="))).rejects.toThrow("where: a value is missing");
  });
});
