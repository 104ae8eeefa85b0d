import { expect, test } from "vitest";
import { type CleanOptions, cleanPage } from "../../../../cleaner/index.ts";
import { MARKDOWN_FEATURES } from "../../../../cleaner/judge/text/markdown/markdown-features.ts";
import { fingerprintOf } from "../../../../cleaner/learned/fingerprint.ts";
import { MARKDOWN_FOREST } from "../../../../cleaner/learned/tables/markdown.ts";

const MENU = ["Home", "News", "Harbour", "Boats for sale", "Tide tables", "Members", "Contact us", "Log in"];
const FOOTER = ["Privacy policy", "Terms of use", "Cookie settings", "Advertise with us", "Facebook", "Instagram"];
const ARTICLE = [
  "# The lighthouse on Gull Rock is lit again",
  "After eleven dark winters the lighthouse on Gull Rock was lit on Friday evening, and two hundred people stood on the pier to see it.",
  "The lamp had been taken out when the harbour office found that nobody was left to wind it. A society of keepers' children bought the tower for one crown and began to mend it.",
  "## What the repair cost",
  "- The glass of the lantern came from a foundry in Vinterby.",
  "- The stairs were cut by two carpenters, who took four weeks.",
  "The society says that it has spent 41,000 crowns, most of which was given by people who had once sailed past the rock at night.",
  "> We could have put a lamp on a pole, said its chairwoman. But nobody climbs a pole to look at the sea.",
  "Visitors may climb the tower on Sundays between May and September, if the wind allows the boat to land.",
];

function linksOf(names: readonly string[], from: string): string {
  return names.map((name) => `*   [${name}](${from}/${name.toLowerCase().replaceAll(" ", "-")})`).join("\n");
}

const CONVERTED = [
  "[Skip to content](#main)",
  linksOf(MENU, "https://gullrock.example"),
  ...ARTICLE,
  "Share this:",
  linksOf(["Facebook", "Mail", "Print"], "https://share.example"),
  "### You may also like",
  linksOf(["Ferry fares rise in June", "A seal in the fish hall", "Storm takes the old crane"], "/news"),
  "Subscribe to our newsletter and get the tides every Friday.",
  linksOf(FOOTER, ""),
  "© 2026 Gull Rock Herald. All rights reserved.",
].join("\n\n");

function cleanMarkdown(source: string, options: CleanOptions = {}) {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key: "p.md" }, options);
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { sections, removed, metadata } = outcome.document;
  return {
    metadata,
    kept: sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    removed,
  };
}

const WORDS_OF_ARTICLE = ARTICLE.map((line) => line.replace(/^(?:#+|-|>) /, ""));

test("the shipped table was trained on the features that serving computes", () => {
  expect(MARKDOWN_FOREST.features).toBe(fingerprintOf(MARKDOWN_FEATURES));
});

test("of a page that was converted, menus and all, the article is left", () => {
  const { kept, removed } = cleanMarkdown(CONVERTED);
  expect(kept).toEqual(WORDS_OF_ARTICLE);
  const reasons = new Set(removed.map(({ rule }) => rule));
  expect([...reasons]).toContain("density/links");
  expect(removed.map(({ text }) => text)).toEqual(expect.arrayContaining([...MENU, ...FOOTER]));
});

test("the same without the addresses of its links", () => {
  const plain = CONVERTED.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
  const { kept } = cleanMarkdown(plain);
  expect(kept).toEqual(expect.arrayContaining(WORDS_OF_ARTICLE));
  expect(kept.filter((text) => MENU.includes(text) || FOOTER.includes(text))).toEqual([]);
});

test("nothing of a file that somebody wrote is taken for furniture: badges, contents, commands, short lists", () => {
  const readme = [
    "# tidewatch",
    "[![build](https://ci.example/badge.svg)](https://ci.example) [![npm](https://npm.example/v.svg)](https://npm.example)",
    "Reads tide tables and says when a boat of a given draught can cross the bar.",
    "## Contents",
    ["Install", "Usage", "Options", "Harbours", "Contributing", "License"]
      .map((name) => `- [${name}](#${name.toLowerCase()})`)
      .join("\n"),
    "## Install",
    "```sh\nnpm install tidewatch\n```",
    "## Usage",
    "```js\nimport { crossing } from 'tidewatch';\n```",
    "## Options",
    "- draught\n- harbour\n- from\n- to",
    "## Harbours",
    "| Harbour | Bar |\n|---|---|\n| Vinterby | 1.2 m |\n| Gull Rock | 0.8 m |",
    "## Contributing",
    "Send a patch, with a test that fails without it.",
    "## License",
    "MIT",
  ].join("\n\n");
  expect(cleanMarkdown(readme).removed).toEqual([]);
});

test("a list of links with what each is about is content", () => {
  const list = Array.from(
    { length: 12 },
    (_, i) =>
      `- [Harbour ${i + 1}](https://harbour${i + 1}.example) - its pilots, its depth at low water and whom to ask for a berth in winter.`,
  );
  const { removed } = cleanMarkdown(
    ["# Harbours of the north coast", "All that take visitors, from west to east.", ...list].join("\n\n"),
  );
  expect(removed).toEqual([]);
});

test("gentle cleaning keeps what balanced cleaning keeps", () => {
  const { kept } = cleanMarkdown(CONVERTED, { strength: "gentle" });
  expect(kept).toEqual(expect.arrayContaining(WORDS_OF_ARTICLE));
});

test("what a reading service writes above a page is metadata", () => {
  const head = [
    "Title: The lighthouse on Gull Rock is lit again - Gull Rock Herald",
    "URL Source: https://gullrock.example/news/lamp",
    "Published Time: 2026-05-04T08:00:00Z",
    "Markdown Content:",
  ].join("\n\n");
  const { kept, removed, metadata } = cleanMarkdown(`${head}\n${CONVERTED}`);
  expect(kept).toEqual(WORDS_OF_ARTICLE);
  expect(removed[0]?.rule).toBe("line/front-matter");
  expect(metadata).toMatchObject({
    title: "The lighthouse on Gull Rock is lit again",
    canonicalUrl: "https://gullrock.example/news/lamp",
    publishedAt: "2026-05-04T08:00:00Z",
  });
});
