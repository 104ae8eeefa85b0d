import type { Block, BlockKind, Inline } from "../model/block.ts";
import type { Page } from "../model/page.ts";
import type { SectionBlock } from "../model/section-draft.ts";
import { counted } from "../text/counted.ts";
import { joinLines } from "../text/lines/join-lines.ts";
import { FORM_FEED, numberedHeadOf, PAGE_FOOT, styledBreaksIn } from "../text/lines/printed-page.ts";
import { runsAcross } from "../text/lines/sentence-edges.ts";

/** Heads and feet are short: what stands further apart is no paragraph. */
const MAX_CHARS_BETWEEN = 600;
/** ... and so are the notes at the foot of a page, of which a paragraph may have several. */
const MAX_CHARS_OF_NOTES = 2000;
/** Of markup there is far more than of text. */
const MARKUP_SHARE = 8;
const MAX_NOTES = 8;
/** How a note begins: "2 The ledger", "* The date". Items of lists have a full stop behind their number. */
const NOTE = /^(?:\d{1,3}|\[\d{1,3}\]|[*†‡§]{1,2})\s\p{L}/u;
/** A shorter line is a caption, a label, a number. */
const MIN_CHARS = 40;
const CUT_KINDS: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "quote"]);

/** The parts of one paragraph, in their order. */
type Parts = [SectionBlock, ...SectionBlock[]];

/** Kept blocks, and what a later reader should know of how they were put together. */
export interface JoinedPages {
  readonly kept: readonly SectionBlock[];
  readonly flags: readonly string[];
}

/**
 * Puts paragraphs together that the end of a printed page cuts, with its foot and the next page's head in between, in a plain text or
 * in HTML that is parted into pages: where the first part ends no sentence, and the second goes on with a small letter.
 */
export function joinPrintedPages(
  kept: readonly SectionBlock[],
  { format, source }: Pick<Page, "format" | "source">,
): JoinedPages {
  const isMarkup = format === "html";
  if (format !== "text" && !(isMarkup && styledBreaksIn(source).length > 0)) return { kept, flags: [] };
  const reach = isMarkup ? MARKUP_SHARE : 1;
  const paragraphs: Parts[] = [];
  for (const item of kept) {
    const cut = paragraphCutBefore(item.block, paragraphs, { source, reach });
    if (cut === undefined) paragraphs.push([item]);
    else cut.push(item);
  }
  const joined = paragraphs.map(joinParts);
  const repaired = joined.reduce((sum, one) => sum + one.repaired, 0);
  return { kept: joined.map(({ item }) => item), flags: repaired === 0 ? [] : [flagOf(repaired)] };
}

/** The paragraph that a block goes on with: the last one, but for the notes that stand below it at the foot of its page. */
function paragraphCutBefore(
  below: Block,
  paragraphs: readonly Parts[],
  { source, reach }: { readonly source: string; readonly reach: number },
): Parts | undefined {
  for (let back = 1; back <= MAX_NOTES + 1; back++) {
    const parts = paragraphs.at(-back);
    const above = parts?.at(-1)?.block;
    if (parts === undefined || above === undefined) return undefined;
    const most = reach * (back === 1 ? MAX_CHARS_BETWEEN : MAX_CHARS_OF_NOTES);
    const isNear = below.span[0] - above.span[1] <= most;
    if (isNear && isCut(above, below, source.slice(above.span[1], below.span[0]))) return parts;
    if (parts.length > 1 || !NOTE.test(above.text)) return undefined;
  }
  return undefined;
}

function flagOf(repaired: number): string {
  return `repaired: ${counted(repaired, "word broken at a page's end", "words broken at pages' ends")}`;
}

function isCut(above: Block, below: Block, between: string): boolean {
  if (!CUT_KINDS.has(above.kind) || below.kind !== "paragraph") return false;
  if (above.text.length < MIN_CHARS || !runsAcross(above.text, below.text)) return false;
  return endsPage(between);
}

function endsPage(between: string): boolean {
  if (between.includes(FORM_FEED) || between.split("\n").some((line) => PAGE_FOOT.test(line.trim()))) return true;
  if (styledBreaksIn(between).length > 0) return true;
  // What is kept on both sides has nothing but this in between, and it was taken for a head.
  return numberedHeadOf(between.trim()) !== undefined;
}

interface JoinedParts {
  readonly item: SectionBlock;
  /** Words that were put together. */
  readonly repaired: number;
}

/** One paragraph of its parts; most have but one. */
function joinParts(parts: Parts): JoinedParts {
  const [first] = parts;
  if (parts.length === 1) return { item: first, repaired: 0 };
  const blocks = parts.map(({ block }) => block);
  let repaired = 0;
  const texts = blocks.map(({ text }, i) => {
    const below = blocks[i + 1]?.text;
    if (below === undefined) return text;
    const joined = joinLines(text, below);
    if (joined.isRepaired) repaired++;
    return joined.text.slice(0, joined.text.length - below.length);
  });
  const block: Block = {
    ...first.block,
    text: texts.join(""),
    inlines: inlinesOf(blocks, texts),
    chars: blocks.reduce((sum, { chars }) => sum + chars, 0),
    span: [first.block.span[0], blocks.at(-1)?.span[1] ?? 0],
    pieces: blocks.map(({ span }) => span),
  };
  const confidence = parts.reduce((sum, part) => sum + part.confidence, 0) / parts.length;
  return { item: { block, confidence }, repaired };
}

/** Links and marks of all parts, where they stand in the whole. */
function inlinesOf(blocks: readonly Block[], texts: readonly string[]): readonly Inline[] {
  let start = 0;
  return blocks.flatMap(({ inlines }, i) => {
    const from = start;
    start += texts[i]?.length ?? 0;
    const end = start;
    return inlines.map((one) => ({ ...one, start: from + one.start, end: Math.min(end, from + one.end) }));
  });
}
