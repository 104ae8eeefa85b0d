import type { Block, BlockKind } from "../model/block.ts";
import type { Page } from "../model/page.ts";
import type { SectionBlock } from "../model/section-draft.ts";
import { counted } from "../text/counted.ts";
import { joinLines } from "../text/lines/join-lines.ts";
import { FORM_FEED, PAGE_FOOT } from "../text/lines/printed-page.ts";

/** Heads and feet are short: what stands further apart is no paragraph. */
const MAX_CHARS_BETWEEN = 600;
/** A shorter line is a caption, a label, a number. */
const MIN_CHARS = 40;
const SENTENCE_END = /[.!?…:;]["”’»)\]]{0,2}$/;
const LOWER_START = /^\p{Ll}/u;
const CUT_KINDS: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "quote"]);

/** The parts of one paragraph, in their order. */
type Parts = [SectionBlock, ...SectionBlock[]];

/** Kept blocks, and what a later reader should know of how they were put together. */
export interface JoinedPages {
  readonly kept: readonly SectionBlock[];
  readonly flags: readonly string[];
}

/**
 * Puts paragraphs of a plain text together that the end of a printed page cuts, with its foot and the next page's head in
 * between: where the first part ends no sentence, and the second goes on with a small letter.
 */
export function joinPrintedPages(
  kept: readonly SectionBlock[],
  { format, source }: Pick<Page, "format" | "source">,
): JoinedPages {
  if (format !== "text") return { kept, flags: [] };
  const paragraphs: Parts[] = [];
  for (const item of kept) {
    const last = paragraphs.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above !== undefined && isCut(above.block, item.block, source)) last.push(item);
    else paragraphs.push([item]);
  }
  const joined = paragraphs.map(joinParts);
  const repaired = joined.reduce((sum, one) => sum + one.repaired, 0);
  return { kept: joined.map(({ item }) => item), flags: repaired === 0 ? [] : [flagOf(repaired)] };
}

function flagOf(repaired: number): string {
  return `repaired: ${counted(repaired, "word broken at a page's end", "words broken at pages' ends")}`;
}

function isCut(above: Block, below: Block, source: string): boolean {
  if (!CUT_KINDS.has(above.kind) || below.kind !== "paragraph") return false;
  if (above.text.length < MIN_CHARS || !LOWER_START.test(below.text) || SENTENCE_END.test(above.text)) return false;
  const [from, to] = [above.span[1], below.span[0]];
  return to - from <= MAX_CHARS_BETWEEN && endsPage(source.slice(from, to));
}

function endsPage(between: string): boolean {
  return between.includes(FORM_FEED) || between.split("\n").some((line) => PAGE_FOOT.test(line.trim()));
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
    chars: blocks.reduce((sum, { chars }) => sum + chars, 0),
    span: [first.block.span[0], blocks.at(-1)?.span[1] ?? 0],
    pieces: blocks.map(({ span }) => span),
  };
  const confidence = parts.reduce((sum, part) => sum + part.confidence, 0) / parts.length;
  return { item: { block, confidence }, repaired };
}
