import type { PageFormat } from "../model/page.ts";
import type { RawPage } from "../model/raw-page.ts";
import { HTML_START } from "../rules/html-start.ts";
import { messageHeadOf } from "../text/lines/message-head.ts";
import { isAsciidoc, isNamedAsciidoc } from "./asciidoc/is-asciidoc.ts";
import { isDump } from "./layout/is-dump.ts";
import { type Layout, measureLayout } from "./layout/measure-layout.ts";
import { isJson } from "./records/is-json.ts";
import { isRestructuredText } from "./restructuredtext/is-restructuredtext.ts";
import { isWikitext } from "./wiki/is-wikitext.ts";

/** What only a whole page of HTML opens with; Markdown may open with any other tag. */
const PAGE_START = /^\s{0,500}(?:<!doctype\shtml|<\?xml|<html|<head|<body)[\s>]/i;
const ANY_TAG =
  /<\/?(?:p|div|body|html|a|span|table|ul|ol|li|td|tr|th|br|img|b|i|em|strong|h[1-6])(?:\s[^<>]{0,500})?\s{0,5}\/?>/gi;
/** Text about HTML quotes a tag here and there; markup has this many in a thousand characters, and at least three. */
const MARKUP = { sampleChars: 20_000, perThousand: 5, min: 3 };
/** Text whose lines are longer than this on average holds no layout of its own. */
const ONE_LINE_CHARS = 2000;
/** In a text of few lines, one of so many characters that is so great a share of all is the text: a title, an address, a day stand beside it. */
const MAIN_LINE = { chars: 1000, share: 0.6, lines: 12 };
/** Shares of lines that settle the kind; fixtures stand on both sides of each (test/cleaner/decode/format-of.test.ts). */
const SHARES = {
  code: 0.6,
  columns: 0.9,
  codeProse: 0.15,
  scripts: 0.6,
  scriptProse: 0.15,
  turns: 0.6,
  markdown: 0.08,
  manyMarks: 0.01,
};
/** So many different marks are Markdown in a few of the lines already: whole pages have most of theirs in lists of links. */
const MANY_MARKS = 3;
/** Fewer lines show no pattern. */
const MIN_LINES = 4;

/** Subtitles: the head of WebVTT, or the first number and time of SubRip; italics make no HTML of them. */
const SUBTITLES = /^\s{0,500}(?:WEBVTT(?=\s)|\d{1,5}[ \t\r]{0,9}\n(?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]{0,9}-->)/;

/** The first line of a script names its interpreter. */
const INTERPRETER = /^#!\s?\/\S/;

const MARKDOWN_KEY = /\.(?:md|markdown)$/i;
const WIKITEXT_KEY = /\.(?:wiki|wikitext|mediawiki)$/i;
const WIKITEXT_TYPE = /\/x-(?:wiki|mediawiki)\b/i;
const RST_KEY = /\.(?:rst|rest)(?:\.txt)?$/i;
const RST_TYPE = /\/(?:x-rst|prs\.fallenstein\.rst)\b/i;
const HTML_KEY = /\.x?html?$/i;
const LEADING_CHARS = 2000;

/** The format (tables of data are code: kept as they are written), decided from the text first, then the content type, then the key. */
export function formatOf(text: string, raw: Pick<RawPage, "contentType" | "key">): PageFormat {
  const lead = text.slice(0, LEADING_CHARS);
  if (PAGE_START.test(lead)) return "html";
  if (raw.contentType?.includes("markdown") === true || MARKDOWN_KEY.test(raw.key)) return "markdown";
  if (RST_TYPE.test(raw.contentType ?? "") || RST_KEY.test(raw.key)) return "restructuredtext";
  if (isNamedAsciidoc(raw)) return "asciidoc";
  if (SUBTITLES.test(lead) && text.includes("-->")) return "transcript";
  if (INTERPRETER.test(lead) || isJson(text)) return "code";
  if (!isDeclaredHtml(raw) && isAsciidoc(text)) return "asciidoc";
  if (!isDeclaredHtml(raw) && isWikitext(text, isHinted(raw) ? "hinted" : "unknown")) return "wikitext";
  if (!isDeclaredHtml(raw) && isRestructuredText(text)) return "restructuredtext";
  if (HTML_START.test(lead)) return "html";
  const layout = measureLayout(text);
  if (isMarkup(text, raw)) return !isDeclaredHtml(raw) && isFullOfMarks(layout) ? "markdown" : "html";
  if (layout.meanChars > ONE_LINE_CHARS || layout.lines === 1) return isDump(text) ? "dump" : "prose";
  if (layout.lines < MIN_LINES) return linesOf(text, layout);
  const isWritten = layout.code >= SHARES.code || layout.columns >= SHARES.columns;
  if (isWritten && layout.sentences <= SHARES.codeProse) return "code";
  if (layout.scripts >= SHARES.scripts && layout.prose <= SHARES.scriptProse && !layout.hasStrongMark) return "code";
  if (layout.turns >= SHARES.turns) return "transcript";
  return isMarkdown(layout) ? "markdown" : linesOf(text, layout);
}

/** Lines are what a page was laid out in, unless one of a few is the page; a message has its head in lines whatever its text is in. */
function linesOf(text: string, { lines, longestChars, longest }: Layout): "text" | "dump" | "prose" {
  const isMain = longestChars >= MAIN_LINE.chars && longest >= MAIN_LINE.share && lines <= MAIN_LINE.lines;
  if (!isMain || messageHeadOf(text) !== undefined) return "text";
  return isDump(text) ? "dump" : "prose";
}

function isMarkdown({ hasStrongMark, markdownKinds, markdown }: Layout): boolean {
  const share = markdownKinds >= MANY_MARKS ? SHARES.manyMarks : SHARES.markdown;
  return hasStrongMark && markdownKinds >= 2 && markdown >= share;
}

/** Markdown that draws its tables in HTML has tags enough for both. */
function isFullOfMarks({ hasStrongMark, markdownKinds, markdown }: Layout): boolean {
  return hasStrongMark && markdownKinds >= MANY_MARKS && markdown >= SHARES.markdown;
}

function isDeclaredHtml({ contentType, key }: Pick<RawPage, "contentType" | "key">): boolean {
  return contentType?.includes("html") === true || HTML_KEY.test(key);
}

/** A name or a type says that it is wikitext, which is no proof. */
function isHinted({ contentType, key }: Pick<RawPage, "contentType" | "key">): boolean {
  return WIKITEXT_KEY.test(key) || WIKITEXT_TYPE.test(contentType ?? "");
}

function isMarkup(text: string, raw: Pick<RawPage, "contentType" | "key">): boolean {
  const sample = text.slice(0, MARKUP.sampleChars);
  const tags = sample.match(ANY_TAG)?.length ?? 0;
  // Who says that it is HTML need not say it with many tags.
  return isDeclaredHtml(raw) ? tags > 0 : tags >= MARKUP.min && tags * 1000 >= sample.length * MARKUP.perThousand;
}
