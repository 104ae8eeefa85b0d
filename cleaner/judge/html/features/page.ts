import { isProse } from "../is-prose.ts";
import type { PageView } from "../page-view.ts";
import { type FeatureGroup, logOf, shareOf } from "./feature-group.ts";
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
  open: (view) => {
    const row = Float32Array.from([...measure(view), ...measureUrl(view.hints.url), ...signs(view)]);
    return (out, at) => out.set(row, at);
  },
};

function measure({ blocks, boxes, scan, sums, score, totals }: PageView): number[] {
  const count = (holds: (i: number) => boolean) => blocks.reduce((sum, _, i) => sum + (holds(i) ? 1 : 0), 0);
  const kinds = (kind: string) => count((i) => blocks[i]?.kind === kind);
  const tags = (tag: string) => boxes.boxes.reduce((sum, box) => sum + (box.tag === tag ? 1 : 0), 0);
  const sum = (array: Float32Array) => array.reduce((total, value) => total + value, 0);
  return [
    logOf(totals.words),
    logOf(blocks.length),
    shareOf(totals.linkInk, totals.ink),
    shareOf(totals.prose, totals.words),
    coarse(totals.meanScore),
    shareOf(
      scan.words.reduce((total, words, i) => total + ((score[i] as number) > 0 ? words : 0), 0),
      totals.words,
    ),
    shareOf(kinds("heading"), blocks.length),
    Math.min(
      9,
      count((i) => blocks[i]?.level === 1),
    ),
    logOf(tags("article")),
    Math.min(2, tags("main")),
    logOf(tags("form")),
    shareOf(kinds("list-item"), blocks.length),
    shareOf(kinds("table"), blocks.length),
    logOf(kinds("code")),
    logOf(scan.words.reduce((most, words) => Math.max(most, words), 0)),
    shareOf(sum(scan.foreign), sum(scan.letters)),
    shareOf(
      count((i) => blocks[i]?.hiding !== undefined),
      blocks.length,
    ),
    logOf(sums.images[0] ?? 0),
    logOf(count((i) => isProse(blocks[i] as (typeof blocks)[number], scan.words[i] as number))),
  ];
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

function signs({ hints }: PageView): number[] {
  const source = hints.source.length > SIGNS_WITHIN ? hints.source.slice(0, SIGNS_WITHIN) : hints.source;
  const path = pathOf(hints.url);
  return [
    ...SIGNS.map(([, written]) => (written.some((sign) => source.includes(sign)) ? 1 : 0)),
    ...PATH_SIGNS.map(([, words]) => (path === undefined ? -1 : words.some((word) => path.includes(word)) ? 1 : 0)),
  ];
}
