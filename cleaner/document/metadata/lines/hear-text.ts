import type { Block } from "../../../model/block.ts";
import type { PageType } from "../../../model/document.ts";
import type { PageFormat } from "../../../model/page.ts";
import type { Testimony } from "../testimony.ts";
import { hearCategories } from "./hear-categories.ts";
import { hearDocinfo } from "./hear-docinfo.ts";
import { hearLines } from "./hear-lines.ts";
import { hearNameLine } from "./hear-name-line.ts";
import { hearOnlyStamp } from "./hear-only-stamp.ts";
import { hearStarter } from "./hear-starter.ts";
import { isInMenu } from "./is-in-menu.ts";
import { isInSiteHead } from "./is-in-site-head.ts";
import { isOfPage, type PageSetting } from "./is-of-page.ts";
import { partGluedFacts } from "./part-glued-facts.ts";

/** So much of a title finds its heading, whatever was cut from its end. */
const TITLE_START_CHARS = 20;

/** Here a line's place tells who wrote the page: in markup, too, which is not always named by what is in it. */
const OF_LINES: ReadonlySet<PageFormat> = new Set(["text", "markdown", "html"]);
const NEAR = 20;

interface TextSetting {
  readonly format: PageFormat;
  readonly title: string | undefined;
  /** The title's block, where a text page has a line that stands out as its title. */
  readonly titleLine: number | undefined;
  readonly pageType: PageType;
}

/** What a page's text says of it: the categories of wikitext, the fields of reStructuredText, or the lines near the title and at the end. */
export function hearText(
  blocks: readonly Block[],
  { format, title, titleLine, pageType }: TextSetting,
): readonly Testimony[] {
  if (format === "wikitext") return hearCategories(blocks);
  if (format === "restructuredtext") return hearDocinfo(blocks);
  // Its head says who wrote it and when.
  if (format === "asciidoc") return [];
  const comments = pageType === "forum" ? "heard" : "left out";
  const titleAt = isTitle(blocks[titleLine ?? -1], title) ? (titleLine as number) : blockOfTitle(title, blocks);
  if (!OF_LINES.has(format) || !isTitle(blocks[titleAt], title)) return hearLines(blocks, { titleAt, comments });
  const lines = partFactsNear(blocks, titleAt);
  const isOwn = isOwnIn({ title: blocks[titleAt], comments });
  return [
    ...hearLines(lines, { titleAt, comments }),
    ...hearStarter(lines, titleAt, isOwn),
    ...hearNameLine(lines, titleAt, isOwn),
    ...hearOnlyStamp(lines, titleAt, isOwn),
  ];
}

/** Lines of menus, of the site's head and of readers say nothing of the page. */
function isOwnIn(setting: PageSetting): (line: Block) => boolean {
  const isHeard = isOfPage(setting);
  return (line) => isHeard(line) && !isInMenu(line) && !isInSiteHead(line, setting.title);
}

/** Facts are parted where they are looked for: near the title and at the end. */
function partFactsNear(blocks: readonly Block[], titleAt: number): readonly Block[] {
  return blocks.map((block, i) =>
    Math.abs(i - titleAt) <= NEAR || i >= blocks.length - NEAR ? { ...block, text: partGluedFacts(block.text) } : block,
  );
}

function isTitle(block: Block | undefined, title = ""): boolean {
  return title !== "" && block?.text.includes(title) === true;
}

function blockOfTitle(title: string | undefined, blocks: readonly Block[]): number {
  if (title === undefined) return 0;
  const start = title.slice(0, TITLE_START_CHARS);
  const heading = blocks.find(({ kind, text }) => kind === "heading" && (text === title || text.startsWith(start)));
  return (heading ?? blocks.find(({ text }) => text.includes(title)))?.index ?? 0;
}
