import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPage, violationsOf } from "./a-browser.ts";
import { aCleaned, aReport } from "./a-report.ts";
import { FAMILIES, HOSTILE_NAMES, hostilePage, hostileText, PAYLOADS } from "./payloads.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Fewer live payloads than this and the suite tests nothing. */
const LIVE_PAYLOADS = 40;

test("the payloads are alive: opened as pages of their own, most of them run or ask", {
  timeout: 180_000,
}, async () => {
  const { page, accidents, requests } = await openPage(browser, "about:blank");
  await page.route("https://evil.example/**", (route) => route.abort());
  for (const payload of PAYLOADS)
    await page.setContent(hostilePage([payload]), { waitUntil: "load" }).catch(() => undefined);
  await expect
    .poll(() => new Set(accidents.filter((one) => one.startsWith("a script ran"))).size)
    .toBeGreaterThan(LIVE_PAYLOADS);
  expect(requests.filter((asked) => asked.includes("evil.example")).length).toBeGreaterThan(5);
});

test.each(Object.entries(FAMILIES))(
  "offline, nothing runs and nothing is asked: %s",
  { timeout: 180_000 },
  async (_family, payloads) => {
    const sources = payloads.map((payload) => hostilePage([payload]));
    const pages = [...sources, hostileText(payloads)].map((source, i) =>
      aCleaned(HOSTILE_NAMES[i] ?? `p${i}.html`, source),
    );
    const { page, accidents, requests } = await openPage(browser, aReport(pages, sources));
    await expect.poll(() => page.locator(".row").count()).toBe(pages.length);
    for (const at of pages.keys()) {
      await page.goto(`${page.url().split("#")[0]}#page=${at}`);
      await expect.poll(() => page.textContent(".where")).toBe(`${at + 1} of ${pages.length}`);
      if (at % 4 === 0) {
        const removal = page.locator("[data-removal]").first();
        if ((await removal.count()) > 0) await removal.click();
        await page.locator(".mark").first().click();
        await page.waitForSelector(".mark-panel");
      }
      if (at >= sources.length) continue;
      await page.click("fieldset[aria-label='Original as'] >> text=Page");
      const frame = page.frameLocator("iframe.frame");
      await frame.locator("main h1").waitFor();
      if (at % 4 === 0) await frame.locator("body").click({ position: { x: 5, y: 5 }, force: true });
    }
    // Handlers, refreshes and animations have had their time when two more frames are drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(accidents).toEqual([]);
    expect(requests).toEqual([]);
    expect(await page.locator("img, object, embed, svg, base, form, a[href^=javascript]").count()).toBe(0);
  },
);

test("the frame has no rights, its page no handler, address or script left, and a link in it leads nowhere", async () => {
  const source = `<html><head><title>t</title></head><body style="color: rgb(1, 2, 3)"><main><h1>The lamp</h1>
<p><a id="way" href="https://evil.example/" target="_top" onclick="alert(1)">The way out of here is long and dark.</a></p>
<p>The lamp on the pier was lit in 1871 and has been kept by the same family ever since, through every storm.</p></main></body></html>`;
  const { page, accidents, requests } = await openPage(
    browser,
    `${aReport([aCleaned("a.html", source)], [source])}#page=0`,
  );
  await page.click("fieldset[aria-label='Original as'] >> text=Page");
  const iframe = page.locator("iframe.frame");
  expect(await iframe.getAttribute("sandbox")).toBe("");
  expect(await violationsOf(page)).toEqual([]);
  expect(await iframe.getAttribute("srcdoc")).toMatch(
    /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
  const way = page.frameLocator("iframe.frame").locator("#way");
  await way.click();
  expect(await way.evaluate((element) => element.outerHTML)).toBe(
    '<a id="way">The way out of here is long and dark.</a>',
  );
  expect(await way.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(1, 2, 3)");
  expect(accidents).toEqual([]);
  expect(requests).toEqual([]);
});
