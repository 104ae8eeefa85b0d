import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cleanPage } from "../../cleaner/index.ts";
import { bundleHandler } from "../../lambdas/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-plugins-"));
const ARTICLE = "The old mill by the river was built by hand over many years, and people still come to see it.";
const PAGE = `<!doctype html><title>Mill</title><main><h1>The mill</h1><p>${ARTICLE} <b style="color: red">Really.</b></p></main>
<script type="application/ld+json">{"@type":"Article","articleBody":"${ARTICLE.replace("river", "sea").repeat(3)}"}</script>`;

afterAll(() => rmSync(folder, { recursive: true }));

let bundled: typeof cleanPage;

beforeAll(async () => {
  await bundleHandler({ name: "library", entry: "cleaner/index.ts" }, folder);
  // The module that was written a moment ago from the very front door that is imported above.
  const library = (await import(pathToFileURL(join(folder, "library", "index.mjs")).href)) as {
    cleanPage: typeof cleanPage;
  };
  bundled = library.cleanPage;
}, 60_000);

it("gives the same document, sanitised html and recovered scripts included, when packages are read late", () => {
  const raw = { bytes: new TextEncoder().encode(PAGE), uri: "mill.html", key: "mill.html" };
  const outcome = bundled(raw, { html: "include", inlines: "include" });
  expect(outcome).toEqual(cleanPage(raw, { html: "include", inlines: "include" }));
  expect(JSON.stringify(outcome)).toContain("<strong>Really.</strong>");
});

const PAGES = readdirSync("samples").filter((name) =>
  [".html", ".txt", ".md", ".xml", ".mhtml"].includes(extname(name)),
);

it.each(PAGES)(
  "reads %s as the sources do, with packages and tables that come late and signs that are escaped",
  (name) => {
    const raw = { bytes: readFileSync(join("samples", name)), uri: name, key: name };
    expect(bundled(raw)).toEqual(cleanPage(raw));
  },
);
