import type { Field } from "./testimony.ts";

/**
 * Whom to believe about each field, best first; a witness whose word can't be read is passed over for the next.
 *
 * Order measured on wcxb-dev (share of pages where the witness alone is right, as training/metadata/score.ts prints it).
 * Titles have a decision of their own (title/choose-title.ts), because there two witnesses are better than one; dates of
 * publication have two exceptions (dates/choose-published.ts), authors three (people/choose-authors.ts).
 */
export const TRUST = {
  author: [
    "json-ld",
    "meta",
    "itemprop",
    "rel",
    "byline",
    "class",
    "href",
    "signature",
    "json-ld:page",
    "name",
    "aside",
  ],
  organization: ["json-ld", "json-ld:page"],
  published: [
    ...["json-ld", "meta", "itemprop", "dateline:title", "dateline", "json-ld:page"],
    ...["time", "class", "url", "updated", "aside"],
  ],
  modified: ["json-ld", "meta", "itemprop", "json-ld:page", "time", "class", "dateline"],
  // When the event is of which the page tells: what shows that day speaks of the event.
  happening: ["json-ld"],
  siteName: ["opengraph", "json-ld", "meta", "title"],
  description: ["meta", "opengraph", "twitter", "json-ld", "json-ld:page"],
  tag: ["json-ld", "meta", "rel", "itemprop", "category", "href", "json-ld:page"],
  license: ["link", "rel", "json-ld", "meta", "itemprop", "json-ld:page", "aside"],
  image: ["opengraph", "twitter", "json-ld", "link", "json-ld:page"],
  canonicalUrl: ["link", "opengraph", "meta", "capture"],
  language: ["html lang", "meta", "opengraph", "json-ld", "json-ld:page"],
  type: ["json-ld", "opengraph", "meta", "json-ld:page", "microdata"],
  title: ["h1", "opengraph", "title", "json-ld"],
  sourceLine: ["line"],
} as const satisfies Readonly<Record<Field, readonly string[]>>;
