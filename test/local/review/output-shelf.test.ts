import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { expect, onTestFinished, test, vi } from "vitest";
import { cleanPage } from "../../../cleaner/index.ts";
import { systemClock } from "../../../local/clock.ts";
import { LiveFeed } from "../../../local/review/live-feed.ts";
import { OutputShelf } from "../../../local/review/output-shelf.ts";
import type { S3Settings } from "../../../local/s3/index.ts";
import { ManualClock } from "../manual-clock.ts";
import { openEndpoint } from "../s3/endpoint.ts";

const BUCKET = "winnow-output";

/** A shelf over an empty output bucket, and what it tells of it. */
async function openShelf(settings: Partial<S3Settings> = {}) {
  const { s3 } = await openEndpoint({ ...settings, buckets: [BUCKET] });
  const feed = new LiveFeed(new ManualClock());
  const put = vi.spyOn(feed, "put");
  const trouble = vi.spyOn(feed, "trouble");
  const complete = vi.spyOn(feed, "complete");
  onTestFinished(() => feed.close());
  const titles = () => put.mock.calls.map(([row]) => (row.fate === "cleaned" ? row.title : row.code));
  return { s3, shelf: new OutputShelf(s3, feed), titles, troubles: () => trouble.mock.calls.flat(), complete };
}

function store(s3: S3Client, key: string, body: string) {
  return s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body }));
}

/** What the clean function writes of a page with this title. */
function documentOf(title: string): string {
  const html = `<h1>${title}</h1><p>${"The ferry to the island leaves at eight in the morning. ".repeat(4)}</p>`;
  const outcome = cleanPage({ bytes: Buffer.from(html), key: "page.html", uri: "s3://ingest/page.html" });
  return JSON.stringify(outcome.kind === "cleaned" ? outcome.document : outcome.rejection);
}

test("how far an archive is makes neither a row nor trouble; the pages beside it have their rows", async () => {
  const { s3, shelf, titles, troubles } = await openShelf();
  await store(s3, "archives/crawl.zip.json", '{"schemaVersion":"1","kind":"archive","state":"waiting","done":0}');
  await store(s3, "documents/page.html.json", documentOf("Ferries"));
  shelf.changed("archives/crawl.zip.json");
  await shelf.catchUp();
  await expect.poll(titles).toEqual(["Ferries"]);
  expect(troubles()).toEqual([]);
});

test("the feed is complete when all that was there is read, and at once where nothing was", async () => {
  const { s3, shelf, titles, complete } = await openShelf();
  await shelf.catchUp();
  expect(complete).toHaveBeenCalledTimes(1);
  complete.mockClear().mockImplementation(() => expect(titles()).toHaveLength(9));
  for (let n = 0; n < 9; n += 1) await store(s3, `documents/${n}.json`, documentOf(`Ferry ${n}`));
  await shelf.catchUp();
  await expect.poll(() => complete.mock.calls.length).toBe(1);
});

test("of a document that is replaced while it is read the newer one's row is told last", async () => {
  const isFirst = vi.fn(() => false).mockReturnValueOnce(true);
  const { s3, shelf, titles } = await openShelf({
    clock: systemClock,
    faultPlan: ({ operation }) =>
      operation === "GetObject" && isFirst() ? { kind: "slow-body", pieceBytes: 64, everyMs: 5 } : undefined,
  });
  await store(s3, "documents/page.html.json", documentOf("Before"));
  shelf.changed("documents/page.html.json");
  await expect.poll(() => isFirst.mock.calls.length).toBe(1);
  await store(s3, "documents/page.html.json", documentOf("After"));
  shelf.changed("documents/page.html.json");
  await expect.poll(titles, { timeout: 5_000 }).toHaveLength(2);
  expect(titles()).toEqual(["Before", "After"]);
});
