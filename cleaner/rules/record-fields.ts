/** Under what names crawlers keep a page in a record: Crawlee, Apify, Scrapy, Common Crawl extracts, Firecrawl and kin. */
export const RECORD_FIELDS = {
  /** Markup or text of the page itself, most telling first. */
  content: ["html", "rawHtml", "raw_html", "body", "markdown", "text", "content", "pageContent"],
  url: ["url", "loadedUrl", "canonicalUrl", "link", "warc-target-uri", "source_url", "uri"],
  time: [
    "fetchedAt",
    "fetched_at",
    "crawledAt",
    "crawled_at",
    "scrapedAt",
    "scraped_at",
    "fetch_time",
    "loadedTime",
    "timestamp",
    "warc-date",
    "date",
  ],
} as const;
