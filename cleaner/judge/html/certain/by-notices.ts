import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { noticeIn } from "../../notice-in.ts";
import { isInBox } from "../is-in-box.ts";
import type { Scene } from "../sight.ts";

/** Only publishers have such pages: Google's Publisher Center, WhatsApp's channels. */
const CHANNEL = /^(?:https?:)?\/\/(?:www\.)?(news\.google\.com\/(?:publications|s)\/|whatsapp\.com\/channel\/)/i;
const MAX_CHANNEL_WORDS = 40;

/** Drops what a site says to its readers in any article, with the heading of nothing else, whatever the model thinks of it, but on pages about the matter. */
export function judgeByNotices({ blocks, view }: Pick<Scene, "blocks" | "view">): readonly Mark[] {
  const address = (view.hints.url ?? "").toLowerCase();
  const marks: Mark[] = [];
  for (const block of blocks) {
    const { index, text } = block;
    const words = view.scan.words[index] as number;
    const notice = noticeIn(text, { words, address }) ?? channelIn(block, words);
    if (notice !== undefined) marks.push({ block: index, ...notice, says: "drop", force: "certain", confidence: 0.9 });
  }
  return [...marks, ...headsOf(marks, blocks)];
}

/** A sentence with a link to where a site's news can be followed in somebody else's application, whatever its language. */
function channelIn({ inlines, kind }: Block, words: number): Pick<Mark, "rule" | "because"> | undefined {
  if (words > MAX_CHANNEL_WORDS || inlines.length === 0 || kind === "code" || kind === "table") return undefined;
  const channel = inlines.map(({ href }) => CHANNEL.exec(href ?? "")?.[1]).find((found) => found !== undefined);
  return channel === undefined ? undefined : { rule: "notice/follow", because: channel };
}

/**
 * Headings that another one of their level or a higher one follows behind notices, or nothing, or what stands outside of the box of heading and notice:
 * "Publisher's note". A page's first heading is its own.
 */
function headsOf(notices: readonly Mark[], blocks: readonly Block[]): readonly Mark[] {
  const first = blocks.find(isHeading);
  const noticed = new Set(notices.map(({ block }) => block));
  return notices.flatMap((mark): Mark[] => {
    const [head, notice] = [blocks[mark.block - 1], blocks[mark.block]];
    if (head === undefined || notice === undefined || head === first || !isHeading(head)) return [];
    let behind = mark.block + 1;
    while (noticed.has(behind)) behind++;
    const next = blocks[behind];
    const ends = (box: Box | undefined) =>
      box !== undefined && isInBox(notice, box) && next !== undefined && !isInBox(next, box);
    const isAlone =
      next === undefined || (isHeading(next) && (next.level ?? 1) <= (head.level ?? 1)) || ends(head.box?.parent);
    return isAlone ? [{ ...mark, block: head.index, because: "heads nothing but a notice" }] : [];
  });
}

function isHeading({ kind }: Block): boolean {
  return kind === "heading";
}
