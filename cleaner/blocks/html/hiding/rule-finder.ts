import type { Document as Dom, Element } from "domhandler";
import { type Declarations, type Declared, mergeInto, readDeclarations } from "./declarations.ts";
import { keyOf } from "./key-of.ts";
import { isNamedSo, isOfNames, Matcher } from "./match-selector.ts";
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

/** The rules that may speak of elements of a tag and classes. */
interface Shortlist {
  /** Tag and classes are all that these ask for. */
  readonly certain: Entry[];
  /** These ask for more: what is around the element, its place, its attributes. */
  readonly asking: Entry[];
  /** What the certain ones declare together. */
  declared?: Declarations;
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
/** Pages have some hundred pairs of tag and classes; hostile ones may have another for each element. */
const MAX_KNOWN = 3000;
/** Pages have some hundred combinations of rules; hostile ones may have another for each element. */
const MAX_MERGED = 5000;
/** Declarations that are kept from one element to the next; a sheet of two megabytes could make millions of them. */
const MAX_PROPERTIES = 50_000;
const NOTHING: Declarations = new Map();
const NO_ENTRIES: readonly Entry[] = [];

/** Finds the rules that speak of an element. */
export class RuleFinder {
  readonly #index: Index;
  readonly #general: readonly Entry[];
  readonly #known = new Map<string, Map<string, Shortlist>>();
  #knownCount = 0;
  readonly #matcher = new Matcher();
  readonly #dom: Dom;
  #names: PageNames | undefined;
  readonly #merged: Merged = { next: new Map() };
  #mergedCount = 0;
  #keptProperties = 0;

  constructor(rules: readonly StyleRule[], dom: Dom) {
    this.#index = indexOf(rules);
    this.#general = this.#index.tags.get("*") ?? NO_ENTRIES;
    this.#dom = dom;
  }

  /** Whether any of the rules speaks of the element. */
  speaksOf(element: Element): boolean {
    const { certain, asking } = this.#shortlistOf(element);
    if (certain.length > 0) return true;
    for (const entry of asking) if (this.#matches(entry, element)) return true;
    return this.#identified(element).some((entry) => this.#matches(entry, element));
  }

  /** What the rules that speak of the element declare, by weight and order. The same rules give the same object. */
  declared(element: Element): Declarations {
    const shortlist = this.#shortlistOf(element);
    const found = shortlist.asking.filter((entry) => this.#matches(entry, element));
    for (const entry of this.#identified(element)) if (this.#matches(entry, element)) found.push(entry);
    if (found.length > 0) return this.#declaredBy([...shortlist.certain, ...found]);
    const declared = shortlist.declared ?? this.#declaredBy([...shortlist.certain]);
    if (this.#keptProperties < MAX_PROPERTIES) shortlist.declared = declared;
    return declared;
  }

  #declaredBy(found: Entry[]): Declarations {
    if (found.length === 0) return NOTHING;
    return this.#mergedOf(found.sort((one, other) => weightOf(one) - weightOf(other)));
  }

  /** What tag and classes lead to: pages repeat them, so that each pair is looked up once. */
  #shortlistOf({ name, attribs }: Element): Shortlist {
    const { class: classes = "" } = attribs;
    const ofTag = this.#known.get(name) ?? new Map<string, Shortlist>();
    let shortlist = ofTag.get(classes);
    if (shortlist === undefined) {
      shortlist = this.#lookUp(name, classes);
      if (this.#knownCount++ < MAX_KNOWN) this.#known.set(name, ofTag.set(classes, shortlist));
    }
    return shortlist;
  }

  #lookUp(name: string, classes: string): Shortlist {
    const { tags, classes: index } = this.#index;
    const named = index.size === 0 ? [] : classes.split(SPACE, MAX_CLASSES);
    const lists = [this.#general, tags.get(name), ...named.map((one) => index.get(one))];
    const shortlist: Shortlist = { certain: [], asking: [] };
    for (const entry of lists.flatMap((entries) => entries ?? NO_ENTRIES)) {
      const selector = this.#selectorOf(entry);
      if (selector === "unknown" || !isNamedSo(selector, name, classes)) continue;
      (isOfNames(selector) ? shortlist.certain : shortlist.asking).push(entry);
    }
    return shortlist;
  }

  #identified({ attribs: { id } }: Element): readonly Entry[] {
    return id === undefined ? NO_ENTRIES : (this.#index.ids.get(id) ?? NO_ENTRIES);
  }

  #matches(entry: Entry, element: Element): boolean {
    const selector = this.#selectorOf(entry);
    return selector !== "unknown" && this.#matcher.matches(selector, element);
  }

  #selectorOf(entry: Entry): Selector | "unknown" {
    entry.selector ??= this.#read(entry.text);
    return entry.selector;
  }

  #read(text: string): Selector | "unknown" {
    const selector = readSelector(text);
    if (selector === undefined) return "unknown";
    this.#names ??= namesInPage(this.#dom);
    return canOccur(selector, this.#names) ? selector : "unknown";
  }

  #mergedOf(ordered: readonly Entry[]): Declarations {
    const [first] = ordered;
    if (first !== undefined && ordered.length === 1) return this.#bodyOf(first.rule);
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

  #merge(ordered: readonly Entry[]): Declarations {
    const winning = new Map<string, Declared>();
    for (const { rule } of ordered) mergeInto(winning, this.#bodyOf(rule));
    return winning;
  }

  #bodyOf(rule: ReadableRule): Declarations {
    if (rule.declared !== undefined) return rule.declared;
    const declared = readDeclarations(rule.body);
    if (this.#mayKeep(declared)) rule.declared = declared;
    return declared;
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
