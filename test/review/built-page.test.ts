import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { PAGE_FILE } from "../../review/compose-page.ts";
import { documentScript, livePage, setupScript } from "../../review/index.ts";

/** Bytes of the page without data, compressed. */
const MAX_GZIPPED = 200_000;

const html = readFileSync(PAGE_FILE, "utf8");

test("the committed page is what its sources build (npm run review:build writes it)", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "winnow-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "page.html");
  execFileSync(process.execPath, ["--import", "tsx", "review/write-page.ts", path]);
  expect(readFileSync(path, "utf8") === html).toBe(true);
});

test("the page is small, names no other host to load from, and its policy lets in its own script and style only", () => {
  expect(gzipSync(html).length).toBeLessThan(MAX_GZIPPED);
  expect(html).not.toMatch(/(?:src|href)="https?:/);
  const inner = (tag: string) => html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.indexOf(`</${tag}>`));
  const hash = (text: string) => createHash("sha256").update(text).digest("base64");
  expect(html).toContain(`default-src 'none'; connect-src 'none'; script-src 'sha256-${hash(inner("script"))}'`);
  expect(html).toContain(`style-src 'sha256-${hash(inner("style"))}'`);
  expect(html).toContain("frame-src 'none'");
});

test("nothing in data can end its script, open another or begin a comment, and the data reads back as it was", () => {
  const evil = { text: "</script><script>alert(1)</script><!--", "<key>": "\u2028" };
  const script = documentScript("0", evil);
  const json = script.slice(script.indexOf(">") + 1, script.lastIndexOf("</script>"));
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual(evil);
  expect(setupScript({ mode: "file", rules: [], rows: [] })).toMatch(/^<script type="application\/json" id="[a-z-]+">/);
});

test("a live page may speak to its own server and to the buckets, and may not be framed", () => {
  const { html: live, policy } = livePage({
    mode: "live",
    rules: [],
    ingestUrl: "http://127.0.0.1:9466/winnow-ingest",
    overridesFile: "overrides.yaml",
  });
  expect(policy).toMatch(/^default-src 'none'; connect-src 'self' http:\/\/127\.0\.0\.1:9466; script-src 'sha256-/);
  expect(policy).toMatch(/frame-ancestors 'none'$/);
  expect(live).not.toContain("connect-src 'none'");
});
