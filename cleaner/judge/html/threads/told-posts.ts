import type { Block, Box } from "../../../model/block.ts";
import { stringLiterals } from "../../../text/string-literals.ts";
import { wordsOf } from "../../../text/words/words.ts";
import type { PageView } from "../view/page-view.ts";

/** Structured data of threads; blogs mark theirs otherwise. */
const THREAD_TYPES = ['"QAPage"', '"DiscussionForumPosting"'] as const;
const LINKED_DATA = "application/ld+json";
const SCRIPT_END = "</script";
const TEXT_KEYS: ReadonlySet<string> = new Set(["text", "articleBody"]);
const TAG = /<[^<>]{0,2000}>/g;
/** A shorter post may be said elsewhere too. */
const MIN_WORDS = 4;
/** Words that a post is known by. */
const OPENING_WORDS = 8;
/** Eight words of any language that has words. */
const OPENING_CHARS = 400;
/** Share of the words told of a post that its box has at least: data may hold what the page leaves out, or no more than the beginning. */
const LEAST_SHARE = 0.7;
/** Boxes of one kind in boxes of one kind that hold told posts, so many, hold posts wherever they stand. */
const MIN_ALIKE = 2;

/** What a post says, as structured data has it. */
interface Told {
  /** Its first words, at most `OPENING_WORDS`. */
  readonly opening: readonly string[];
  readonly words: number;
}

/**
 * The boxes that hold what one post says each, by the page's own structured data: those of the posts that it tells of, and those like
 * them. Search engines ask for it, and it often has the first posts only. None on pages that tell of no thread.
 */
export function toldPosts({ hints: { source }, blocks, boxes, sums }: PageView): ReadonlySet<Box> {
  if (!THREAD_TYPES.some((type) => source.includes(type))) return new Set();
  const found = findTold(readTold(source), blocks, boxes.ofBlock);
  const rows = ownBoxes(found, { parent: boxes.parent, words: sums.words });
  const kindOf = (row: number) => `${boxes.kind[row]} ${boxes.kind[boxes.parent[row] ?? -1] ?? -1}`;
  const kinds = new Map<string, Set<number>>();
  for (const row of rows) kinds.set(kindOf(row), (kinds.get(kindOf(row)) ?? new Set()).add(row));
  const isAlike = (row: number) => (kinds.get(kindOf(row))?.size ?? 0) >= MIN_ALIKE;
  const own = new Set(rows);
  return new Set(boxes.boxes.filter((_, row) => own.has(row) || isAlike(row)));
}

function readTold(source: string): readonly Told[] {
  const told: Told[] = [];
  for (let at = source.indexOf(LINKED_DATA), end = at; at >= 0; at = source.indexOf(LINKED_DATA, end)) {
    end = source.indexOf(SCRIPT_END, at);
    if (end < 0) break;
    const script = source.slice(source.indexOf(">", at) + 1, end);
    if (!THREAD_TYPES.some((type) => script.includes(type))) continue;
    for (const { text } of stringLiterals(script, MIN_WORDS, (key) => TEXT_KEYS.has(key))) {
      const words = wordsOf(text.replace(TAG, " "));
      if (words.length >= MIN_WORDS) told.push({ opening: words.slice(0, OPENING_WORDS), words: words.length });
    }
  }
  return told;
}

const firstOf = (words: readonly string[]) => words.slice(0, MIN_WORDS).join(" ");

/** The row of the box of the block that each post first begins with, where it is no quotation. */
function findTold(told: readonly Told[], blocks: readonly Block[], ofBlock: Int32Array): ReadonlyMap<Told, number> {
  const byFirst = new Map(told.map((post) => [firstOf(post.opening), post]));
  const found = new Map<Told, number>();
  let next: string[] = [];
  for (let i = blocks.length - 1; i >= 0 && told.length > 0; i--) {
    const { text, hiding, kind } = blocks[i] as Block;
    if (hiding !== undefined || kind === "quote") continue;
    next = [...wordsOf(text.slice(0, OPENING_CHARS)), ...next].slice(0, OPENING_WORDS);
    const post = byFirst.get(firstOf(next));
    if (post?.opening.every((word, k) => word === next[k])) found.set(post, ofBlock[i] as number);
  }
  return found;
}

/** For each post the innermost box that has its words, where no other post begins in it. */
function ownBoxes(
  found: ReadonlyMap<Told, number>,
  { parent, words }: { readonly parent: Int32Array; readonly words: ArrayLike<number> },
): readonly number[] {
  const posts = new Int32Array(parent.length);
  for (const row of found.values())
    for (let at = row; at >= 0; at = parent[at] as number) posts[at] = (posts[at] as number) + 1;
  return [...found].flatMap(([post, row]) => {
    let at = row;
    while (at >= 0 && (words[at] as number) < post.words * LEAST_SHARE) at = parent[at] as number;
    return posts[at] === 1 ? [at] : [];
  });
}
