import { type Declarations, type Declared, mergeInto, readDeclarations } from "../values/declarations.ts";
import type { Entry, ReadableRule } from "./rule-index.ts";

/** What some rules come to, and what with one more of them. */
interface Merged {
  declared?: Declarations;
  readonly next: Map<ReadableRule, Merged>;
}

const WEIGHT_OF_ORDER = 1e-6;
/** Pages have some hundred combinations of rules; hostile ones may have another for each element. */
const MAX_MERGED = 5000;
/** Declarations that are kept from one element to the next; a sheet of two megabytes could make millions of them. */
const MAX_PROPERTIES = 50_000;
const NOTHING: Declarations = new Map();

/** Lays the bodies of rules over one another; each body is read once, and each combination of rules is laid once. */
export class MergedRules {
  readonly #merged: Merged = { next: new Map() };
  #mergedCount = 0;
  #keptProperties = 0;

  /** Whether nothing more is to be kept. */
  get isFull(): boolean {
    return this.#keptProperties >= MAX_PROPERTIES;
  }

  /** What rules declare together, by weight and order. The same rules give the same object. */
  of(entries: readonly Entry[]): Declarations {
    const [first] = entries;
    if (first === undefined) return NOTHING;
    if (entries.length === 1) return this.bodyOf(first.rule);
    const ordered = [...entries].sort(
      (one, other) => one.rule.layer - other.rule.layer || weightOf(one) - weightOf(other),
    );
    let at = this.#merged;
    for (const { rule } of ordered) {
      let next = at.next.get(rule);
      if (next === undefined) {
        if (this.#mergedCount >= MAX_MERGED) return this.#merge(ordered);
        this.#mergedCount++;
        next = { next: new Map() };
        at.next.set(rule, next);
      }
      at = next;
    }
    const declared = at.declared ?? this.#merge(ordered);
    if (at.declared === undefined && this.#mayKeep(declared)) at.declared = declared;
    return declared;
  }

  /** What a rule declares by itself. */
  bodyOf(rule: ReadableRule): Declarations {
    if (rule.declared !== undefined) return rule.declared;
    const declared = readDeclarations(rule.body);
    if (this.#mayKeep(declared)) rule.declared = declared;
    return declared;
  }

  #merge(ordered: readonly Entry[]): Declarations {
    const winning = new Map<string, Declared>();
    for (const { rule } of ordered) mergeInto(winning, this.bodyOf(rule));
    return winning;
  }

  #mayKeep({ size }: Declarations): boolean {
    if (this.#keptProperties + size > MAX_PROPERTIES) return false;
    this.#keptProperties += size;
    return true;
  }
}

function weightOf({ selector, rule }: Entry): number {
  return (typeof selector === "object" ? selector.weight : 0) + rule.order * WEIGHT_OF_ORDER;
}
