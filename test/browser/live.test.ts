import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPlace, Started } from "../local/npm-start.ts";
import { launchBrowser, openPage, violationsOf } from "./a-browser.ts";
import { HOSTILE_NAMES, hostilePage } from "./payloads.ts";

const REVIEW_URL = /removed and why\s+(http:\/\/127\.0\.0\.1:\d+\/)/;
const PAGE = `<html><head><title>The lamp on the pier</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>The lamp on the pier</h1><p>The lamp on the pier was lit in 1871 and has been kept by the same family ever since.</p>
<p>Its lens, ground in Paris, throws a beam that sailors see from twenty miles away when the night is clear.</p></main></body></html>`;

const NOTE = "The author of these lines has kept lamps for thirty years and writes of them whenever the sea is calm.";

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
  expect(await violationsOf(page)).toEqual([]);
  await page.click(".row >> text=hostile.html");
  await page.waitForSelector("[data-side=clean] [data-block]");
  await page.click("fieldset[aria-label='Original as'] >> text=Page");
  await page.frameLocator("iframe.frame").locator("main h1").waitFor();
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

/** `npm start` with nothing to clean yet, and its review page in a browser. */
async function startLive() {
  const place = newPlace();
  const started = new Started([...place.args, "--no-samples"]);
  await started.says(REVIEW_URL);
  const url = REVIEW_URL.exec(started.output)?.[1] ?? "";
  return { place, started, url, ...(await openPage(browser, url)) };
}

test("files of any name are taken, shown and opened, or refused with a sentence beside the drop zone", {
  timeout: 180_000,
}, async () => {
  const { page, accidents } = await startLive();
  await page.waitForSelector(".drop");
  await drop(page, Object.fromEntries(HOSTILE_NAMES.map((name) => [name, PAGE])));
  const rows = page.locator(".row");
  const refused = page.locator(".failed li");
  await expect.poll(async () => (await rows.count()) + (await refused.count())).toBe(HOSTILE_NAMES.length);
  expect(await rows.count()).toBeGreaterThanOrEqual(HOSTILE_NAMES.length - 2);
  const shown = await page.locator(".row .key").allTextContents();
  for (const name of HOSTILE_NAMES.slice(0, 6)) expect(shown).toContain(name);
  for (const row of (await rows.all()).slice(0, 4)) {
    await row.click();
    await page.waitForSelector("[data-side=clean] [data-block]");
    await page.keyboard.press("o");
    await page.waitForSelector(".drop");
  }
  expect(accidents).toEqual([]);
});

test("of a dropped folder what can be read is sent, and what can't is named; an empty one is told", {
  timeout: 180_000,
}, async () => {
  const { page, accidents } = await startLive();
  await page.waitForSelector(".drop");
  // The browser's own entries, as a folder gives them that is partly another user's: no test can drop one by hand.
  await page.evaluate((text) => {
    const file = (name: string) => ({
      name,
      isFile: true,
      file: (take: (file: File) => void) => take(new File([text], name)),
    });
    const folder = (name: string, children: readonly unknown[]) => {
      const rest = [children, []];
      return { name, createReader: () => ({ readEntries: (take: (some: unknown) => void) => take(rest.shift()) }) };
    };
    const closed = (name: string) => ({
      name,
      createReader: () => ({
        readEntries: (_: unknown, fail: (why: Error) => void) => fail(new DOMException("closed")),
      }),
    });
    const entries = [
      folder("site", [closed("private"), file("open.html"), file(".hidden.html")]),
      folder("nothing", []),
    ];
    DataTransferItem.prototype.webkitGetAsEntry = () => entries.shift() as unknown as FileSystemEntry;
  }, PAGE);
  await drop(page, { "stands-for-a-folder": "" });
  await page.waitForSelector(".row >> text=site/open.html");
  expect(await page.locator(".failed li").allTextContents()).toEqual(["site/private can't be read."]);
  expect(await page.locator(".drop [role=status]").textContent()).toContain("1 file sent");
  await drop(page, { "stands-for-a-folder": "" });
  await page.waitForSelector("text=Nothing was sent: there are no files, or only hidden ones.");
  expect(accidents).toEqual([]);
});

