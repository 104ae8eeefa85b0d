import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { countWords } from "../../../text/words/words.ts";
import type { Draft } from "../sight.ts";
import type { BoxTable } from "../view/box-table.ts";
import { isCopy, saidIn } from "./copies-of-posts.ts";
import type { Thread } from "./find-thread.ts";

const CONFIDENCE = 0.6;
/** One post may be an article's that lies in such a box. */
const MIN_POSTS = 2;
/** Longer is what somebody says who begins with a link. */
const MAX_DEED_WORDS = 14;
const MAX_HEAD_WORDS = 6;
const MAX_NUMBER_CHARS = 40;
const NUMBERED = /^#\d{1,7}(?:$|\s+\d)|\d\d?[\s|AaPpMm.]{0,6}#\d{1,7}$/;
/** Behind the name of who did it. */
const DOES = /^\s+\p{Ll}/u;

/** What the posts of a thread are made of: the row of the box that holds the post for each of their blocks. */
export type Said = ReadonlyMap<Block, number>;

/**
 * Marks what is dropped of the posts of a thread: where boxes tell whose page it is, the answers are the content as much as what
 * they answer, however short they are beside it; what they quote from one another is left to the model. What stands beside the thread, or
 * between its posts and tells who did what, goes. What a certain judge drops stays dropped.
 */
export function judgeByThread({ view, blocks, keeps }: Draft, thread: Thread | undefined, said: Said): readonly Mark[] {
  if (thread === undefined || said.size === 0) return [];
  const isBeside = isWithin(view.boxes, thread.isBeside);
  const beside = blocks.filter((block) => block.hiding === undefined && isBeside(block));
  const mark = { force: "certain", confidence: CONFIDENCE } as const;
  const stays = {
    ...mark,
    rule: "thread/post",
    says: "keep",
    because: `a post, as ${thread.says}`,
  } as const;
  const goes = {
    ...mark,
    rule: "thread/beside",
    says: "drop",
    because: `beside posts, as ${thread.says}`,
  } as const;
  const isKept = ({ index }: Block) => keeps[index] === 1;
  const others = blocks.filter((block) => isKept(block) && !said.has(block));
  const dropped = droppedOf(said, thread, isKept);
  const isSaid = dropped.some(isCopy) ? saidIn([...said.keys()]) : () => false;
  return [
    ...dropped.filter((block) => !(isCopy(block) && isSaid(block))).map(({ index }) => ({ ...stays, block: index })),
    ...beside.map(({ index }) => ({ ...goes, block: index })),
    ...others.flatMap((block) => {
      const because = isDeed(block)
        ? "says who did what to the thread"
        : isNumber(block) || isHead(block, thread)
          ? "the head of a post"
          : undefined;
      return because === undefined ? [] : [{ ...goes, because, block: block.index }];
    }),
  ];
}

/** The blocks of posts that are dropped: of all posts, or of those of which nothing stays. */
function droppedOf(said: Said, { keeps }: Thread, isKept: (block: Block) => boolean): readonly Block[] {
  const blocks = [...said.keys()];
  const dropped = blocks.filter((block) => !isKept(block));
  if (keeps === "all") return dropped;
  const left = new Set(blocks.filter(isKept).map((block) => said.get(block)));
  return dropped.filter((block) => !left.has(said.get(block)));
}

/** Whether a block outside of posts is the number of one, with its day at most: "01-14-2023, 09:12 AM | #1". */
function isNumber({ kind, text }: Block): boolean {
  return kind !== "heading" && text.length <= MAX_NUMBER_CHARS && NUMBERED.test(text);
}

/** Whether it says no more than who wrote one, where that stands in a line with nothing of its own around it: "ann Senior member". */
function isHead({ kind, text }: Block, { hasHeads }: Thread): boolean {
  return hasHeads && kind === "paragraph" && countWords(text) <= MAX_HEAD_WORDS;
}

/** Whether a block outside of posts says who did what: "ann self-assigned this", "bo added the label bug", "cy commented". */
function isDeed({ kind, text, inlines }: Block): boolean {
  if (kind === "heading" || kind === "code" || kind === "table") return false;
  const who = inlines.find((inline) => inline.kind === "link" && inline.start === 0);
  if (who === undefined || text.startsWith("@") || countWords(text) > MAX_DEED_WORDS) return false;
  return DOES.test(text.slice(who.end));
}

/** None where there are not several posts. */
export function findSaid({ view, blocks }: Pick<Draft, "view" | "blocks">, thread: Thread | undefined): Said {
  if (thread === undefined) return new Map();
  const { ofBlock } = view.boxes;
  const postAround = outermost(view.boxes, thread.isPost);
  const postOf = ({ index }: Block) => postAround[ofBlock[index] ?? -1] ?? -1;
  const isBeside = isWithin(view.boxes, thread.isBeside);
  const said = blocks.filter((block) => block.hiding === undefined && postOf(block) >= 0 && !isBeside(block));
  const posts = new Map(said.map((block) => [block, postOf(block)]));
  return new Set(posts.values()).size < MIN_POSTS ? new Map() : posts;
}

function isWithin(boxes: BoxTable, wants: (box: Box) => boolean): (block: Block) => boolean {
  const around = outermost(boxes, wants);
  return ({ index }) => (around[boxes.ofBlock[index] ?? -1] ?? -1) >= 0;
}

/** Of each box the outermost one around it, or itself, that is wanted; -1 where none is. */
function outermost({ boxes, parent }: BoxTable, wants: (box: Box) => boolean): Int32Array {
  const around = new Int32Array(boxes.length);
  for (const [row, box] of boxes.entries()) {
    const outer = around[parent[row] as number] ?? -1;
    around[row] = outer < 0 && wants(box) ? row : outer;
  }
  return around;
}
