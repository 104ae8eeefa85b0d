import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOverrides } from "../../overrides/index.ts";
import { launchBrowser, openPage, violationsOf } from "./a-browser.ts";
import { aCleaned, aReport } from "./a-report.ts";

const SAMPLES = ["hidden-text.html", "003-mixed-dump.txt", "persian-craft.html"].map((name) =>
  aCleaned(name, sampleOf(name)),
);
const REJECTED = aCleaned("nothing.html", "");

function sampleOf(name: string): Buffer {
  return readFileSync(new URL(`../../samples/${name}`, import.meta.url));
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a report shows, filters and explains, by mouse and by keyboard, and asks nobody", async () => {
  const { page, accidents, blocked, requests } = await openPage(browser, aReport([...SAMPLES, REJECTED]));
  await expect.poll(() => page.textContent("h1")).toBe("3 cleaned, 1 rejected (empty 1)");
  await page.selectOption("text=Outcome", "empty");
  await expect.poll(() => page.locator(".row").count()).toBe(1);
  await page.selectOption("text=Outcome", "");
  await page.fill("input[type=search]", "cold frames");
  await expect.poll(() => page.locator(".row").count()).toBe(1);
  await page.fill("input[type=search]", "");
  await page.locator("input[type=search]").blur();
  await page.keyboard.press("j");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("row");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-side=clean]");
  const removals = page.locator("[data-removal]");
  const all = await removals.count();
  await page.click("button.chip.layer-hidden");
  await expect.poll(() => removals.count()).toBeLessThan(all);
  await page.click("button.chip.layer-hidden");
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.textContent(".why"))
    .toMatch(/.+Because.+Rule.+\/.+Confidence\d+ %Offsets[\d,]+ to [\d,]+/s);
  await page.keyboard.press("j");
  await expect.poll(() => page.textContent(".where")).toBe("2 of 4");
  await page.keyboard.press("k");
  await expect.poll(() => page.textContent(".where")).toBe("1 of 4");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  await page.keyboard.press("o");
  await expect.poll(() => page.locator(".overview").count()).toBe(1);
  expect(accidents).toEqual([]);
  expect(blocked).toEqual([]);
  expect(requests).toEqual([]);
});

test("pointing at a kept block marks it on both sides, and its arrow leads across", async () => {
  const { page } = await openPage(browser, `${aReport(SAMPLES)}#page=0`);
  const block = page.locator("[data-side=original] [data-block]").last();
  await block.hover();
  await expect.poll(() => page.locator(".linked").count()).toBe(2);
  await block.locator("button.across").click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[data-side]")?.getAttribute("data-side")))
    .toBe("clean");
});

test.each(["light", "dark"] as const)("overview, page and help meet WCAG 2.2 AA in %s", async (colorScheme) => {
  const { page } = await openPage(browser, aReport([...SAMPLES, REJECTED]), { colorScheme });
  await page.click("details.hosts summary");
  expect(await violationsOf(page)).toEqual([]);
  for (const at of ["0", "1", "3"]) {
    await page.goto(`${page.url().split("#")[0]}#page=${at}`);
    await page.waitForSelector("article");
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.keyboard.press("?");
  expect(await violationsOf(page)).toEqual([]);
});

test("nothing is wider than a window of 360 pixels", async () => {
  const report = aReport([...SAMPLES, REJECTED], [sampleOf("hidden-text.html").toString()]);
  const { page } = await openPage(browser, report, { viewport: { width: 360, height: 740 } });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBe(360);
  await page.goto(`${page.url().split("#")[0]}#page=0`);
  await page.waitForSelector("[data-side=original]");
  await expect.poll(width).toBe(360);
  await page.locator(".mark").first().click();
  await page.waitForSelector(".mark-panel");
  await expect.poll(width).toBe(360);
  await page.click(".mark-panel button.strong");
  await page.waitForSelector(".host-marks");
  await expect.poll(width).toBe(360);
  await page.click("fieldset[aria-label='Original as'] >> text=Page");
  await page.waitForSelector("iframe.frame");
  await expect.poll(width).toBe(360);
  await page.click("fieldset[aria-label=Side] >> text=Clean");
  await page.waitForSelector("[data-side=clean]");
  await expect.poll(width).toBe(360);
});

test("words without end break on both sides of a wide window, among the topics too", async () => {
  const word = "W".repeat(300);
  const prose = "The ferry crossed the wide bay in the early morning, carrying mail and passengers to the islands.";
  const html = `<title>${word}</title><h1>${word}</h1><p>${prose}</p><p>${word} is where it begins, ${prose}</p>`;
  const report = aReport([aCleaned("wide.html", html)]);
  const { page } = await openPage(browser, report, { viewport: { width: 1_280, height: 740 } });
  await page.goto(`${page.url().split("#")[0]}#page=0`);
  await page.waitForSelector(".topics li");
  const topics = await page.locator(".topics li").allTextContents();
  expect(Math.max(...topics.map(({ length }) => length))).toBeGreaterThanOrEqual(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1_280);
});

test("ten thousand pages are drawn a few rows at a time, to the last", async () => {
  const many = Array.from({ length: 10_000 }, () => REJECTED);
  const { page } = await openPage(browser, aReport(many));
  await expect.poll(() => page.textContent(".count")).toBe("10,000 pages");
  await expect.poll(() => page.locator(".row").count()).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForSelector("[aria-posinset='10000']");
  await expect.poll(() => page.locator(".row").count()).toBeLessThan(60);
});

test("in a report a mark becomes rows to take along, and can be taken back", async () => {
  const { page, accidents } = await openPage(browser, `${aReport(SAMPLES)}#page=0`);
  await page.waitForSelector("[data-removal]");
  await page.keyboard.press("n");
  await page.keyboard.press("m");
  await page.waitForSelector(".mark-panel");
  await expect
    .poll(() => page.textContent(".yaml"))
    .toMatch(/^ {2}- id: glasshousenotes-content-.*\n {4}host: glasshousenotes\.example\n {4}mark: content\n/);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".mark-panel").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("mark");
  await page.keyboard.press("Enter");
  await page.click(".mark-panel button.strong");
  await page.waitForSelector(".host-marks");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("mark");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download overrides.yaml")]);
  expect(download.suggestedFilename()).toBe("overrides.yaml");
  const read = readOverrides(readFileSync(await download.path(), "utf8"));
  expect(read).toMatchObject({ kind: "read", overrides: [{ host: "glasshousenotes.example", mark: "content" }] });
  expect(await violationsOf(page)).toEqual([]);
  await page.click(".host-marks li button");
  await expect.poll(() => page.locator(".host-marks").count()).toBe(0);
  expect(accidents).toEqual([]);
});

test("colours follow the system, and a person's wish against it", async () => {
  const { page } = await openPage(browser, aReport(SAMPLES), { colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.click("button.theme");
  await expect.poll(() => page.textContent("button.theme")).toBe("Colours: light");
  await page.click("button.theme");
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await expect.poll(paper).toBe(dark);
  await page.click("button.theme");
  await expect.poll(paper).toBe(light);
});
