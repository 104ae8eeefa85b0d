import type { Block } from "../../../model/block.ts";
import { shareOf } from "../../share-of.ts";
import { findSigns } from "../find-signs.ts";
import { isProse } from "../is-prose.ts";
import type { PageHints, PageView } from "../view/page-view.ts";
import { type FeatureGroup, logOf } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

/** Signs in the source of what a page is; searched as they are written. */
const SIGNS = [
  ["article", ['Article"', 'BlogPosting"', 'content="article"']],
  ["product", ['"Product"', 'content="product"', "schema.org/Product", "og:price", "product:price"]],
  ["forum", ["DiscussionForumPosting", "QAPage", "xenforo", "phpbb", "vbulletin", "Discourse ", "schema.org/Question"]],
  ["list", ["CollectionPage", "ItemList", "SearchResultsPage"]],
  ["shop", ["woocommerce", "cdn.shopify", "magento", "bigcommerce"]],
  ["docs", ["docusaurus", "readthedocs", "sphinx", "mkdocs", "gitbook", "TechArticle", "javadoc"]],
  ["faq", ["FAQPage"]],
  ["service", ['"LocalBusiness"', '"Organization"', '"Service"']],
] as const;
/** Words in a path that tell page types apart. */
const PATH_SIGNS = [
  ["article", ["blog", "news", "article", "story", "/20", "/post"]],
  ["forum", ["forum", "thread", "topic", "question", "discussion", "community", "viewtopic", "/t/"]],
  ["product", ["product", "/shop", "/item", "/dp/", "/p/", "store"]],
  ["list", ["categor", "collection", "/tag", "search", "browse", "archive", "/c/"]],
  ["docs", ["docs", "documentation", "manual", "guide", "reference", "api", "wiki", "learn", "help"]],
  ["service", ["service", "solution", "about", "pricing", "company"]],
] as const;
/** So much of the source is searched for signs: most stand in the head, and each sign that is absent costs the length. */
const SIGNS_WITHIN = 40_000;
const ALL_SIGNS: readonly string[] = SIGNS.flatMap(([, written]) => written);
const FINDER = findSigns(ALL_SIGNS);

/** What the page is like; the same for each of its blocks. */
export const PAGE: FeatureGroup = {
  names: [
    "page:words",
    "page:blocks",
    "page:link-share",
    "page:prose-share",
    "page:score",
    "page:promising",
    "page:headings",
    "page:h1",
    "page:articles",
    "page:main",
    "page:forms",
    "page:items",
    "page:tables",
    "page:code",
    "page:longest",
    "page:foreign",
    "page:hidden",
    "page:images",
    "page:prose-blocks",
    "url:depth",
    "url:last",
    "url:digits",
    "url:query",
    ...SIGNS.map(([name]) => `sign:${name}`),
    ...PATH_SIGNS.map(([name]) => `path:${name}`),
  ],
  write: (view, { rows, width, column }) => {
    const page = [...measurePage(view), ...measureUrl(view.hints.url), ...readSigns(view.hints)];
    for (let i = 0; i < view.blocks.length; i++) {
      const at = i * width + column;
      for (let k = 0; k < page.length; k++) rows[at + k] = page[k] as number;
    }
  },
};

/** Everything but what is said of its address and by its signs, in the order of the names. */
function measurePage(view: PageView): number[] {
  const { blocks, sums, totals } = view;
  const found = countBlocks(view);
  const tags = countTags(view);
  return [
    logOf(totals.words),
    logOf(blocks.length),
    shareOf(totals.linkInk, totals.ink),
    shareOf(totals.prose, totals.words),
    coarse(totals.meanScore),
    shareOf(found.promise, totals.words),
    shareOf(found.headings, blocks.length),
    Math.min(9, found.firstHeadings),
    logOf(tags.article),
    Math.min(2, tags.main),
    logOf(tags.form),
    shareOf(found.items, blocks.length),
    shareOf(found.tables, blocks.length),
    logOf(found.code),
    logOf(found.longest),
    shareOf(found.foreign, found.letters),
    shareOf(found.hidden, blocks.length),
    logOf(sums.images[0] ?? 0),
    logOf(found.prose),
  ];
}

function countBlocks({ blocks, scan, score }: PageView) {
  const found = {
    ...{ promise: 0, headings: 0, firstHeadings: 0, items: 0, tables: 0, code: 0 },
    ...{ longest: 0, foreign: 0, letters: 0, hidden: 0, prose: 0 },
  };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const words = scan.words[i] as number;
    if ((score[i] as number) > 0) found.promise += words;
    if (block.kind === "heading") found.headings++;
    else if (block.kind === "list-item") found.items++;
    else if (block.kind === "table") found.tables++;
    else if (block.kind === "code") found.code++;
    if (block.level === 1) found.firstHeadings++;
    if (words > found.longest) found.longest = words;
    found.foreign += scan.foreign[i] as number;
    found.letters += scan.letters[i] as number;
    if (block.hiding !== undefined) found.hidden++;
    if (isProse(block, words)) found.prose++;
  }
  return found;
}

function countTags({ boxes }: PageView) {
  const found = { article: 0, main: 0, form: 0 };
  for (const { tag } of boxes.boxes) if (tag === "article" || tag === "main" || tag === "form") found[tag]++;
  return found;
}

function measureUrl(url: string | undefined): number[] {
  const path = pathOf(url);
  if (path === undefined) return [-1, -1, -1, -1];
  const parts = (path.split("?")[0] ?? "").split("/").filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  let digits = 0;
  for (let p = 0; p < path.length; p++) if (path.charCodeAt(p) >= 48 && path.charCodeAt(p) <= 57) digits++;
  return [
    Math.min(9, parts.length),
    Math.min(9, last.split("-").length),
    Math.min(20, digits),
    path.includes("?") ? 1 : 0,
  ];
}

function pathOf(url: string | undefined): string | undefined {
  const host = url?.startsWith("http") ? url.indexOf("/", 8) : -1;
  return url === undefined || host < 0 ? undefined : url.slice(host).toLowerCase();
}

function readSigns({ source, url }: PageHints): number[] {
  const found = FINDER.has(source, SIGNS_WITHIN);
  const path = pathOf(url);
  return [
    ...SIGNS.map(([, written]) => (written.some((sign) => found[ALL_SIGNS.indexOf(sign)] === 1) ? 1 : 0)),
    ...PATH_SIGNS.map(([, words]) => (path === undefined ? -1 : words.some((word) => path.includes(word)) ? 1 : 0)),
  ];
}
