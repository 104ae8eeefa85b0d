import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPage } from "./a-browser.ts";
import { aCleaned, aReport } from "./a-report.ts";
import { hostilePage } from "./payloads.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SAMPLES = ["hidden-text.html", "003-mixed-dump.txt", "persian-craft.html"].map((name) =>
  aCleaned(name, readFileSync(new URL(`../../samples/${name}`, import.meta.url))),
);
const REJECTED = aCleaned("nothing.html", "");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function violationsOf(page: Page): Promise<readonly string[]> {
  // As a function's source and not as a script element: the page's policy lets no other script in.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (what: object) => Promise<AxeResults> } };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations, passes } = await axe.run({ runOnly: { type: "tag", values: tags } });
    if (!passes.some(({ id }) => id === "color-contrast")) return ["axe saw no text"];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
  });
}

interface AxeResults {
  readonly passes: readonly { id: string }[];
  readonly violations: readonly { id: string; nodes: readonly { target: readonly string[] }[] }[];
}

test("a report shows, filters and explains, by mouse and by keyboard, and asks nobody", async () => {
  const { page, accidents, requests } = await openPage(browser, aReport([...SAMPLES, REJECTED]));
  expect(await page.textContent("h1")).toBe("3 cleaned, 1 rejected (empty 1)");
  await page.selectOption("text=Outcome", "empty");
  expect(await page.locator(".row").count()).toBe(1);
  await page.selectOption("text=Outcome", "");
  await page.fill("input[type=search]", "cold frames");
  expect(await page.locator(".row").count()).toBe(1);
  await page.fill("input[type=search]", "");
  await page.locator("input[type=search]").blur();
  await page.keyboard.press("j");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("row");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-side=clean]");
  const removals = page.locator("[data-removal]");
  const all = await removals.count();
  await page.click("button.chip.layer-hidden");
  expect(await removals.count()).toBeLessThan(all);
  await page.click("button.chip.layer-hidden");
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  expect(await page.textContent(".why")).toMatch(/.+Because.+Rule.+\/.+Confidence\d+ %Offsets[\d,]+ to [\d,]+/s);
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
  expect(requests).toEqual([]);
});

test("pointing at a kept block marks it on both sides, and its arrow leads across", async () => {
  const { page } = await openPage(browser, `${aReport(SAMPLES)}#page=0`);
  const block = page.locator("[data-side=original] [data-block]").last();
  await block.hover();
  expect(await page.locator(".linked").count()).toBe(2);
  await block.locator("button.across").click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[data-side]")?.getAttribute("data-side")))
    .toBe("clean");
});

test.each(["light", "dark"] as const)("overview, page and help meet WCAG 2.2 AA in %s", async (colorScheme) => {
  const { page } = await openPage(browser, aReport([...SAMPLES, REJECTED]), { colorScheme });
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
  const { page } = await openPage(browser, aReport([...SAMPLES, REJECTED]), { viewport: { width: 360, height: 740 } });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(360);
  await page.goto(`${page.url().split("#")[0]}#page=0`);
  await page.waitForSelector("[data-side=original]");
  expect(await width()).toBe(360);
  await page.click("text=Clean");
  await page.waitForSelector("[data-side=clean]");
  expect(await width()).toBe(360);
});

test("ten thousand pages are drawn a few rows at a time, to the last", async () => {
  const many = Array.from({ length: 10_000 }, () => REJECTED);
  const { page } = await openPage(browser, aReport(many));
  expect(await page.textContent(".count")).toBe("10,000 pages");
  expect(await page.locator(".row").count()).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForSelector("[aria-posinset='10000']");
  expect(await page.locator(".row").count()).toBeLessThan(60);
});

test("no text of a hostile page runs in the offline file", async () => {
  const { page, accidents, requests } = await openPage(
    browser,
    aReport([aCleaned("<img src=x onerror=alert(0)>.html", hostilePage())]),
  );
  await page.click(".row");
  await page.waitForSelector("[data-side=clean] [data-block]");
  for (const removal of (await page.locator("[data-removal]").all()).slice(0, 12)) await removal.click();
  await page.waitForTimeout(200);
  expect(accidents).toEqual([]);
  expect(requests).toEqual([]);
  expect(await page.locator("img, iframe, object, embed, svg, a[href^=javascript]").count()).toBe(0);
});
