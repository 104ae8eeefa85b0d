import { load } from "cheerio/slim";
import type { Element } from "domhandler";
import type { FeedEntry } from "../../model/page.ts";
import { parseMarkup } from "../../parse/parse-markup.ts";
import { collapseSpaces } from "../../text/characters/collapse.ts";
import { escapeHtml } from "../../text/characters/escape-html.ts";
import type { Entry, EntryText, Feed } from "./feed.ts";

/** A feed as one page of HTML, and where in it each entry stands. */
export interface FeedPage {
  readonly source: string;
  readonly entries: readonly FeedEntry[];
}

/** Elements that would speak of all entries, and say nothing to readers. */
const OF_WHOLE_PAGES: ReadonlySet<string> = new Set(["style", "link", "script", "base", "meta", "title"]);
const EMPTY: Pick<Element, "name" | "children" | "attribs"> = { name: "span", children: [], attribs: {} };
/** So many characters of a summary that the text has too are enough to know it for the text's beginning. */
const TEASER_CHARS = 60;
const TEASER_END = /\s*(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$/;
/** Titles are plain, but for people who put tags of a line or references of HTML in them: "Lists of <T>" has no tag. */
const TITLE_MARKUP =
  /<\/?(?:a|b|br|code|em|i|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,2000})?\/?>|&(?:[a-z]{2,10}|#\d{1,7}|#x[\da-f]{1,6});/i;
const EMPTY_LINES = /\n\s*\n/;
/** An entry's own headings stand below its title, which stands below the feed's. */
const HEADING = /^h[1-6]$/;
const TITLE_LEVEL = 2;
const LOWEST_LEVEL = 6;

/** Writes the page: titles as headings that link to where the entry stands, and below each what it says. */
export function writeFeedPage(feed: Feed): FeedPage {
  const written: string[] = [headOf(feed)];
  const entries: FeedEntry[] = [];
  let length = written[0]?.length ?? 0;
  for (const entry of feed.entries) {
    const article = writeEntry(entry);
    if (article === undefined) continue;
    written.push(article);
    entries.push({ span: [length, length + article.length], ...said("author", entry), ...said("date", entry) });
    length += article.length;
  }
  written.push("</main></body></html>\n");
  return { source: written.join(""), entries };
}

function said<Name extends "author" | "date">(name: Name, entry: Entry): { readonly [Key in Name]?: string } {
  const value = entry[name];
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: string });
}

function headOf({ title, description, link, language, author, updated }: Feed): string {
  const lines = [
    `<!doctype html><html${language === undefined ? "" : ` lang="${escapeHtml(language)}"`}><head>`,
    `<title>${escapeHtml(titleOf(title ?? ""))}</title>`,
    ...metaOf("description", description),
    ...metaOf("author", author),
    ...metaOf("article:modified_time", updated),
    ...(link === undefined ? [] : [`<base href="${escapeHtml(link)}">`]),
    "</head><body><main>",
  ];
  return `${lines.join("\n")}\n`;
}

function metaOf(name: string, content: string | undefined): readonly string[] {
  return content === undefined ? [] : [`<meta name="${name}" content="${escapeHtml(plainOf(content))}">`];
}

/** Undefined where the entry says nothing. */
function writeEntry({ title, link, texts }: Entry): string | undefined {
  const bodies = textsToShow(texts).map(writeText);
  if (title === undefined && bodies.length === 0) return undefined;
  const name = title === undefined ? "" : escapeHtml(titleOf(title));
  const linked = link === undefined ? name : `<a href="${escapeHtml(link)}">${name}</a>`;
  const heading = name === "" ? "" : `<h${TITLE_LEVEL}>${linked}</h${TITLE_LEVEL}>\n`;
  return `<article>\n${heading}${bodies.join("")}</article>\n`;
}

/** The fullest text, and of the others what does not repeat its beginning. */
function textsToShow(texts: readonly EntryText[]): readonly EntryText[] {
  const shown: EntryText[] = [];
  const plain: string[] = [];
  for (const text of texts) {
    const said = plainOf(text.text).replace(TEASER_END, "");
    const start = said.slice(0, TEASER_CHARS);
    if (said === "" || plain.some((other) => other.includes(start))) continue;
    shown.push(text);
    plain.push(said);
  }
  return shown;
}

/** Markup is parsed and written anew: what one entry leaves open must not reach into the next. */
function writeText({ text, isMarkup }: EntryText): string {
  if (!isMarkup)
    return text
      .split(EMPTY_LINES)
      .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`)
      .join("");
  const { dom, elements } = parseMarkup(text);
  const headings = elements.filter(({ name }) => HEADING.test(name));
  const levelOf = ({ name }: Element) => Number(name[1]);
  const highest = headings.reduce((least, heading) => Math.min(least, levelOf(heading)), LOWEST_LEVEL);
  const down = TITLE_LEVEL + 1 - highest;
  for (const heading of headings) heading.name = `h${Math.min(LOWEST_LEVEL, levelOf(heading) + down)}`;
  // Emptied, not taken out: a tree's children are a list, and each that goes is sought in it.
  for (const element of elements) if (OF_WHOLE_PAGES.has(element.name)) Object.assign(element, EMPTY);
  return `<div>${load(dom).html()}</div>\n`;
}

function titleOf(title: string): string {
  return TITLE_MARKUP.test(title) ? plainOf(title) : collapseSpaces(title);
}

/** What a text says without its markup, on one line. */
function plainOf(text: string): string {
  return collapseSpaces(load(parseMarkup(text).dom).text());
}
