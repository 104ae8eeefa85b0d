import type { PageFormat } from "../model/page.ts";
import type { RawPage } from "../model/raw-page.ts";

const HTML_START =
  /^\s{0,500}(?:<!--|<!doctype html|<\?xml|<html|<head|<body|<title|<meta|<div|<p[\s>]|<article|<h1|<script|<table|<a\s)/i;
const ANY_TAG = /<\/(?:p|div|body|html|a|span|table|ul|h[1-6])\s{0,5}>/i;
/** Text whose lines are longer than this on average holds no layout of its own. */
const DUMP_LINE_CHARS = 2000;

/** The format, decided from the text first, then the content type, then the key. */
export function formatOf(text: string, raw: Pick<RawPage, "contentType" | "key">): PageFormat {
  if (HTML_START.test(text.slice(0, 2000)) || ANY_TAG.test(text.slice(0, 20_000))) return "html";
  if (raw.contentType?.includes("markdown") === true || raw.key.endsWith(".md")) return "markdown";
  return isDump(text) ? "dump" : "text";
}

function isDump(text: string): boolean {
  const trimmed = text.trim();
  const lines = trimmed.split("\n").length;
  return trimmed.length / lines > DUMP_LINE_CHARS;
}
