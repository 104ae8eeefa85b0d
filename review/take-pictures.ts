import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { followCall } from "../bench/follow-call.ts";
import { type CleanDocument, cleanPage, type Rejection } from "../cleaner/index.ts";
import { documentScript, RULE_TEXTS, readPage, rowOf, setupScript } from "./index.ts";

/**
 * The pictures of the README, from the samples as they come out today: `npm run pictures` (needs Debian's chromium).
 */
const SAMPLES = fileURLToPath(new URL("../samples", import.meta.url));
const PICTURES = fileURLToPath(new URL("../docs/pictures", import.meta.url));
const WINDOW = { width: 1200, height: 704 } as const;
/** Of WebP, 0 to 100: text stays sharp, a picture stays under 100 KB. */
const QUALITY = 82;

process.exitCode = await followCall({
  usage: "npm run pictures   (takes no options)",
  read: (args) => void parseArgs({ args: [...args], options: {} }),
  run: takePictures,
});

async function takePictures(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "winnow-pictures-"));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox"] });
  try {
    mkdirSync(PICTURES, { recursive: true });
    const page = await browser.newPage({ viewport: WINDOW, colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(pathToFileURL(writeReport(join(folder, "report.html"))).href);
    await page.waitForSelector(".row");
    await page.selectOption("text=Order", "removed");
    await take(page, "overview");
    await page.fill("input[type=search]", "003-mixed-dump");
    await page.click(".row");
    await page.waitForSelector("[data-side=clean]");
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".why");
    await page.evaluate("document.querySelector('.sides').scrollIntoView(); scrollBy(0, -90)");
    await take(page, "sample-dump");
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate("document.fonts.ready");
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  const path = join(PICTURES, `${name}.webp`);
  writeFileSync(path, Buffer.from(data, "base64"));
  console.log(`${path}: ${readFileSync(path).length.toLocaleString("en-US")} bytes`);
}

function writeReport(path: string): string {
  const pages = sampleOutcomes();
  const { head, tail } = readPage();
  const documents = pages.map((page, i) => documentScript(String(i), page)).join("");
  const rows = pages.map((page, i) => rowOf(page, String(i)));
  writeFileSync(path, head + documents + setupScript({ mode: "file", rules: RULE_TEXTS, rows }) + tail);
  return path;
}

function sampleOutcomes(): readonly (CleanDocument | Rejection)[] {
  return readdirSync(SAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map(({ name }) => {
      const outcome = cleanPage({ bytes: readFileSync(join(SAMPLES, name)), key: `samples/${name}`, uri: name });
      return outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
    });
}
