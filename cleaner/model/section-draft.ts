import type { Block } from "./block.ts";

/** A topical section before it is written down; its blocks may have been put together from several of the page's. */
export interface SectionDraft {
  readonly heading?: string;
  readonly level?: number;
  /** From the outermost heading down to this section's own. */
  readonly headingPath: readonly string[];
  /** Key terms, words and phrases, strongest first. */
  readonly topic: readonly string[];
  /** The heading block itself is the first where there is one. */
  readonly blocks: readonly SectionBlock[];
}

/** A kept block as it goes into a section. */
export interface SectionBlock {
  readonly block: Block;
  /** How sure we are that it belongs to the content, 0..1. */
  readonly confidence: number;
}
