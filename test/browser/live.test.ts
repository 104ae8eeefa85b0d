import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPlace, Started } from "../local/npm-start.ts";
import { launchBrowser, openPage } from "./a-browser.ts";
import { hostilePage } from "./payloads.ts";

const REVIEW_URL = /removed and why\s+(http:\/\/127\.0\.0\.1:\d+\/)/;
const PAGE = `<html><head><title>The lamp on the pier</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>The lamp on the pier</h1><p>The lamp on the pier was lit in 1871 and has been kept by the same family ever since.</p>
<p>Its lens, ground in Paris, throws a beam that sailors see from twenty miles away when the night is clear.</p></main></body></html>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Drops files as a hand would: the browser's own event with the browser's own transfer. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

test("a file dropped on the live page appears cleaned; a hostile one runs nothing; an S3 upload appears too", {
  timeout: 120_000,
}, async () => {
  const started = new Started([...newPlace().args, "--no-samples"]);
  await started.says(REVIEW_URL);
  const url = REVIEW_URL.exec(started.output)?.[1] ?? "";
  const { page, accidents, requests } = await openPage(browser, url);
  await drop(page, { "lamp one.html": PAGE, "hostile.html": hostilePage() });
  await page.waitForSelector("text=2 files sent");
  await page.waitForSelector(".row >> text=The lamp on the pier");
  await page.waitForSelector(".row >> text=hostile.html");
  const s3 = await started.s3();
  await s3.send(new PutObjectCommand({ Bucket: "winnow-ingest", Key: "later.html", Body: PAGE }));
  await page.waitForSelector(".row >> text=later.html");
  await page.click(".row >> text=hostile.html");
  await page.waitForSelector("[data-side=clean] [data-block]");
  await page.waitForTimeout(200);
  expect(accidents).toEqual([]);
  const origins = new Set(requests.map((asked) => new URL(asked).hostname));
  expect([...origins]).toEqual(["127.0.0.1"]);
  await page.keyboard.press("o");
  await page.waitForSelector(".drop");
  started.child.kill("SIGINT");
  await started.exitCode;
  await page.waitForSelector("text=Winnow does not answer");
  await drop(page, { "late.html": PAGE });
  await page.waitForSelector("text=late.html could not be sent");
});

test("the live page is closed to other hosts, other sites and all but reading", async () => {
  const started = new Started([...newPlace().args, "--no-samples"]);
  await started.says(REVIEW_URL);
  const url = REVIEW_URL.exec(started.output)?.[1] ?? "";
  const fromElsewhere = await fetch(`${url}events`, {
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  });
  expect(fromElsewhere.status).toBe(403);
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
  expect((await fetch(`${url}document?at=documents/none.json`)).status).toBe(404);
  const shown = await fetch(url);
  expect(shown.headers.get("content-security-policy")).toMatch(/^default-src 'none'; connect-src 'self' http:\/\/127/);
  await shown.text();
});
