import { type Browser, chromium, type Page } from "playwright-core";

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
  /** Dialogs, uncaught errors and messages at level error. */
  readonly accidents: string[];
  /** Addresses asked for, besides the page's own. */
  readonly requests: string[];
}

/** Opens an address and notes what goes wrong there. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Watched> {
  const page = await browser.newPage(options);
  const accidents: string[] = [];
  const requests: string[] = [];
  page.on("dialog", (dialog) => {
    accidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => accidents.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") accidents.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.goto(url);
  return { page, accidents, requests };
}
