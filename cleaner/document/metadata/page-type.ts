import type { Metadata, PageType } from "../../model/document.ts";
import type { Testimony } from "./testimony.ts";

/** What one word of a structured-data type says of the whole page; the first row that finds its word decides. */
const TYPE_ROWS: readonly { readonly type: PageType; readonly words: RegExp }[] = [
  { type: "forum", words: /^(?:DiscussionForumPosting|QAPage|Question)$/ },
  { type: "product", words: /^(?:Product|ProductGroup|Book|og:product|product(?:[.:].*)?)$/ },
  { type: "article", words: /^(?:.*Article|BlogPosting|Report|Recipe|LiveBlogPosting|article)$/ },
  { type: "collection", words: /^(?:CollectionPage|product\.group)$/ },
  { type: "documentation", words: /^(?:TechArticle|APIReference)$/ },
  { type: "service", words: /^(?:Service|ProfessionalService|LocalBusiness)$/ },
];

/** What the words of an address say; matched whole between slashes, dots and hyphens. */
const ADDRESS_ROWS: readonly { readonly type: PageType; readonly words: RegExp }[] = [
  // Before the row that takes a folder called "wiki" for a manual.
  { type: "article", words: /^[a-z-]{2,12}\.(?:m\.)?wiki(?:pedia|news|voyage)\.org\/(?:wiki\/|w\/index\.php|\?)/ },
  {
    type: "forum",
    words: /(?:^|[./-])(?:forums?|threads?|topics?|viewtopic|showthread|questions|discussions?|community|r)(?:[./?]|$)/,
  },
  {
    type: "documentation",
    words: /(?:^|[./-])(?:docs?|documentation|api|reference|manual|man-pages|readthedocs|developers?|wiki)(?:[./]|$)/,
  },
  { type: "product", words: /(?:^|[./-])(?:products?|dp|item|itm|p|shop\/.+\/.+)\// },
  { type: "collection", words: /(?:^|[./-])(?:collections?|categor(?:y|ies)|c|shop|store|product-category)(?:\/|$)/ },
  { type: "article", words: /(?:^|[./-])(?:blogs?|news|articles?|posts?|stories|story|\d{4}\/\d{2})(?:[./]|$)/ },
  { type: "service", words: /(?:^|[./-])(?:services?|solutions?|pricing|features?)(?:[./]|$)/ },
];

/**
 * Types that only the thing itself is marked with: of 181 pages of wcxb-dev whose JSON-LD is one of these, 179 are of the kind. "Article" and "Product"
 * are not among them.
 */
const SURE: ReadonlySet<string> = new Set([
  "NewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "ReportageNewsArticle",
  "ReviewNewsArticle",
  "BlogPosting",
  "LiveBlogPosting",
  "Recipe",
  "ScholarlyArticle",
  "DiscussionForumPosting",
  "QAPage",
]);

const WARES = /^Product/;

/** A kind of page, and whose word it is; nobody's where all are silent. */
export interface HeardPageType {
  readonly type: PageType;
  readonly witness?: string;
  /** Whether it is believed before what the model sees. */
  readonly isSure?: boolean;
}

/** The kind of page, from structured data first, the address second; "other" where both are silent. */
export function pageTypeOf(heard: readonly Testimony[], url: string | undefined): HeardPageType {
  const types = heard.filter(({ field }) => field === "type");
  const sure = sureAmong(structuredIn(types));
  for (const row of TYPE_ROWS) {
    const said = types.find(({ value }) => row.words.test(value) && (sure === undefined || value === sure));
    if (said !== undefined) return { type: row.type, witness: said.witness, isSure: sure !== undefined };
  }
  const address = url?.toLowerCase().replace(SCHEME, "") ?? "";
  const row = ADDRESS_ROWS.find(({ words }) => words.test(address));
  return row === undefined ? { type: "other" } : { type: row.type, witness: "url" };
}

/** What JSON-LD says, or microdata where that says nothing. */
function structuredIn(types: readonly Testimony[]): readonly string[] {
  const saidBy = (who: string) => types.filter(({ witness }) => witness === who).map(({ value }) => value);
  const linked = saidBy("json-ld");
  return linked.length > 0 ? linked : saidBy("microdata");
}

/** The one such thing that is the page: several are a list of them, and a product beside it may be what is sold here. Questions beside an article are answered in it. */
function sureAmong(structured: readonly string[]): string | undefined {
  const [sure, ...others] = structured.filter((value) => SURE.has(value));
  return others.length > 0 || structured.some((value) => WARES.test(value)) ? undefined : sure;
}

/**
 * The kind of page that the model saw goes before what the page says of itself, unless that is sure: structured data and the address are
 * among what the model reads, and shops mark their lists as products.
 */
export function believePageType(
  { metadata, isTypeSure }: { readonly metadata: Metadata; readonly isTypeSure: boolean },
  predicted: PageType | undefined,
): Metadata {
  return predicted === undefined || isTypeSure ? metadata : believeFormat(metadata, predicted, "model");
}

/** The kind of page that a format is, whatever anybody says. */
export function believeFormat(metadata: Metadata, pageType: PageType, witness: string): Metadata {
  return { ...metadata, pageType, witnesses: { ...metadata.witnesses, pageType: witness } };
}

const SCHEME = /^https?:\/\/(?:www\.)?/;
