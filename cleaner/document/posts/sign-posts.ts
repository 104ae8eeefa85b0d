import type { BlockOrigin } from "../../model/block.ts";
import type { SectionBlock } from "../../model/section-draft.ts";
import type { Post } from "./find-posts.ts";
import { PlaceTree } from "./place-tree.ts";

/** What scripts hold stands in no box. */
const OF_SCRIPTS: ReadonlySet<BlockOrigin> = new Set(["json-ld", "hydration"]);

/** Writes to each kept block of a post who wrote it and when; a paragraph of a post is a post. */
export function signPosts(kept: readonly SectionBlock[], posts: readonly Post[]): readonly SectionBlock[] {
  if (posts.length === 0) return kept;
  const tree = new PlaceTree(posts.map((post) => ({ post, candidate: { from: post.span[0], to: post.span[1] } })));
  return kept.map((item) => {
    const { block } = item;
    const post = OF_SCRIPTS.has(block.origin) ? undefined : tree.at(block.span[0])?.post;
    if (post === undefined) return item;
    const { span: _, ...said } = post;
    // Who wrote a post is no title, though its element may be one's.
    const isByline = block.kind === "heading" && block.text === post.author;
    const kind = block.kind === "paragraph" || isByline ? "post" : block.kind;
    return { ...item, block: { ...block, kind, ...said } };
  });
}
