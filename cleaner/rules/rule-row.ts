/** The layers of the ledger, as rows name them; model/mark.ts speaks the same words. */
export type RowLayer = "boilerplate" | "off-topic" | "duplicate" | "hidden" | "fragment";

/** What every row of every table has: an id `table/topic`, the layer its removals are filed under, and one sentence for people. */
export interface RuleRow {
  readonly id: `${string}/${string}`;
  readonly layer: RowLayer;
  /** One sentence a reader of the ledger understands. */
  readonly says: string;
}

/** Elements that mark furniture (or content) whatever their names. */
export interface ElementRule extends RuleRow {
  readonly tags: readonly string[];
  /** Certain rules settle a block alone; hints are evidence. */
  readonly force: "certain" | "hint";
}

/** Whole words in class, id or role. */
export interface NameRule extends RuleRow {
  /** Matched whole between hyphens, underscores, white space and camelCase humps. */
  readonly words: readonly string[];
  readonly source: string;
}

/** Openings and phrases of the text itself, compared in lower case with white space collapsed. */
export interface PhraseRule extends RuleRow {
  /** Found anywhere in a block of at most `maxWords` words. */
  readonly phrases: readonly string[];
  readonly maxWords: number;
}

/** What a site says to its readers in any article, whatever the article is about: enough to settle a block of at most `maxWords` words. */
export interface NoticeRule extends PhraseRule {
  /** Pages with such a word in their address are about the matter itself. */
  readonly about: readonly string[];
}
