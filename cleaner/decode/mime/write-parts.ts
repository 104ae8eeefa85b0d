import { load } from "cheerio/slim";
import type { Refusal } from "../../model/outcome.ts";
import { parseMarkup } from "../../parse/parse-markup.ts";
import { escapeHtml } from "../../text/characters/escape-html.ts";
import type { CharsetReading } from "../read-charset.ts";
import { isHtml } from "./choose-parts.ts";
import type { Entity } from "./entity.ts";
import type { PartReader } from "./part-reader.ts";

/** The texts that a message shows, as the source of one page. */
export interface WrittenParts {
  readonly source: string;
  readonly isHtml: boolean;
  /** Of the first of them. */
  readonly charset: string;
  readonly charsetWitness: CharsetReading["witness"];
  readonly flags: readonly string[];
}

const EMPTY_LINES = /\r?\n\s*\n/;
const LINE_END = /\r?\n/g;

/** Writes them one below the other; a single one stays as it is. A refusal where one is no text in any encoding. */
export function writeParts(parts: readonly Entity[], reader: PartReader): WrittenParts | Refusal {
  const readings: CharsetReading[] = [];
  for (const part of parts) {
    const reading = reader.read(part);
    if ("kind" in reading) return reading;
    readings.push(reading);
  }
  const hasHtml = parts.some(isHtml);
  const texts = readings.map(({ text }) => text);
  const isMixed = hasHtml && parts.length > 1;
  return {
    source: isMixed ? writePage(parts.map((part, at) => markUp(texts[at] ?? "", part))) : texts.join("\n\n"),
    isHtml: hasHtml,
    charset: readings[0]?.charset ?? "utf-8",
    charsetWitness: readings[0]?.witness ?? "default",
    flags: [...new Set(readings.flatMap(({ flags }) => flags))],
  };
}

function writePage(texts: readonly string[]): string {
  return `<!doctype html><html><body>\n${texts.map((text) => `<div>${text}</div>\n`).join("")}</body></html>\n`;
}

/** Markup is parsed and written anew: what one part leaves open must not reach into the next. */
function markUp(text: string, part: Entity): string {
  if (isHtml(part)) return load(parseMarkup(text).dom).html();
  const paragraphs = text.trim().split(EMPTY_LINES);
  return paragraphs.map((lines) => `<p>${escapeHtml(lines).replace(LINE_END, "<br>\n")}</p>\n`).join("");
}
