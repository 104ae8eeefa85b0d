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

type ByName = Map<string, Entry[]>;
interface WritableIndex {
  /** "*" for what speaks of any tag. */
  readonly tags: ByName;
  readonly classes: ByName;
  readonly ids: ByName;
}
type Index = { readonly [Kind in keyof WritableIndex]: ReadonlyMap<string, readonly Entry[]> };

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
  readonly #index: Index;
  readonly #general: readonly Entry[];
  readonly #ofClasses = new Map<string, readonly Entry[]>();
  readonly #matcher = new Matcher();
  readonly #dom: Dom;
  #names: PageNames | undefined;
  readonly #merged: Merged = { next: new Map() };
  #mergedCount = 0;

  constructor(rules: readonly StyleRule[], dom: Dom) {
    this.#index = indexOf(rules);
    this.#general = this.#index.tags.get("*") ?? NO_ENTRIES;
    this.#dom = dom;
  }

  /** Whether any of the rules speaks of the element. */
  speaksOf(element: Element): boolean {
    const { class: classes, id } = element.attribs;
    return (
      this.#anyMatches(this.#general, element) ||
      this.#anyMatches(this.#tagged(element), element) ||
      (classes !== undefined && this.#anyMatches(this.#named(classes), element)) ||
      (id !== undefined && this.#anyMatches(this.#identified(id), element))
    );
  }

  /** What the rules that speak of the element declare, by weight and order. The same rules give the same object. */
  declared(element: Element): Declarations {
    const { class: classes, id } = element.attribs;
    const found: Entry[] = [];
    this.#gather(found, this.#general, element);
    this.#gather(found, this.#tagged(element), element);
    if (classes !== undefined) this.#gather(found, this.#named(classes), element);
    if (id !== undefined) this.#gather(found, this.#identified(id), element);
    if (found.length === 0) return NOTHING;
    if (found.length > 1) found.sort((one, other) => weightOf(one) - weightOf(other));
    return this.#mergedOf(found);
  }

  #anyMatches(entries: readonly Entry[], element: Element): boolean {
    for (const entry of entries) if (this.#matches(entry, element)) return true;
    return false;
  }

  #gather(found: Entry[], entries: readonly Entry[], element: Element): void {
    for (const entry of entries) if (this.#matches(entry, element)) found.push(entry);
  }

  #tagged({ name }: Element): readonly Entry[] {
    return this.#index.tags.get(name) ?? NO_ENTRIES;
  }

  #identified(id: string): readonly Entry[] {
    return this.#index.ids.get(id) ?? NO_ENTRIES;
  }

  #named(classes: string): readonly Entry[] {
    if (this.#index.classes.size === 0) return NO_ENTRIES;
    let named = this.#ofClasses.get(classes);
    if (named === undefined) {
      named = classes.split(SPACE, MAX_CLASSES).flatMap((one) => this.#index.classes.get(one) ?? NO_ENTRIES);
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

function indexOf(rules: readonly StyleRule[]): Index {
  const index: WritableIndex = { tags: new Map(), classes: new Map(), ids: new Map() };
  for (const { selectors, body, order } of rules) {
    const rule: ReadableRule = { body, order };
    for (const text of splitSelectors(selectors).slice(0, MAX_SELECTORS)) {
      const key = keyOf(text);
      if (key !== undefined) addTo(index, key, { text, rule });
    }
  }
  return index;
}

function addTo(index: WritableIndex, key: string, entry: Entry): void {
  const sigil = key.charAt(0);
  const isTag = sigil !== "." && sigil !== "#";
  const kind = sigil === "." ? index.classes : sigil === "#" ? index.ids : index.tags;
  const name = isTag ? key : key.slice(1);
  const entries = kind.get(name);
  if (entries === undefined) kind.set(name, [entry]);
  else if (entries.length < MAX_RULES_PER_KEY) entries.push(entry);
}
