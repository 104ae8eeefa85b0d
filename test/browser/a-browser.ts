import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

/** A page is cleaned in a second; on a machine that is busy, in half a minute. */
const PATIENCE_MS = 60_000;
const POLICY_WORDS = /content security policy/i;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Debian's. */
const CHROMIUM = "/usr/bin/chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with a profile of its own, which goes with it. Whoever launches it closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page in a browser, and what must not happen in it. */
export interface Watched {
  readonly page: Page;
  /** Scripts of pages that ran, dialogs, uncaught errors and messages at level error. */
  readonly accidents: string[];
  /** What the browser says that a Content-Security-Policy stopped. */
  readonly blocked: string[];
  /** Addresses asked for, besides the page's own. */
  readonly requests: string[];
}

/** What WCAG 2.2 AA and good practice forbid and axe finds here, as "rule: elements"; nothing found is nothing seen. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
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

/** Opens an address and notes what goes wrong there. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Watched> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(PATIENCE_MS);
  const accidents: string[] = [];
  const blocked: string[] = [];
  const own = url.split("#", 1)[0];
  const requests: string[] = [];
  page.on("dialog", (dialog) => {
    accidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => accidents.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const heard = POLICY_WORDS.test(message.text()) ? blocked : accidents;
    heard.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (request.url() !== own && !request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.exposeFunction("winnowRan", (what: unknown) => accidents.push(`a script ran: ${String(what)}`));
  // Where a frame or a page lets scripts run, what they shout is heard, and no dialog holds up the test.
  await page.addInitScript("globalThis.alert = (what) => globalThis.winnowRan?.(String(what))");
  await page.goto(url);
  return { page, accidents, blocked, requests };
}
