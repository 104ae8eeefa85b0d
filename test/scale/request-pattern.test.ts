import { afterAll, beforeAll, expect, it } from "vitest";
import { BACKFILL_SOURCE } from "../../lambdas/backfill/contract.ts";
import { LOG_LINES, S3_REQUESTS } from "../../scale/request-pattern.ts";
import { type LoopbackAws, openLoopbackAws } from "../lambdas/clean/loopback-aws.ts";
import { pageAbout } from "../lambdas/clean/pages.ts";

let aws: LoopbackAws;

beforeAll(async () => {
  aws = await openLoopbackAws();
});

afterAll(() => aws.close());

/** What S3 is asked while the function works on a batch, by operation. */
async function requestsOf(bodies: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  aws.plan(({ operation = "unknown" }) => {
    counts[operation] = (counts[operation] ?? 0) + 1;
    return undefined;
  });
  expect(await aws.deliver(bodies)).toEqual({ batchItemFailures: [] });
  aws.plan(() => undefined);
  return counts;
}

const times = (count: number, requests: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(requests).map(([operation, each]) => [operation, each * count]));

const TEN = Array.from({ length: 10 }, (_, index) => index);

it("asks S3 what the bill says for a batch of ten pages that are cleaned, and logs a line for each and one for all", async () => {
  const notices: string[] = [];
  for (const index of TEN) notices.push(await aws.drop(`ten/${index}.html`, pageAbout(`mill number ${index}`)));
  aws.lines();
  expect(await requestsOf(notices)).toEqual(times(10, S3_REQUESTS.cleaned));
  expect(aws.lines()).toHaveLength(10 * LOG_LINES.page + LOG_LINES.batch);
});

it("asks S3 what the bill says for a page that is rejected", async () => {
  expect(await requestsOf([await aws.drop("empty.html", "")])).toEqual(S3_REQUESTS.rejected);
});

it("asks S3 what the bill says for a notice that comes a second time", async () => {
  const notice = await aws.drop("twice.html", pageAbout("tower"));
  await aws.deliver([notice]);
  expect(await requestsOf([notice])).toEqual(S3_REQUESTS.repeated);
});

it("asks S3 what the bill says for a page that is uploaded anew", async () => {
  await aws.deliver([await aws.drop("anew.html", pageAbout("tower"))]);
  expect(await requestsOf([await aws.drop("anew.html", pageAbout("bridge"))])).toEqual(S3_REQUESTS.replaced);
});

it("asks S3 what the bill says for a page that a backfill cleans again", async () => {
  await aws.deliver([await aws.drop("again.html", pageAbout("tower"))]);
  const wish = JSON.stringify({ source: BACKFILL_SOURCE, bucket: "ingest", key: "again.html" });
  expect(await requestsOf([wish])).toEqual(S3_REQUESTS.again);
});
