import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type CDPSession, chromium, type Page } from "playwright-core";
import { type CleanDocument, cleanPage } from "../cleaner/index.ts";
import { documentScript, type ReviewRow, RULE_TEXTS, readPage, rowOf, setupScript } from "../review/index.ts";
import { followCall } from "./follow-call.ts";

/**
 * How fluid the overview stays with many pages: `npm run bench:review`. Writes an offline report of 10,000 documents
 * (the samples, over and over under names of their own), opens it in Debian's chromium, scrolls and filters.
 */
const PAGES = 10_000;
const SAMPLES = fileURLToPath(new URL("../samples", import.meta.url));
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"];
/** Pixels a frame: a flick of a wheel or a finger. */
const SCROLL_STEP = 1_500;
const FRAMES = 240;
const SEARCHES = ["p", "pa", "page-77", "", "forum", "zz-none", ""];

process.exitCode = await followCall({
  usage: "npm run bench:review   (takes no options)",
  read: (args) => void parseArgs({ args: [...args], options: {} }),
  run: main,
});

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "winnow-review-bench-"));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  try {
    const path = writeReport(join(folder, "report.html"));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const from = performance.now();
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector(".row");
    const openMs = performance.now() - from;
    console.log(`report of ${PAGES.toLocaleString("en-US")} documents: ${megabytes(statSync(path).size)}`);
    console.log(`open until rows are seen: ${openMs.toFixed(0)} ms`);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const scrolled = await cpuOf(session, () => scrollFrames(page));
    console.log(
      `scroll, ${FRAMES} frames of ${SCROLL_STEP} px: ${spread(scrolled.times)}; ${scrolled.cpuEach} of CPU a frame`,
    );
    const searched = await cpuOf(session, () => searchTimes(page));
    console.log(`search, from key to drawn rows: ${spread(searched.times)}; ${searched.cpuEach} of CPU a search`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

function writeReport(path: string): string {
  const documents = sampleDocuments();
  const { head, tail } = readPage();
  const file = openSync(path, "w");
  const rows: ReviewRow[] = [];
  writeSync(file, head);
  for (let i = 0; i < PAGES; i++) {
    const document = documents[i % documents.length];
    if (document === undefined) throw new Error("there are samples");
    const named = { ...document, source: { ...document.source, key: `page-${i}/${document.source.key}` } };
    rows.push({ ...rowOf(named, String(i)), ms: 20 + (i % 97) });
    writeSync(file, documentScript(String(i), named));
  }
  writeSync(file, setupScript({ mode: "file", rules: RULE_TEXTS, rows }) + tail);
  closeSync(file);
  return path;
}

function sampleDocuments(): readonly CleanDocument[] {
  return readdirSync(SAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .flatMap(({ name }) => {
      const outcome = cleanPage({ bytes: readFileSync(join(SAMPLES, name)), key: name, uri: name });
      return outcome.kind === "cleaned" ? [outcome.document] : [];
    });
}

/** CPU time of the page's main thread for each of the times: on a busy machine the number to trust. */
async function cpuOf(session: CDPSession, measure: () => Promise<readonly number[]>) {
  const before = await busySeconds(session);
  const times = await measure();
  const each = ((await busySeconds(session)) - before) / times.length;
  return { times, cpuEach: `${(each * 1_000).toFixed(1)} ms` };
}

async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

/** Milliseconds between frames while the window scrolls. */
function scrollFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    `new Promise((done) => {
      const times = [];
      let last = performance.now();
      const step = (now) => {
        times.push(now - last);
        last = now;
        scrollBy(0, ${SCROLL_STEP});
        if (times.length <= ${FRAMES}) requestAnimationFrame(step);
        else done(times.slice(1));
      };
      requestAnimationFrame(step);
    })`,
  ) as Promise<readonly number[]>;
}

/** Milliseconds from a change of the search field to the frame that shows what was found. */
async function searchTimes(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  await page.evaluate("scrollTo(0, 0)");
  for (const words of [...SEARCHES, ...SEARCHES]) {
    times.push(
      (await page.evaluate(`new Promise((done) => {
        const field = document.querySelector("input[type=search]");
        const from = performance.now();
        field.value = ${JSON.stringify(words)};
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
      })`)) as number,
    );
  }
  return times;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
