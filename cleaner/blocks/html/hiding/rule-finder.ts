import type { Document as Dom, Element } from "domhandler";
import { type Declarations, type Declared, mergeInto, readDeclarations } from "./declarations.ts";
import { keyOf } from "./key-of.ts";
import { Matcher } from "./match-selector.ts";
import { canOccur, namesInPage, type PageNames } from "./page-names.ts";
import type { StyleRule } from "./read-rules.ts";
import { readSelector, type Selector, splitSelectors } from "./selectors.ts";

/** A rule under one of its selectors, which is read when an element comes that it may speak of. */
interface Entry {
  readonly text: string;
  readonly rule: ReadableRule;
  /** `unknown` too where it names what the page has nowhere. */
  selector?: Selector | "unknown";
}

/** A rule whose body is read once, when a first element needs it. */
interface ReadableRule {
  readonly body: string;
  readonly order: number;
  declared?: Declarations;
}

/** What the rules that speak of an element come to, by the rules in their order. */
interface Merged {
  declared?: Declarations;
  readonly next: Map<ReadableRule, Merged>;
}

const SPACE = /\s+/;
const WEIGHT_OF_ORDER = 1e-6;
const MAX_SELECTORS = 200;
/** Sheets that say more about one name are hostile. */
const MAX_RULES_PER_KEY = 100;
const MAX_CLASSES = 40;
/** Pages have some hundred combinations of rules; hostile ones may have another for each element. */
const MAX_MERGED = 5000;
const NOTHING: Declarations = new Map();
const NO_ENTRIES: readonly Entry[] = [];

/** Finds the rules that speak of an element; what the names of a class attribute lead to is looked up once. */
export class RuleFinder {
  readonly #index: ReadonlyMap<string, readonly Entry[]>;
  readonly #general: readonly Entry[];
  readonly #ofClasses = new Map<string, readonly Entry[]>();
  readonly #matcher = new Matcher();
  readonly #dom: Dom;
  #names: PageNames | undefined;
  readonly #merged: Merged = { next: new Map() };
  #mergedCount = 0;

  constructor(rules: readonly StyleRule[], dom: Dom) {
    this.#index = indexOf(rules);
    this.#general = this.#index.get("*") ?? NO_ENTRIES;
    this.#dom = dom;
  }

  /** Whether any of the rules speaks of the element. */
  speaksOf(element: Element): boolean {
    if (this.#index.size === 0) return false;
    for (const entries of this.#candidates(element))
      for (const entry of entries) if (this.#matches(entry, element)) return true;
    return false;
  }

  /** What the rules that speak of the element declare, by weight and order. The same rules give the same object. */
  declared(element: Element): Declarations {
    if (this.#index.size === 0) return NOTHING;
    const found: Entry[] = [];
    for (const entries of this.#candidates(element))
      for (const entry of entries) if (this.#matches(entry, element)) found.push(entry);
    if (found.length === 0) return NOTHING;
    if (found.length > 1) found.sort((one, other) => weightOf(one) - weightOf(other));
    return this.#mergedOf(found);
  }

  #candidates({ name, attribs }: Element): readonly (readonly Entry[])[] {
    const { class: classes = "", id } = attribs;
    const identified = id === undefined ? NO_ENTRIES : (this.#index.get(`#${id}`) ?? NO_ENTRIES);
    return [this.#general, this.#index.get(name) ?? NO_ENTRIES, this.#named(classes), identified];
  }

  #named(classes: string): readonly Entry[] {
    let named = this.#ofClasses.get(classes);
    if (named === undefined) {
      named = classes.split(SPACE, MAX_CLASSES).flatMap((one) => this.#index.get(`.${one}`) ?? NO_ENTRIES);
      this.#ofClasses.set(classes, named);
    }
    return named;
  }

  #matches(entry: Entry, element: Element): boolean {
    entry.selector ??= this.#read(entry.text);
    return entry.selector !== "unknown" && this.#matcher.matches(entry.selector, element);
  }

  #read(text: string): Selector | "unknown" {
    const selector = readSelector(text);
    if (selector === undefined) return "unknown";
    this.#names ??= namesInPage(this.#dom);
    return canOccur(selector, this.#names) ? selector : "unknown";
  }

  #mergedOf(ordered: readonly Entry[]): Declarations {
    let at = this.#merged;
    for (const { rule } of ordered) {
      let next = at.next.get(rule);
      if (next === undefined) {
        if (this.#mergedCount >= MAX_MERGED) return merge(ordered);
        this.#mergedCount++;
        next = { next: new Map() };
        at.next.set(rule, next);
      }
      at = next;
    }
    at.declared ??= merge(ordered);
    return at.declared;
  }
}

function merge(ordered: readonly Entry[]): Declarations {
  const winning = new Map<string, Declared>();
  for (const { rule } of ordered) {
    rule.declared ??= readDeclarations(rule.body);
    mergeInto(winning, rule.declared);
  }
  return winning;
}

function weightOf({ selector, rule }: Entry): number {
  return (typeof selector === "object" ? selector.weight : 0) + rule.order * WEIGHT_OF_ORDER;
}

function indexOf(rules: readonly StyleRule[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const { selectors, body, order } of rules) {
    const rule: ReadableRule = { body, order };
    for (const text of splitSelectors(selectors).slice(0, MAX_SELECTORS)) {
      const key = keyOf(text);
      if (key === undefined) continue;
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [{ text, rule }]);
      else if (entries.length < MAX_RULES_PER_KEY) entries.push({ text, rule });
    }
  }
  return index;
}
