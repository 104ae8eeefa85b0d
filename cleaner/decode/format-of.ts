import type { PageFormat } from "../model/page.ts";
import type { RawPage } from "../model/raw-page.ts";
import { isDump } from "./is-dump.ts";
import { measureLayout } from "./measure-layout.ts";

const HTML_START =
  /^\s{0,500}(?:<!--|<!doctype html|<\?xml|<html|<head|<body|<title|<meta|<div|<p[\s>]|<article|<h1|<script|<table|<a\s)/i;
const ANY_TAG =
  /<\/?(?:p|div|body|html|a|span|table|ul|ol|li|td|tr|th|br|img|b|i|em|strong|h[1-6])(?:\s[^<>]{0,500})?\s{0,5}\/?>/gi;
/** Text about HTML quotes a tag here and there; markup has this many in a thousand characters, and at least three. */
const MARKUP = { sampleChars: 20_000, perThousand: 5, min: 3 };
/** Text whose lines are longer than this on average holds no layout of its own. */
const ONE_LINE_CHARS = 2000;
/** Shares of lines that settle the kind; fixtures stand on both sides of each (test/cleaner/decode/format-of.test.ts). */
const SHARES = { code: 0.6, codeProse: 0.15, turns: 0.6, markdown: 0.08 };
/** Fewer lines show no pattern. */
const MIN_LINES = 4;

/** The format, decided from the text first, then the content type, then the key. */
export function formatOf(text: string, raw: Pick<RawPage, "contentType" | "key">): PageFormat {
  if (HTML_START.test(text.slice(0, 2000)) || isMarkup(text)) return "html";
  if (raw.contentType?.includes("markdown") === true || raw.key.endsWith(".md")) return "markdown";
  const layout = measureLayout(text);
  if (layout.meanChars > ONE_LINE_CHARS || layout.lines === 1) return isDump(text) ? "dump" : "prose";
  if (layout.lines < MIN_LINES) return "text";
  if (layout.code >= SHARES.code && layout.sentences <= SHARES.codeProse) return "code";
  if (layout.turns >= SHARES.turns) return "transcript";
  return layout.hasStrongMark && layout.markdownKinds >= 2 && layout.markdown >= SHARES.markdown ? "markdown" : "text";
}

function isMarkup(text: string): boolean {
  const sample = text.slice(0, MARKUP.sampleChars);
  const tags = sample.match(ANY_TAG)?.length ?? 0;
  return tags >= MARKUP.min && tags * 1000 >= sample.length * MARKUP.perThousand;
}
