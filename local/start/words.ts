import { join, relative, resolve } from "node:path";
import pc from "picocolors";
import { visibleText } from "../../lambdas/visible-text.ts";
import { BUCKETS, keysOf, type Pipeline } from "../pipeline/index.ts";
import type { StartOptions } from "./read-options.ts";
import type { RunSummary } from "./run-summary.ts";

/** How many keys a sentence names before it only counts. */
const MAX_NAMED_KEYS = 3;

/** Where a run listens. */
export interface Addresses {
  readonly endpoint: string;
  readonly reviewUrl: string;
}

/** What `npm start` says once it runs: where to put pages, where to find documents. */
export function welcomeOf({ endpoint, reviewUrl }: Addresses, options: StartOptions): string {
  const { ingest, output } = BUCKETS;
  return `
${pc.bold("Winnow runs on this machine.")} Ctrl-C stops it; no page is lost.

  Drop pages into      ${pc.cyan(`${shownPath(options.drop.folder)}/`)}
  Clean documents in   ${pc.cyan(`${shownPath(join(options.outDir, "documents"))}/`)}   (what was rejected, and why: ${shownPath(join(options.outDir, "rejected"))}/)

  Or through S3, with any credentials:

    export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1
    aws s3 cp page.html s3://${ingest}/ --endpoint-url ${endpoint}
    aws s3 cp s3://${output}/documents/page.html.json - --endpoint-url ${endpoint}

  See every page, what was removed and why   ${pc.cyan(reviewUrl)}
`;
}

/** What is left over from the run before, if anything. */
export function leftoversOf(
  { queues, leftoverCount }: Pick<Pipeline, "queues" | "leftoverCount">,
  options: Pick<StartOptions, "deadLetters">,
): readonly string[] {
  const deadLetters = queues.flatMap((queue) => queue.deadLetters());
  const damagedLines = queues.reduce((sum, queue) => sum + queue.damagedLines, 0);
  const lines: string[] = [];
  if (damagedLines > 0)
    lines.push(
      `The disk spoiled ${damagedLines === 1 ? "1 line" : `${damagedLines} lines`} of the queues' journals; new pages they spoke of are found again.`,
    );
  if (leftoverCount > 0) lines.push(`Left over from the run before, and first now: ${pages(leftoverCount)}.`);
  if (deadLetters.length === 0) return lines;
  const keys = deadLetters.flatMap(keysOf).map(visibleText);
  const named = keys.slice(0, MAX_NAMED_KEYS).join(", ") + (keys.length > MAX_NAMED_KEYS ? ", ..." : "");
  const hint = options.deadLetters === "redrive" ? "tried again now." : "npm start -- --redrive tries again.";
  return [...lines, `${pages(deadLetters.length)} in the dead-letter queue (${named}): ${hint}`];
}

/** What is said at the end. */
export function farewellOf(options: StartOptions, summary: RunSummary): string {
  if (options.mode === "watch") return `\nStopped. ${summary.sentence()}`;
  const [documents, rejected] = ["documents", "rejected"].map((part) => shownPath(join(options.outDir, part)));
  return `${summary.sentence(Date.now())}\nDocuments in ${documents}/, rejections in ${rejected}/`;
}

function pages(count: number): string {
  return count === 1 ? "1 page" : `${count} pages`;
}

/** As short as it can be typed from here. */
function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") || fromHere === "" ? resolve(path) : fromHere;
}
