import type { RuleId } from "../rules/index.ts";

/** The five kinds of removal a consumer can filter by. */
export const LAYERS = ["boilerplate", "off-topic", "duplicate", "hidden", "fragment"] as const;
export type Layer = (typeof LAYERS)[number];

/** What one rule said about one block: the evidence behind every removal. */
export interface Mark {
  /** Position of the block it speaks of. */
  readonly block: number;
  /** Computed from the tables: a typo does not compile. */
  readonly rule: RuleId;
  readonly says: "drop" | "keep";
  /** The words or the number that made the rule speak: "utility-bar", "link density 0.91". */
  readonly because: string;
  /** Certain rules outrank the model; hints are its features and supply the reason; a score is the model's own. */
  readonly force: "certain" | "score" | "hint";
  /** How sure the rule is that it is right about what it says, 0..1. */
  readonly confidence: number;
}

/** What becomes of a block, decided in one place from all its marks. */
export type Verdict =
  | { readonly fate: "keep"; readonly confidence: number }
  | {
      readonly fate: "drop";
      readonly layer: Layer;
      readonly rule: RuleId;
      readonly because: string;
      readonly confidence: number;
    };
