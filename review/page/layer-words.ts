import type { Layer } from "../../cleaner/index.ts";

/** What each layer of removals is, for people, in the order they are shown. */
export const LAYER_WORDS = {
  boilerplate: "The page's furniture: menus, footers, notices, teasers.",
  "off-topic": "Real sentences that belong to something else.",
  duplicate: "Said before on the same page.",
  hidden: "A reader of the page would not have seen it.",
  fragment: "Broken pieces that say nothing by themselves.",
} as const satisfies Record<Layer, string>;

/** All layers, in the order they are shown. */
export const LAYER_NAMES = Object.keys(LAYER_WORDS) as readonly Layer[];
