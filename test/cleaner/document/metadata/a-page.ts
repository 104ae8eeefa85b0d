import { cleanPage, type Metadata } from "../../../../cleaner/index.ts";

/** A paragraph that no judge drops. */
export const BODY = `<p>${"The ferry left at dawn and the town slept on, because nobody had told them of the new timetable. ".repeat(4)}</p>`;

/** Metadata of a page with this head and this beginning of its body. */
export function metadataOf(head: string, body = "", url = "https://www.harbour-post.example/news/ferry"): Metadata {
  const text = `<!doctype html><html lang="en"><head>${head}</head><body>${body}${BODY}</body></html>`;
  return documentOf(text, url).metadata;
}

/** The document that a page becomes. */
export function documentOf(text: string, url?: string) {
  const outcome = cleanPage({
    bytes: new TextEncoder().encode(text),
    uri: "page",
    key: "page.html",
    ...(url === undefined ? {} : { url }),
  });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

/** Structured data as a page holds it. */
export const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
