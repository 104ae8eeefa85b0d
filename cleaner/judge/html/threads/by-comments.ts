import type { Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isForum } from "../is-forum.ts";
import type { Scene } from "../sight.ts";
import { type CommentName, isCommentForm, namedBy, namedLoosely } from "./comment-names.ts";

/** Words of prose outside the comments that make an article, by how much the name proves. */
const MIN_ARTICLE_WORDS = { blog: 30, other: 120 } as const;
/** Where what is named comments is longer than the article by more than this, it is the page: a thread, not a blog. */
const MAX_TIMES_LONGER = 2;

/** How long comments may be to be those of an article: by its length, or whatever that is. */
type Length = "usual" | "any";

/**
 * Blocks in the boxes that hold readers' comments under an article: none on forum pages.
 *
 * A heading right above such a box is theirs, whatever it says. A box in a box of such a name is judged as that one is: where answers are named comments within comments, all else that
 * is said is no article above them. Where they are asked for, more names say that a box is one, and forms in it are left out.
 */
export function findComments({ view, blocks, options }: Scene, length: Length = "usual"): readonly number[] {
  const { boxes } = view;
  const areAskedFor = options.comments === "keep";
  /** Of each row the outermost row around it that is named comments, and one: 0 where none is. */
  const around = new Int32Array(boxes.boxes.length);
  const inside = new Uint8Array(boxes.boxes.length);
  for (let row = 0; row < around.length; row++) {
    const up = boxes.parent[row] as number;
    const outer = up < 0 ? 0 : (around[up] as number);
    const box = boxes.boxes[row];
    const named = nameOf(box, areAskedFor ? "loosely" : "strictly");
    const outermost = outer === 0 && named !== "neither" ? row + 1 : outer;
    around[row] = outermost;
    if (areAskedFor && box !== undefined && isCommentForm(box.tag, box.names)) continue;
    const isIn = up >= 0 && inside[up] === 1;
    if (isIn || (named !== "neither" && isUnderArticle(view, { row: outermost - 1, named, length }))) inside[row] = 1;
  }
  if (!inside.includes(1) || isForum(view.hints.source)) return [];
  const isInside = (index: number) => inside[boxes.ofBlock[index] as number] === 1;
  const first = blocks.find(({ kind }) => kind === "heading")?.index;
  return blocks.flatMap(({ index, kind }) => {
    const isAbove =
      kind === "heading" && index !== first && !areAskedFor && blocks[index + 1] !== undefined && isInside(index + 1);
    return isInside(index) || isAbove ? [index] : [];
  });
}

function nameOf(box: Box | undefined, how: "loosely" | "strictly"): CommentName {
  if (box === undefined) return "neither";
  return how === "loosely" ? namedLoosely(box.tag, box.names) : namedBy(box.names);
}

/** Whether enough is written outside of a box for an article that what is in the box comments on. */
function isUnderArticle(
  { sums, totals }: Scene["view"],
  {
    row,
    named,
    length,
  }: { readonly row: number; readonly named: Exclude<CommentName, "neither">; readonly length: Length },
): boolean {
  const article = totals.prose - (sums.prose[row] as number);
  if (named === "blog") return article >= MIN_ARTICLE_WORDS.blog;
  if (article < MIN_ARTICLE_WORDS.other) return false;
  return length === "any" || (sums.words[row] as number) <= article * MAX_TIMES_LONGER;
}

/** Marks readers' comments: out of the text, or in it on demand. */
export function judgeByComments(seen: Scene, comments: readonly number[]): readonly Mark[] {
  const says = seen.options.comments === "keep" ? "keep" : "drop";
  return comments
    .filter((block) => says === "drop" || isWritten(seen, block))
    .map((block) => ({
      block,
      rule: "comment/reader",
      says,
      because: "stands among the comments under an article",
      force: "certain",
      confidence: 0.9,
    }));
}

/** Of a comment its text is kept on demand, not its buttons. */
function isWritten({ view }: Scene, block: number): boolean {
  const words = view.scan.words[block] as number;
  const text = view.blocks[block];
  return words > 3 && text !== undefined && text.linkChars * 2 < text.chars;
}
