import pc from "picocolors";
import { visibleText } from "../../lambdas/visible-text.ts";
import type { ArchiveLine, PageLine, PipelineEvent } from "../pipeline/index.ts";

/** Widest key that keeps the columns straight. */
const KEY_WIDTH = 48;

/** One line of the terminal for an event; undefined where a person need not be told. */
export function lineOf(event: PipelineEvent): string | undefined {
  switch (event.kind) {
    case "page":
      return pageLineOf(event.page);
    case "archive":
      return archiveLineOf(event.archive);
    case "upload":
      return event.upload.fate === "failed"
        ? `${pc.red("not read")}  ${visibleText(event.upload.path)}  ${visibleText(whyUnread(event.upload.error))}`
        : undefined;
    case "batch-failed":
      return `${pc.yellow("again")}     ${event.keys.map(visibleText).join(", ")}  ${visibleText(event.why)}`;
    case "dead-letters":
      return `${pc.red("gave up")}   ${event.keys.map(visibleText).join(", ")}  (npm start -- --redrive tries again)`;
    case "overrides":
      return event.sentence === "" ? undefined : pc.red(event.sentence);
    case "output":
    case "broken":
      return undefined;
  }
}

/** What the system says of a closed file names a call and no way out. */
function whyUnread(error: Error): string {
  const isClosed = "code" in error && (error.code === "EACCES" || error.code === "EPERM");
  return isClosed ? "it is closed to this user: change its permissions" : error.message;
}

function pageLineOf(page: PageLine): string | undefined {
  const ms = pc.dim(`${page.ms} ms`);
  switch (page.fate) {
    case "cleaned": {
      const { kept, removed, hidden } = page.chars;
      const shares = `${count(kept)} kept  ${count(removed + hidden)} removed`;
      return `${pc.green("cleaned")}   ${keyOf(page)}  ${shares}  ${page.confidence.toFixed(2)}  ${ms}${repeatOf(page)}`;
    }
    case "rejected":
      return `${pc.yellow("rejected")}  ${keyOf(page)}  ${page.code}  ${ms}${repeatOf(page)}`;
    case "gone":
      return `${pc.dim("gone")}      ${keyOf(page)}  deleted before it was read  ${ms}`;
    case "deleted":
      return `${pc.dim("deleted")}   ${keyOf(page)}  with its page  ${ms}`;
    case "passed-over":
      return undefined;
    case "fault":
      return `${pc.red("failed")}    ${keyOf(page)}  ${visibleText(page.reason)}  ${ms}`;
  }
}

function archiveLineOf({ fate, key, code, counts, milliseconds }: ArchiveLine): string {
  const { pages, refused, skipped } = counts ?? { pages: 0, refused: 0, skipped: {} };
  const others = Object.values(skipped).reduce((sum, n) => sum + n, 0);
  const word = fate === "rejected" ? pc.yellow("rejected") : pc.cyan(fate.padEnd(8));
  const why = code === undefined ? "" : `${code}  `;
  const found = `${pages.toLocaleString("en-US")} ${pages === 1 ? "page" : "pages"}`;
  const rest = `${more(refused, "rejected")}${more(others, "besides")}`;
  return `${word}  ${key.padEnd(KEY_WIDTH)}  ${why}${found}${rest}  ${pc.dim(`${milliseconds} ms`)}`;
}

function more(entries: number, fate: string): string {
  return entries === 0 ? "" : `, ${entries.toLocaleString("en-US")} ${fate}`;
}

/** A page that was delivered twice, or after a newer one, changes nothing. */
function repeatOf(page: { readonly written: string }): string {
  return page.written === "written" ? "" : `  ${pc.dim(page.written)}`;
}

function keyOf({ key }: PageLine): string {
  return key.padEnd(KEY_WIDTH);
}

function count(chars: number): string {
  return chars.toLocaleString("en-US").padStart(9);
}
