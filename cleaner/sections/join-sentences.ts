import type { Block, Span } from "../model/block.ts";
import type { SectionBlock } from "../model/section-draft.ts";
import { joinInlines } from "../text/join-inlines.ts";

/** A paragraph is closed when it has so many characters; readers lose the line beyond. */
const PARAGRAPH_CHARS = 600;

/** Between sentences; scripts that put no space between words put none there either. */
const JOINT = " ";

/** Puts sentences back into paragraphs of readable length, in source order; a paragraph break of the source stays one. */
export function joinSentences(items: readonly SectionBlock[]): readonly SectionBlock[] {
  const paragraphs: SectionBlock[][] = [];
  let chars = 0;
  for (const item of items) {
    const last = paragraphs.at(-1);
    if (last === undefined || item.block.opensParagraph || chars + item.block.text.length > PARAGRAPH_CHARS) {
      paragraphs.push([item]);
      chars = 0;
    } else last.push(item);
    chars += item.block.text.length + 1;
  }
  return paragraphs.map(joinOne);
}

function joinOne(items: readonly SectionBlock[]): SectionBlock {
  const [first] = items;
  if (first === undefined || items.length === 1) return first as SectionBlock;
  const blocks = items.map(({ block }) => block);
  const jointOf = (i: number) => (blocks[i - 1]?.span[1] === blocks[i]?.span[0] ? "" : JOINT);
  const spans = touching(blocks);
  const block: Block = {
    ...first.block,
    text: blocks.map(({ text }, i) => (i === 0 ? text : jointOf(i) + text)).join(""),
    inlines: joinInlines(blocks, jointOf),
    chars: blocks.reduce((sum, { chars }) => sum + chars, 0),
    span: [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0],
    ...(spans.length > 1 ? { pieces: spans } : {}),
  };
  const confidence = items.reduce((sum, item) => sum + item.confidence, 0) / items.length;
  return { block, confidence };
}

/** Spans of neighbouring blocks run together; what lay between two others parts them. */
function touching(blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const open = spans.at(-1);
    if (open !== undefined && last !== undefined && block.index === last.index + 1)
      spans[spans.length - 1] = [open[0], block.span[1]];
    else spans.push(block.span);
    last = block;
  }
  return spans;
}
