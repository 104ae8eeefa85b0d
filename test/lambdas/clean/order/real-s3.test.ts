import { S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cleanMessage } from "../../../../lambdas/clean/clean-message.ts";
import { type LoopbackS3, OUTPUT as OUTPUT_BUCKET, openLoopbackS3 } from "../loopback-s3.ts";
import { bodyOf, cleanOnePage, type Deed } from "./one-page.ts";

const SCHEDULES = 200;
const AT_ONCE = 20;

let s3: LoopbackS3;
let client: S3Client;

beforeAll(async () => {
  s3 = await openLoopbackS3();
  client = new S3Client({});
});

afterAll(async () => {
  client.destroy();
  await s3.close();
});

/** Delivers each notice twice in a random order, three at a time; gives the document and the rejection, "" where there is none. */
async function play(key: string, deeds: readonly Deed[], order: readonly number[]): Promise<readonly string[]> {
  const notices: string[] = [];
  for (const [n, deed] of deeds.entries()) notices.push(await happen(key, deed, n));
  const deliveries = [...notices, ...notices].map((body, at) => ({ body, rank: order[at] ?? 0 }));
  deliveries.sort((a, b) => a.rank - b.rank);
  const settings = {
    outputBucket: OUTPUT_BUCKET,
    maxPageBytes: 1_000,
    strength: "balanced",
    inlines: "omit",
    ofDeletedPages: "delete",
  } as const;
  const place = { s3: client, settings, report: () => undefined, clean: cleanOnePage };
  for (let at = 0; at < deliveries.length; at += 3)
    await Promise.all(deliveries.slice(at, at + 3).map(({ body }) => cleanMessage(place, body)));
  return Promise.all(
    [`documents/${key}.json`, `rejected/${key}.json`].map(async (output) => (await s3.read(output)) ?? ""),
  );
}

async function happen(key: string, deed: Deed, n: number): Promise<string> {
  return deed === "delete" ? s3.erase(key) : s3.drop(key, bodyOf(deed, n));
}

it(`ends with the newest page's document over HTTP, after ${SCHEDULES} shuffled and doubled schedules`, async () => {
  const deeds = fc.array(fc.constantFrom<Deed>("put", "put", "put-bad", "delete"), { minLength: 1, maxLength: 4 });
  const orders = fc.array(fc.nat(1_000), { minLength: 8, maxLength: 8 });
  const schedules = fc.sample(fc.tuple(deeds, orders), { numRuns: SCHEDULES, seed: 6 });
  for (let at = 0; at < schedules.length; at += AT_ONCE) {
    await Promise.all(
      schedules.slice(at, at + AT_ONCE).map(async ([done, order], n) => {
        const [document = "", rejection = ""] = await play(`page-${at + n}`, done, order);
        const last = done.at(-1);
        const text = last === undefined || last === "delete" ? undefined : bodyOf(last, done.length - 1);
        expect([document !== "", rejection !== ""]).toEqual([last === "put", last === "put-bad"]);
        if (text !== undefined) expect(document + rejection).toContain(`sha256:${text}"`);
      }),
    );
  }
}, 60_000);
