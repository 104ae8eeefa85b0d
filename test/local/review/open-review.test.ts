import { PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, onTestFinished, test } from "vitest";
import { cleanPage } from "../../../cleaner/index.ts";
import { OverrideFile } from "../../../local/overrides/index.ts";
import { openReview } from "../../../local/review/index.ts";
import { openEndpoint } from "../s3/endpoint.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const BUCKETS = ["winnow-ingest", "winnow-output"];
const PAGE = `<link rel="canonical" href="https://lamps.example/pier"><h1>Ferries</h1>
<p>${"The ferry to the island leaves at eight in the morning. ".repeat(4)}</p>`;

/** The review page of a run whose output bucket holds the documents of these pages; the ingest bucket is empty. */
async function openRun(keys: readonly string[]) {
  const { s3, url: endpoint, notices } = await openEndpoint({ buckets: BUCKETS });
  for (const key of keys) {
    const outcome = cleanPage({ bytes: Buffer.from(PAGE), key, uri: `s3://winnow-ingest/${key}` });
    const Body = JSON.stringify(outcome.kind === "cleaned" ? outcome.document : outcome.rejection);
    await s3.send(new PutObjectCommand({ Bucket: "winnow-output", Key: `documents/${key}.json`, Body }));
  }
  const folder = temporaryFolder();
  const place = { file: `${folder}/overrides.yaml`, compiled: `${folder}/overrides.json`, say: () => undefined };
  const overrides = new OverrideFile(place);
  const review = await openReview(0);
  onTestFinished(async () => {
    overrides.close();
    await review.close();
  });
  await review.show({ endpoint, s3, overrides });
  await expect.poll(() => firstEventOf(review.url)).toSatisfy((event) => keys.every((key) => event.includes(key)));
  return { s3, url: review.url, notices };
}

/** All rows that are known. */
async function firstEventOf(url: string): Promise<string> {
  const answer = await fetch(`${url}events`);
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString("utf8");
}

test("a mark has the host's pages cleaned again that are there, and passes over one that was deleted", async () => {
  const { s3, url, notices } = await openRun(["a-deleted.html", "b.html", "c.html"]);
  for (const Key of ["b.html", "c.html"])
    await s3.send(new PutObjectCommand({ Bucket: "winnow-ingest", Key, Body: PAGE, Metadata: { url: "https://x.y" } }));
  const answer = await fetch(`${url}overrides`, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ id: "ferry", host: "lamps.example", mark: "noise", starts: "The ferry to the island" }),
  });
  expect(await answer.json()).toMatchObject({ override: { id: "ferry" }, pages: 2 });
  const copies = notices.filter(({ Records: [{ eventName }] }) => eventName === "ObjectCreated:Copy");
  expect(copies.map(({ Records: [{ s3 }] }) => s3.object.key)).toEqual(["b.html", "c.html"]);
});
