import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import markdownIt from "markdown-it";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CleanDocument, cleanPage, toMarkdown } from "../../cleaner/index.ts";
import { launchBrowser, openPage } from "./a-browser.ts";
import { hostilePage, hostileText, PAYLOADS } from "./payloads.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "winnow-html-"));
/** A reader that lets raw HTML through: what escapes from a careful one proves nothing. */
const CARELESS = markdownIt({ html: true, linkify: false });

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Every payload on a page of its own, as markup and as words, gently cleaned so that most of them are kept. */
const DOCUMENTS = PAYLOADS.flatMap((payload) => [
  documentOf(hostilePage([payload]), "page.html"),
  documentOf(hostileText([payload]), "page.txt"),
]);

function documentOf(source: string, key: string): CleanDocument {
  const raw = { bytes: new TextEncoder().encode(source), uri: key, key, url: "https://harbour.example/" };
  const outcome = cleanPage(raw, { html: "include", inlines: "include", strength: "gentle", comments: "keep" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

/** Opens markup as a page of its own, without any policy, follows what can be followed, and says what happened. */
async function expectInert(name: string, body: string): Promise<void> {
  const path = join(FOLDER, `${name}.html`);
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>${name}</title><body>${body}</body>`);
  const { page, accidents, requests } = await openPage(browser, pathToFileURL(path).href);
  await page.evaluate(() => {
    for (const element of document.body.querySelectorAll("*")) {
      element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      if (element instanceof HTMLElement) element.focus();
    }
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const foreign = "script, style, img, svg, math, iframe, object, embed, form, input, base, link, meta:not([charset])";
  expect(await page.locator(`body :is(${foreign})`).count()).toBe(0);
  const addresses = await page
    .locator("a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => !["http:", "https:", "mailto:"].includes(protocol))).toEqual([]);
  const handlers = await page.evaluate(() =>
    [...document.body.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((attribute) => !["href", "rel", "start", "value", "id"].includes(attribute)),
    ),
  );
  expect(handlers).toEqual([]);
  expect(accidents).toEqual([]);
  expect(requests).toEqual([]);
}

test("html of documents runs nothing and asks nobody in a browser without any policy", {
  timeout: 120_000,
}, async () => {
  const written = DOCUMENTS.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.map(({ html }) => html)));
  expect(written.length).toBeGreaterThan(PAYLOADS.length);
  await expectInert("html", written.join("\n"));
});

test("Markdown of documents does neither, even through a reader that lets HTML pass", {
  timeout: 120_000,
}, async () => {
  const bodies = DOCUMENTS.map((document) =>
    CARELESS.render(toMarkdown(document).replace(/^---\n[\s\S]*?\n---\n/, "")),
  );
  expect(bodies.join("").length).toBeGreaterThan(PAYLOADS.length * 100);
  await expectInert("markdown", bodies.join("\n"));
});
