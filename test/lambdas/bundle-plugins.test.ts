import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { cleanPage } from "../../cleaner/index.ts";
import { bundleHandler } from "../../lambdas/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-plugins-"));
const ARTICLE = "The old mill by the river was built by hand over many years, and people still come to see it.";
const PAGE = `<!doctype html><title>Mill</title><main><h1>The mill</h1><p>${ARTICLE} <b>Really.</b></p></main>
<script type="application/ld+json">{"@type":"Article","articleBody":"${ARTICLE.replace("river", "sea").repeat(3)}"}</script>`;

afterAll(() => rmSync(folder, { recursive: true }));

it("gives the same document, sanitised html and recovered scripts included, when packages are read late", async () => {
  await bundleHandler({ name: "library", entry: "cleaner/index.ts" }, folder);
  // The module that was written a moment ago from the very front door that is imported above.
  const bundled = (await import(pathToFileURL(join(folder, "library", "index.mjs")).href)) as {
    cleanPage: typeof cleanPage;
  };
  const raw = { bytes: new TextEncoder().encode(PAGE), uri: "mill.html", key: "mill.html" };
  const outcome = bundled.cleanPage(raw, { html: "include" });
  expect(outcome).toEqual(cleanPage(raw, { html: "include" }));
  expect(JSON.stringify(outcome)).toContain("<strong>Really.</strong>");
}, 60_000);
