import type { PageFormat } from "../model/page.ts";
import type { RawPage } from "../model/raw-page.ts";
import { isDump } from "./is-dump.ts";
import { measureLayout } from "./measure-layout.ts";

const HTML_START =
  /^\s{0,500}(?:<!--|<!doctype html|<\?xml|<html|<head|<body|<title|<meta|<div|<p[\s>]|<article|<h1|<script|<table|<a\s)/i;
const ANY_TAG = /<\/(?:p|div|body|html|a|span|table|ul|h[1-6])\s{0,5}>/i;
/** Text whose lines are longer than this on average holds no layout of its own. */
const ONE_LINE_CHARS = 2000;
/** Shares of lines that settle the kind; fixtures stand on both sides of each (test/cleaner/decode/format-of.test.ts). */
const SHARES = { code: 0.45, codeProse: 0.25, turns: 0.5, markdown: 0.08 };
/** Fewer lines show no pattern. */
const MIN_LINES = 4;

/** The format, decided from the text first, then the content type, then the key. */
export function formatOf(text: string, raw: Pick<RawPage, "contentType" | "key">): PageFormat {
  if (HTML_START.test(text.slice(0, 2000)) || ANY_TAG.test(text.slice(0, 20_000))) return "html";
  if (raw.contentType?.includes("markdown") === true || raw.key.endsWith(".md")) return "markdown";
  const layout = measureLayout(text);
  if (layout.meanChars > ONE_LINE_CHARS || layout.lines === 1) return isDump(text) ? "dump" : "prose";
  if (layout.lines < MIN_LINES) return "text";
  if (layout.code >= SHARES.code && layout.sentences <= SHARES.codeProse) return "code";
  if (layout.turns >= SHARES.turns) return "transcript";
  return layout.markdownKinds >= 2 && layout.markdown >= SHARES.markdown ? "markdown" : "text";
}
