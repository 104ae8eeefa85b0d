import type { Block, BlockOrigin } from "../../model/block.ts";
import type { SectionBlock } from "../../model/section-draft.ts";
import type { Post } from "./find-posts.ts";
import { PlaceTree } from "./place-tree.ts";

/** What scripts hold stands in no box. */
const OF_SCRIPTS: ReadonlySet<BlockOrigin> = new Set(["json-ld", "hydration"]);

/** FluxBB numbers posts in headings, with their day: "#12 2024-05-01 09:40:00". */
const NUMBERED = /^#\d{1,7}(?:$|\s+\d)/;
const MAX_HEAD_CHARS = 40;

/** Writes to each kept block of a post who wrote it and when; a paragraph of a post is a post. */
export function signPosts(kept: readonly SectionBlock[], posts: readonly Post[]): readonly SectionBlock[] {
  if (posts.length === 0) return kept;
  const tree = new PlaceTree(posts.map((post) => ({ post, candidate: { from: post.span[0], to: post.span[1] } })));
  return kept.map((item) => {
    const { block } = item;
    const post = OF_SCRIPTS.has(block.origin) ? undefined : tree.at(block.span[0])?.post;
    if (post === undefined) return item;
    const { span: _, ...said } = post;
    const kind = block.kind === "paragraph" || isHead(block, post) ? "post" : block.kind;
    return { ...item, block: { ...block, kind, ...said } };
  });
}

/** Whether a block says who wrote a post, or which one it is: no title, though its element may be one's. */
function isHead({ kind, text }: Block, { author }: Post): boolean {
  return kind === "heading" && (text === author || (text.length <= MAX_HEAD_CHARS && NUMBERED.test(text)));
}
