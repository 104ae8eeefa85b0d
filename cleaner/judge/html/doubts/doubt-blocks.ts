import type { Scene } from "../sight.ts";
import { doubtBehindAnnouncements } from "./doubt-behind-announcements.ts";
import { doubtBeyondBody } from "./doubt-beyond-body.ts";
import { doubtPagesAlike } from "./doubt-pages-alike.ts";

/** Probabilities of being content, once more doubted where the page itself says that something else begins. */
export function doubtBlocks(scene: Scene, words: Float32Array, scored: Float32Array): Float32Array {
  const behind = doubtBehindAnnouncements(scene, words, scored);
  const alike = doubtPagesAlike(scene.view, words, behind);
  return doubtBeyondBody({ blocks: scene.blocks, source: scene.page.source }, words, alike);
}
