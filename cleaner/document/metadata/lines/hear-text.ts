import type { Block } from "../../../model/block.ts";
import type { PageType } from "../../../model/document.ts";
import type { PageFormat } from "../../../model/page.ts";
import type { Testimony } from "../testimony.ts";
import { hearCategories } from "./hear-categories.ts";
import { hearDocinfo } from "./hear-docinfo.ts";
import { hearLines } from "./hear-lines.ts";

/** So much of a title finds its heading, whatever was cut from its end. */
const TITLE_START_CHARS = 20;

interface TextSetting {
  readonly format: PageFormat;
  readonly title: string | undefined;
  readonly pageType: PageType;
}

/** What a page's text says of it: the categories of wikitext, the fields of reStructuredText, or the lines near the title and at the end. */
export function hearText(blocks: readonly Block[], { format, title, pageType }: TextSetting): readonly Testimony[] {
  if (format === "wikitext") return hearCategories(blocks);
  if (format === "restructuredtext") return hearDocinfo(blocks);
  // Its head says who wrote it and when.
  if (format === "asciidoc") return [];
  return hearLines(blocks, {
    titleAt: blockOfTitle(title, blocks),
    comments: pageType === "forum" ? "heard" : "left out",
  });
}

function blockOfTitle(title: string | undefined, blocks: readonly Block[]): number {
  if (title === undefined) return 0;
  const start = title.slice(0, TITLE_START_CHARS);
  const heading = blocks.find(({ kind, text }) => kind === "heading" && (text === title || text.startsWith(start)));
  return (heading ?? blocks.find(({ text }) => text.includes(title)))?.index ?? 0;
}
