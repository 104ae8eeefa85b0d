import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { FURNITURE_HINTS } from "../../furniture-hints.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** Boxes that are the text's own: whatever else holds a block parts it from others. */
const TEXT_TAGS: ReadonlySet<string> = new Set(
  "h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd pre blockquote table center".split(" "),
);
/** Share of the page's words that stand in one box with nothing but text in it. */
const PAGE_SHARE = 0.9;
/** Share of them that is kept anyway. */
const KEPT_SHARE = 0.5;
/** With fewer kept blocks the model has seen enough of the page. */
const MIN_KEPT = 6;
/** Above this share of its characters in links a box, or a block, leads elsewhere. */
const MAX_LINKS = 0.3;
/** What stands behind all that is kept in fewer words is a page's foot. */
const MIN_END_WORDS = 100;

/**
 * Marks what the model drops of a page that is nothing but text: headings, paragraphs, lists and code one after the other in one box, as
 * a specification, an export of an editor or an entry of a feed has them. The model learned from pages in which boxes tell the content from
 * the rest, and trusts such a page less the longer it grows.
 */
export function judgeByBarePage(draft: Draft): readonly Mark[] {
  const page = barePageOf(draft);
  if (page === undefined) return [];
  const dropped = droppedWithin(page, draft).filter(({ linkChars, text }) => linkChars <= MAX_LINKS * text.length);
  const doubted = new Set(
    FURNITURE_HINTS.flatMap((judge) => judge({ ...draft, blocks: dropped })).map(({ block }) => block),
  );
  return dropped
    .filter(({ index }) => !doubted.has(index))
    .map(({ index }) => markKept(index, "form/bare-page", "the page is nothing but text"));
}

/** The blocks of the one box that is the page, as far as a reader sees them; undefined for nearly all pages. */
function barePageOf({ blocks, keeps, view }: Draft): readonly Block[] | undefined {
  const page = fullestBoxOf(blocks, view.scan.words).filter(isSeen);
  const kept = page.filter(({ index }) => keeps[index] === 1);
  const words = sumOf(page, view.scan.words);
  const links = page.reduce((sum, { linkChars }) => sum + linkChars, 0);
  const chars = page.reduce((sum, { text }) => sum + text.length, 0);
  const isPage = words >= PAGE_SHARE * view.totals.words && links <= MAX_LINKS * chars;
  const isContent = kept.length >= MIN_KEPT && sumOf(kept, view.scan.words) >= KEPT_SHARE * words;
  return isPage && isContent ? page : undefined;
}

function isSeen({ hiding, origin }: Block): boolean {
  return hiding === undefined && origin === "visible";
}

/** The blocks of the box with the most words in its own text. */
function fullestBoxOf(blocks: readonly Block[], words: Float32Array): readonly Block[] {
  const held = new Map<Box | undefined, Block[]>();
  for (const block of blocks) {
    const box = textBoxOf(block.box);
    const beside = held.get(box);
    if (beside === undefined) held.set(box, [block]);
    else beside.push(block);
  }
  let [fullest, most]: [readonly Block[], number] = [[], 0];
  for (const inside of held.values()) {
    const sum = sumOf(inside, words);
    if (sum > most) [fullest, most] = [inside, sum];
  }
  return fullest;
}

/** The innermost box around a block that is no part of its text. */
function textBoxOf(box: Box | undefined): Box | undefined {
  let at = box;
  while (at !== undefined && TEXT_TAGS.has(at.tag)) at = at.parent;
  return at;
}

/** What is dropped between the first and the last block that are kept, the heading before them, and a long end. */
function droppedWithin(page: readonly Block[], { keeps, view }: Draft): readonly Block[] {
  const isKept = ({ index }: Block) => keeps[index] === 1;
  const last = page.findLastIndex(isKept);
  let first = page.findIndex(isKept);
  while (page[first - 1]?.kind === "heading") first--;
  const isLong = sumOf(page.slice(last + 1), view.scan.words) >= MIN_END_WORDS;
  return page.slice(first, isLong ? page.length : last).filter((block) => !isKept(block));
}

function sumOf(blocks: readonly Block[], words: Float32Array): number {
  return blocks.reduce((sum, { index }) => sum + (words[index] as number), 0);
}
