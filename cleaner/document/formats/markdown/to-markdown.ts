import type { CleanDocument, DocumentBlock, Section, Source } from "../../../model/document.ts";
import { plainLine } from "../plain-lines.ts";
import { escapeInline } from "./escape.ts";
import { frontMatter } from "./front-matter.ts";
import { OpenItems } from "./open-items.ts";
import { prefixLines } from "./prefix-lines.ts";
import { withoutOwnPlaces } from "./without-own-places.ts";
import { writeBlock } from "./write-block.ts";
import { writeByline } from "./write-byline.ts";
import { type PlacedText, writeItem } from "./write-item.ts";

/**
 * The document as Markdown (CommonMark with GFM tables): YAML front matter, then the sections.
 *
 * Page text stays text: whatever in it looks like markup is escaped, so it makes no links, no HTML, no headings, ends
 * no fence and opens no table cell. Links, emphasis and code are what `inlines` of its blocks say, where they were asked
 * for; links lead to the web or a mailbox and never to a place of the page itself. A section that has no heading of its own is set off by a rule; where none has one,
 * as in a dump, it is led by its key terms in italics, the only words that are not the page's.
 */
export function toMarkdown(document: CleanDocument): string {
  const { sections: all, source } = withoutOwnPlaces(document);
  const sections = all.map((section, index) => writeSection(section, { index, all, format: source.format }));
  return `${[frontMatter(document), ...sections].filter(Boolean).join("\n\n")}\n`;
}

interface SectionPlace {
  readonly index: number;
  readonly all: readonly Section[];
  /** Of the page. */
  readonly format: Source["format"];
}

function writeSection(section: Section, place: SectionPlace): string {
  return [...openingOf(section, place), writeBlocks(section, place)].filter(Boolean).join("\n\n");
}

function openingOf(section: Section, { index, all }: SectionPlace): readonly string[] {
  if (section.heading !== undefined || all.length === 1) return [];
  const rule = index === 0 ? [] : ["---"];
  if (all.some(({ heading }) => heading !== undefined)) return rule;
  const terms = section.topic.map((term) => escapeInline(plainLine(term))).filter(Boolean);
  return terms.length === 0 ? rule : [...rule, `*${terms.join(", ")}*`];
}

/**
 * Items of one list stand line by line, within those that they are in; everything else is set apart by a blank line. Who wrote a post stands
 * below its title where it has one.
 */
function writeBlocks(section: Section, { index, all, format }: SectionPlace): string {
  const above = all[index - 1]?.blocks.at(-1);
  let items = new OpenItems();
  let text = "";
  let before: DocumentBlock | undefined;
  for (const block of section.blocks) {
    const byline = writeByline(block, before ?? above);
    if (byline !== "") items = new OpenItems();
    const written =
      block.kind === "list-item"
        ? writeItem(block, { items, format })
        : writeWithin(block, writeBlock(block, section.level), items);
    if (written.text === "") continue;
    const parts = block.kind === "heading" ? [written.text, byline] : [byline, written.text];
    if (before !== undefined) text += byline === "" ? written.joint : "\n\n";
    text += parts.filter(Boolean).join("\n\n");
    before = block;
  }
  return text;
}

function writeWithin(block: DocumentBlock, written: string, items: OpenItems): PlacedText {
  const text = written === "" ? "" : prefixLines(written, " ".repeat(items.goOn(block)));
  return { text, joint: "\n\n" };
}