test("a mark is written to overrides.yaml, obeyed at once, named in the ledger, and can be taken back", {
  timeout: 180_000,
}, async () => {
  const { place, page, url, accidents, blocked } = await startLive();
  const hosted = PAGE.replace("</head>", '<link rel="canonical" href="https://lamps.example/pier"></head>');
  const noted = hosted.replace("</main>", `<div class="author-note"><p>${NOTE}</p></div></main>`);
  await drop(page, { "pier.html": noted, "other.html": noted.replace("lamps.example", "other.example") });
  await page.waitForSelector(".row >> text=other.html");
  await page.click(".row >> text=pier.html");
  const note = page.locator("[data-side=original] [data-block]", { hasText: NOTE });
  await note.waitFor();
  await note.hover();
  await note.locator("button.mark").click();
  await page.click("text=All within div.author-note (1 block here)");
  await page.fill(".mark-panel input[type=text]", "Authors speak of themselves");
  expect(await violationsOf(page)).toEqual([]);
  await page.click(".mark-panel button.strong");
  await page.waitForSelector(`.removed >> text=${NOTE}`);
  await expect
    .poll(() => page.textContent(".said"))
    .toBe("Marked as noise on lamps.example: lamps-noise-div-author-note. One page is cleaned again now.");
  expect(readFileSync(place.overrides, "utf8")).toContain(
    "  - id: lamps-noise-div-author-note\n    host: lamps.example\n    mark: noise\n    within: div.author-note\n    because: Authors speak of themselves\n",
  );
  await page.click(`.removed >> text=${NOTE}`);
  await expect
    .poll(() => page.textContent(".why"))
    .toMatch(/A person marked it as noise on this host.*override\/lamps-noise-div-author-note/);
  await page.click(".host-marks summary");
  expect(await violationsOf(page)).toEqual([]);
  const other = await (await fetch(`${url}document?at=documents/other.html.json`)).text();
  expect(other).toContain(NOTE);
  expect(other).not.toContain("override/");
  await page.click(".host-marks button");
  await note.waitFor();
  expect(readFileSync(place.overrides, "utf8")).toContain("overrides: []");
  expect(accidents).toEqual([]);
  expect(blocked).toEqual([]);
});

test("nobody but the page writes overrides, and nothing that is none is written", async () => {
  const { place, page, url } = await startLive();
  const row = JSON.stringify({ id: "a", host: "a.example", mark: "noise", text: "Hello" });
  const headers = { "content-type": "application/json" };
  for (const site of ["cross-site", "same-site", undefined]) {
    const from = site === undefined ? {} : { "sec-fetch-site": site };
    const asked = await fetch(`${url}overrides`, { method: "POST", headers: { ...headers, ...from }, body: row });
    expect(asked.status).toBe(403);
    expect((await fetch(`${url}overrides?id=a`, { method: "DELETE", headers: from })).status).toBe(403);
  }
  const answers = await page.evaluate(async (good) => {
    const json = { "content-type": "application/json" };
    const status = async (request: RequestInit) => (await fetch("/overrides", { method: "POST", ...request })).status;
    return [
      await status({ body: good }),
      await status({ headers: json, body: "no JSON" }),
      await status({ headers: json, body: JSON.stringify({ id: "a", text: "x".repeat(30_000) }) }),
      (await fetch("/overrides?id=nobody", { method: "DELETE" })).status,
      (await fetch("/overrides", { method: "PUT" })).status,
    ];
  }, row);
  expect(answers).toEqual([403, 400, 400, 400, 405]);
  expect(existsSync(place.overrides)).toBe(false);
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

test("an open page finds the next npm start on its port, and shows the rows of that one alone", {
  timeout: 240_000,
}, async () => {
  const first = newPlace();
  const port = String(await freePort());
  const before = new Started([...first.args.slice(0, -1), port, "--no-samples"]);
  const s3 = await before.s3();
  await before.says(REVIEW_URL);
  const { page, accidents } = await openPage(browser, REVIEW_URL.exec(before.output)?.[1] ?? "");
  await s3.send(new PutObjectCommand({ Bucket: "winnow-ingest", Key: "before.html", Body: PAGE }));
  await page.waitForSelector(".row >> text=before.html");
  before.child.kill("SIGINT");
  await before.exitCode;
  await page.waitForSelector("text=Winnow does not answer");
  const after = new Started([...newPlace().args.slice(0, -1), port, "--no-samples"]);
  await (await after.s3()).send(new PutObjectCommand({ Bucket: "winnow-ingest", Key: "after.html", Body: PAGE }));
  await page.waitForSelector(".row >> text=after.html");
  expect(await page.locator(".row .key").allTextContents()).toEqual(["after.html"]);
  expect(await page.locator(".trouble").textContent()).toBe("");
  expect(accidents.filter((what) => !what.includes("Failed to load resource"))).toEqual([]);
});

/** A port that nothing listens on, as little as on the one above it: the review page's. */
async function freePort(): Promise<number> {
  const servers = [createServer(), createServer()] as const;
  await new Promise<void>((resolve) => servers[0].listen(0, "127.0.0.1", resolve));
  const address = servers[0].address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise<void>((resolve, reject) => {
    servers[1].once("error", reject).listen(port + 1, "127.0.0.1", resolve);
  });
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  return port;
}
