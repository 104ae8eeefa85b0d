import type { Block } from "../../../model/block.ts";
import type { ParsedPage } from "../../../model/parsed-page.ts";
import { numberedHeadOf } from "../../../text/lines/printed-page.ts";
import { scanNoticesIn } from "../../../text/lines/scan-notices.ts";
import type { Believed } from "../hearing.ts";
import { titleLineOf } from "../lines/title-line.ts";
import type { Testimony } from "../testimony.ts";
import { titleInOneLine } from "./title-in-one-line.ts";

const BAR = /^\s+[-–—|·•»:]\s+\S/;

/** What the head of the text, or of the letter, says; the heading itself, where it only adds the site's name to one. */
export function titleOfHead(heard: readonly Testimony[], blocks: readonly Block[]): Believed<string> | undefined {
  const named = heard.find(({ field }) => field === "title")?.value;
  if (named === undefined) return undefined;
  const heading = blocks.find((block) => isMainHeading(block) && addsSite(named, block.text));
  return heading === undefined
    ? { value: named, witness: "front matter" }
    : { value: heading.text, witness: "heading" };
}

/** The title that a text shows: its first heading, the line that stands out as one, or else one that stands like one. */
export function titleOfText(
  { format, source }: ParsedPage,
  blocks: readonly Block[],
  titleLine: number | undefined,
): Believed<string> | undefined {
  if (format === "wikitext") return titleOfWikitext(blocks);
  const marked = blocks.find(isMainHeading) ?? (format === "asciidoc" ? firstHeading(blocks) : undefined);
  if (marked !== undefined) return { value: marked.text, witness: "heading" };
  if (format === "asciidoc") return undefined;
  // A dump is many pages at once, so none of their titles is its own.
  if (format === "dump") return undefined;
  const title =
    format === "prose" ? titleOfProse(source, blocks) : (blocks[titleLine ?? -1]?.text ?? titleInLines(source, blocks));
  return title === undefined ? undefined : { value: title, witness: "line" };
}

/** Above the title of a scanned book stands who scanned it, and heads of its pages say it with their numbers. */
function titleInLines(source: string, blocks: readonly Block[]): string | undefined {
  const end = Math.max(0, ...scanNoticesIn(source).map(({ span }) => span[1]));
  const isOfBook = ({ span, text }: Block) => span[0] >= end && numberedHeadOf(text) === undefined;
  const below = end === 0 ? blocks : blocks.filter(isOfBook);
  return below[titleLineOf(below) ?? -1]?.text;
}

/** Pieces of a line stand like titles as menus do: only one that has a line to itself is believed. */
function titleOfProse(source: string, blocks: readonly Block[]): string | undefined {
  const at = titleLineOf(blocks) ?? -1;
  const isAlone = blocks[at]?.opensParagraph === true && blocks[at + 1]?.opensParagraph === true;
  return isAlone ? blocks[at]?.text : titleInOneLine(source, blocks);
}

/** A wiki shows the title above a text that hardly ever says it: a heading at the very top does, or else what its first paragraphs mark as their subject. */
function titleOfWikitext(blocks: readonly Block[]): Believed<string> | undefined {
  for (const { kind, text, level, box, inlines } of blocks) {
    if (kind === "heading") return level === 1 ? { value: text, witness: "heading" } : undefined;
    if (box !== undefined || kind !== "paragraph") continue;
    const subject = inlines.find((inline) => inline.kind === "strong");
    if (subject !== undefined) return { value: text.slice(subject.start, subject.end).trim(), witness: "lead" };
  }
  return undefined;
}

/** A heading that nothing stands above: files that others put in begin with the title of a section. */
function firstHeading(blocks: readonly Block[]): Block | undefined {
  const first = blocks.find(({ box }) => box === undefined);
  return first?.kind === "heading" ? first : undefined;
}

function isMainHeading({ kind, level }: Block): boolean {
  return kind === "heading" && level === 1;
}

/** "A lamp on the rock - Gull Rock Herald": the heading, and behind a bar where it was read. */
function addsSite(title: string, heading: string): boolean {
  return title.startsWith(heading) && BAR.test(title.slice(heading.length));
}
