import type { Block } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import { announcesOtherPages, announcesPagesAlike, readsOn } from "../announcements.ts";
import type { Draft } from "./sight.ts";

/** White space and marks between links, or behind the last. */
const MAX_GAP_CHARS = 3;
/** Two titles at most: more are a list of works. */
const MAX_CHARS = 300;
/** More links are a list of the page's own. */
const MAX_POINTERS = 5;
const LABEL_END = /[:：»›]/;

/**
 * Marks kept lines that announce other pages where nothing behind them was kept: "Related articles" without an article; those that
 * hold the other page's title themselves, in the middle of the text: "Baca juga: ..." and a link; and links alone on their lines behind
 * such a line there.
 */
export function judgeByAnnouncements({
  blocks,
  keeps,
  host,
}: Pick<Draft, "blocks" | "keeps" | "host">): readonly Mark[] {
  const marks: Mark[] = [];
  let nextIsKept = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    const isKept = keeps[block.index] === 1;
    const label = isKept ? labelOfPointer(block) : undefined;
    if (label !== undefined) marks.push(markOf(block, `"${label}" and a link`));
    else if (isKept && !nextIsKept && announces(block.text, host))
      marks.push(markOf(block, "nothing behind it was kept"));
    else nextIsKept = isKept;
  }
  return [
    ...marks.reverse(),
    ...blocks.flatMap((block) => pointedBy(block, blocks, keeps).map((one) => markOf(one, `behind "${block.text}"`))),
  ];
}

/** The links to other pages that stand behind such a line in the middle of the text, the line among them; none where a text of the page's own is. */
function pointedBy(label: Block, blocks: readonly Block[], keeps: Draft["keeps"]): readonly Block[] {
  if (label.linkChars > 0 || label.kind === "heading" || !isLink(blocks[label.index + 1])) return [];
  if (!readsOn(label.text)) return [];
  let end = label.index + 1;
  while (end - label.index <= MAX_POINTERS && isLink(blocks[end])) end++;
  const behind = blocks[end];
  const isWithin = behind !== undefined && keeps[end] === 1 && behind.linkChars === 0;
  const found = end > label.index + 1 && isWithin ? blocks.slice(label.index, end) : [];
  return found.filter(({ index }) => keeps[index] === 1);
}

/** Whether a block is a link from the first to the last of its letters. */
function isLink(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.kind !== "heading" &&
    block.linkChars > 0 &&
    block.text.length - block.linkChars <= MAX_GAP_CHARS
  );
}

function announces(text: string, host: string | undefined): boolean {
  return announcesOtherPages(text, host) || announcesPagesAlike(text);
}

function markOf({ index }: Block, because: string): Mark {
  return { block: index, rule: "list/announcement", says: "drop", because, force: "certain", confidence: 0.9 };
}

/** What stands before the link where a block is nothing but an invitation to read another page. */
function labelOfPointer({ text, inlines, kind }: Block): string | undefined {
  if (text.length > MAX_CHARS || kind === "heading" || kind === "code") return undefined;
  const links = inlines.filter((inline) => inline.kind === "link");
  const start = links[0]?.start;
  if (start === undefined) return undefined;
  const end = start === 0 ? text.search(LABEL_END) : start;
  const label = text.slice(0, Math.max(0, end)).trim();
  if (label === "" || !readsOn(label)) return undefined;
  let at = start;
  for (const link of links) {
    if (link.start - at > MAX_GAP_CHARS) return undefined;
    at = link.end;
  }
  return text.length - at > MAX_GAP_CHARS ? undefined : label;
}
