import type { Field } from "../testimony.ts";

/** One `<meta>` name or property: what it speaks of and as which witness it is heard. */
export interface MetaRow {
  readonly field: Field;
  readonly witness: "opengraph" | "twitter" | "meta";
  /** Lower case, best first. */
  readonly names: readonly string[];
}

/** OpenGraph 1.0, Dublin Core (ISO 15836), Highwire Press citation tags, Parse.ly, Sailthru, Twitter cards and plain HTML. */
export const META_ROWS: readonly MetaRow[] = [
  {
    field: "author",
    witness: "meta",
    names: [
      "author",
      "article:author",
      "dc.creator",
      "dcterms.creator",
      "dc.contributor",
      "parsely-author",
      "sailthru.author",
      "byl",
      "citation_author",
      "og:article:author",
      "book:author",
      "article:author_name",
      "twitter:data1",
    ],
  },
  {
    field: "published",
    witness: "meta",
    names: [
      "article:published_time",
      "article:published",
      "og:article:published_time",
      "og:published_time",
      "datepublished",
      "date",
      "dc.date",
      "dc.date.issued",
      "dc.date.created",
      "dcterms.created",
      "dcterms.date",
      "dcterms.issued",
      "pubdate",
      "publishdate",
      "publish-date",
      "publish_date",
      "publication_date",
      "article.published",
      "sailthru.date",
      "parsely-pub-date",
      "cxenseparse:recs:publishtime",
      "citation_publication_date",
      "citation_date",
      "citation_online_date",
      "book:release_date",
      "video:release_date",
      "release_date",
      "creation_date",
    ],
  },
  {
    field: "modified",
    witness: "meta",
    names: [
      "article:modified_time",
      "og:updated_time",
      "og:modified_time",
      "datemodified",
      "dcterms.modified",
      "dc.date.modified",
      "last-modified",
      "lastmod",
      "revised",
      "article.updated",
      "last_updated",
    ],
  },
  { field: "siteName", witness: "opengraph", names: ["og:site_name"] },
  {
    field: "siteName",
    witness: "meta",
    names: [
      "application-name",
      "apple-mobile-web-app-title",
      "dc.publisher",
      "dcterms.publisher",
      "publisher",
      "citation_journal_title",
    ],
  },
  {
    field: "description",
    witness: "meta",
    names: ["description", "dc.description", "dcterms.description", "dcterms.abstract"],
  },
  { field: "description", witness: "opengraph", names: ["og:description"] },
  { field: "description", witness: "twitter", names: ["twitter:description"] },
  {
    field: "tag",
    witness: "meta",
    names: [
      "article:tag",
      "keywords",
      "news_keywords",
      "parsely-tags",
      "sailthru.tags",
      "dc.subject",
      "dcterms.subject",
      "citation_keywords",
    ],
  },
  { field: "license", witness: "meta", names: ["dc.rights", "dcterms.license", "dcterms.rights", "license"] },
  { field: "image", witness: "opengraph", names: ["og:image", "og:image:url", "og:image:secure_url"] },
  { field: "image", witness: "twitter", names: ["twitter:image", "twitter:image:src"] },
  { field: "canonicalUrl", witness: "opengraph", names: ["og:url"] },
  { field: "language", witness: "meta", names: ["content-language", "language", "dc.language", "dcterms.language"] },
  { field: "language", witness: "opengraph", names: ["og:locale"] },
  { field: "type", witness: "opengraph", names: ["og:type"] },
];
