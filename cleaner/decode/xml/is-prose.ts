import type { XmlRoot } from "./xml-root.ts";

const DECLARATION = /^\ufeff?\s{0,500}<\?xml\s/;
/** Parts of pages in XHTML, drawings, formulas, and what holds other markup, addresses or data. */
const NO_DOCUMENTS: ReadonlySet<string> = new Set(
  (
    "html head body div p span table ul ol dl article section main header footer nav aside title a form iframe frameset " +
    "svg math wml rss feed RDF mediawiki opml package ncx plist urlset sitemapindex stylesheet schema"
  ).split(" "),
);
const XHTML = /www\.w3\.org\/1999\/xhtml/;
const TAG = /<[^<>]*>/;
/** Markup that stands in the text of an element is for another reader. */
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|span|a|b|i|ul|li|table)\b/i;
const SAMPLE_CHARS = 20_000;
/** A stretch of text between two tags that says something, and how much of a document is such stretches; the rest may be data. */
const STRETCH = { minChars: 80, minSpaces: 11 };
const MIN = { share: 0.3, chars: 300 };
const SPACES = /\s+/g;

/** Whether XML of a kind that nobody knows is something to read: most data is none. */
export function isProse(text: string, { name, attributes, start }: XmlRoot): boolean {
  if (!DECLARATION.test(text.slice(0, SAMPLE_CHARS)) || NO_DOCUMENTS.has(name) || XHTML.test(attributes)) return false;
  const sample = text.slice(start, start + SAMPLE_CHARS);
  if (ESCAPED_TAG.test(sample)) return false;
  const stretches = sample.split(TAG).map((one) => one.trim());
  const said = stretches.filter((one) => one.length >= STRETCH.minChars && countSpaces(one) >= STRETCH.minSpaces);
  const chars = said.reduce((sum, one) => sum + one.length, 0);
  return chars >= MIN.chars && chars >= sample.length * MIN.share;
}

function countSpaces(text: string): number {
  return text.match(SPACES)?.length ?? 0;
}
