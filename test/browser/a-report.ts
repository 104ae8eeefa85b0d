import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { type CleanDocument, cleanPage, type Rejection, viewSource } from "../../cleaner/index.ts";
import { documentScript, RULE_TEXTS, readPage, rowOf, setupScript, sourceScript } from "../../review/index.ts";

/** An offline report of these pages, the first of them with their own HTML where it is given, as the command writes it; lives as long as the test. */
export function aReport(pages: readonly (CleanDocument | Rejection)[], sources: readonly string[] = []): string {
  const { head, tail } = readPage();
  const folder = mkdtempSync(join(tmpdir(), "winnow-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const rows = pages.map((page, index) => rowOf(page, String(index)));
  const documents = pages.map((page, index) => documentScript(String(index), page)).join("");
  const views = sources.flatMap((source, index) => {
    const view = viewSource({ bytes: Buffer.from(source), key: "page.html", uri: "page.html" });
    return view === undefined ? [] : [sourceScript(String(index), view)];
  });
  const path = join(folder, "report.html");
  writeFileSync(
    path,
    head + documents + views.join("") + setupScript({ mode: "file", rules: RULE_TEXTS, rows }) + tail,
  );
  return pathToFileURL(path).href;
}

/** What becomes of a page. */
export function aCleaned(key: string, html: string | Uint8Array): CleanDocument | Rejection {
  const outcome = cleanPage({ bytes: typeof html === "string" ? Buffer.from(html) : html, key, uri: key });
  return outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
}
