import type { Element } from "domhandler";
import type { Declarations } from "../values/declarations.ts";
import type { Audience } from "./audience.ts";
import { isNamedSo, isOfNames, Matcher } from "./match-selector.ts";
import { MergedRules } from "./merged-rules.ts";
import { canOccur, type PageNames } from "./page-names.ts";
import type { StyleRule } from "./read-rules.ts";
import { type Entry, indexRules, type Keyed, type ReadableRule, type RuleIndex } from "./rule-index.ts";
import { readSelector, type Selector } from "./selectors.ts";

/** Rules that may speak of elements of a tag and classes. */
interface Candidates {
  /** Tag and classes are all that these ask for. */
  readonly certain: readonly Entry[];
  /** These ask for more: what is around the element, its place, its attributes. */
  readonly asking: readonly Entry[];
  /** What the certain ones declare together. */
  declared?: Declarations;
}

/** What tag and classes lead to; read as far as it is asked for. */
interface Shortlist {
  readonly lists: readonly Keyed[];
  all?: Candidates;
  /** Those that could hide: they may stand behind the first of all. */
  hiding?: Candidates;
  /** Those that set a background. */
  grounds?: Candidates;
}

/** What a rule is good for, by its body. */
export interface BodyReading {
  /** Whether it can matter to anything that is asked. */
  readonly matters: (body: string) => boolean;
  /** Whether it could hide, by what it declares. */
  readonly hides: (body: string, declared: () => Declarations) => boolean;
}

const SPACE = /\s+/;
/** An escape may stand for any letter. */
const GROUND = /background|\\/i;
const MAX_CLASSES = 40;
/** Rules of later states that are looked at for one element. */
const MAX_LATER = 8;
/** Pages have some hundred pairs of tag and classes; hostile ones may have another for each element. */
const MAX_KNOWN = 3000;
const NO_ENTRIES: readonly Entry[] = [];

/** Finds the rules that speak of an element. */
export class RuleFinder {
  readonly #reading: BodyReading;
  readonly #names: PageNames;
  readonly #index: RuleIndex;
  readonly #known = new Map<string, Map<string, Shortlist>>();
  #knownCount = 0;
  readonly #matcher = new Matcher();
  readonly #hides = new Map<string, boolean>();
  readonly #merged = new MergedRules();

  /** `names` are those of all elements that will be asked for. */
  constructor(rules: readonly StyleRule[], names: PageNames, reading: BodyReading) {
    this.#reading = reading;
    this.#names = names;
    const hides = (rule: ReadableRule) => this.#couldHide(rule);
    this.#index = indexRules(rules, { names: this.#names, matters: reading.matters, hides });
  }

  /** Whether any rule that could hide speaks of the element. */
  mayHide(element: Element): boolean {
    const shortlist = this.#shortlistOf(element);
    shortlist.hiding ??= this.#candidatesIn(
      shortlist.lists.flatMap((keyed) => this.#hidingOf(keyed)),
      element,
    );
    const { certain, asking } = shortlist.hiding;
    if (certain.length > 0) return true;
    if (this.#matchesAny(asking, element)) return true;
    const identified = this.#identified(element);
    return identified !== undefined && this.#matchesAny(this.#hidingOf(identified), element);
  }

  /** What the rules that speak of the element declare, by weight and order. The same rules give the same object. */
  declared(element: Element): Declarations {
    return this.#declaredFrom(this.#allOf(element), element);
  }

  /** The same together with the rules of another finder that hold for such readers; undefined where those say nothing. */
  declaredWith(
    other: RuleFinder,
    element: Element,
    holdsFor: (audience: Audience) => boolean,
  ): Declarations | undefined {
    const added = other.#speakingOf(element).filter(({ rule }) => holdsFor(rule.audience));
    if (!added.some(({ rule }) => this.#merged.bodyOf(rule).size > 0)) return undefined;
    return this.#merged.of([...this.#speakingOf(element), ...added]);
  }

  /**
   * What an element is declared to be without the rules that end (`ends`), with those of later states, and with each of them
   * alone; nothing where there are neither.
   */
  declaredLater(later: RuleFinder, element: Element, ends: (selector: string) => boolean): readonly Declarations[] {
    const now = this.#speakingOf(element);
    const stay = now.filter(({ text }) => !ends(text));
    const added = later.#speakingOf(element).slice(0, MAX_LATER);
    const ways = added.length > 1 ? [added, ...added.map((entry) => [entry])] : [added];
    if (added.length === 0 && stay.length === now.length) return [];
    return ways.map((way) => this.#merged.of([...stay, ...way]));
  }

  /** What those that set a background declare. */
  ground(element: Element): Declarations {
    const shortlist = this.#shortlistOf(element);
    shortlist.grounds ??= this.#candidatesIn(
      shortlist.lists.flatMap(({ entries }) => entries.filter(setsGround)),
      element,
    );
    return this.#declaredFrom(shortlist.grounds, element);
  }

  #allOf(element: Element): Candidates {
    const shortlist = this.#shortlistOf(element);
    shortlist.all ??= this.#candidatesIn(
      shortlist.lists.flatMap(({ entries }) => entries),
      element,
    );
    return shortlist.all;
  }

  #speakingOf(element: Element): readonly Entry[] {
    const candidates = this.#allOf(element);
    const found = this.#askedOf(candidates, element);
    return found.length === 0 ? candidates.certain : [...candidates.certain, ...found];
  }

  #declaredFrom(candidates: Candidates, element: Element): Declarations {
    const found = this.#askedOf(candidates, element);
    if (found.length > 0) return this.#merged.of([...candidates.certain, ...found]);
    const declared = candidates.declared ?? this.#merged.of(candidates.certain);
    if (!this.#merged.isFull) candidates.declared = declared;
    return declared;
  }

  /** Those rules that ask for more than tag and classes, and find it. */
  #askedOf({ asking }: Candidates, element: Element): readonly Entry[] {
    const found: Entry[] = [];
    for (const entry of asking) if (this.#matches(entry, element)) found.push(entry);
    for (const entry of this.#identified(element)?.entries ?? NO_ENTRIES)
      if (this.#matches(entry, element)) found.push(entry);
    return found;
  }

  /** What tag and classes lead to: pages repeat them, so that each pair is looked up once. */
  #shortlistOf(element: Element): Shortlist {
    const { name } = element;
    const { class: classes = "" } = element.attribs;
    const ofTag = this.#known.get(name) ?? new Map<string, Shortlist>();
    let shortlist = ofTag.get(classes);
    if (shortlist === undefined) {
      shortlist = this.#lookUp(element, classes);
      if (this.#knownCount++ < MAX_KNOWN) this.#known.set(name, ofTag.set(classes, shortlist));
    }
    return shortlist;
  }

  #lookUp(element: Element, classes: string): Shortlist {
    const { tags, classes: index } = this.#index;
    const lists: Keyed[] = [];
    const note = (keyed: Keyed | undefined) => {
      if (keyed !== undefined) lists.push(keyed);
    };
    note(tags.get("*"));
    note(tags.get(element.name));
    if (index.size > 0) for (const one of classes.split(SPACE, MAX_CLASSES)) note(index.get(one));
    return { lists };
  }

  #candidatesIn(entries: readonly Entry[], { name, attribs }: Element): Candidates {
    const certain: Entry[] = [];
    const asking: Entry[] = [];
    for (const entry of entries) {
      const selector = this.#selectorOf(entry);
      if (selector === "unknown" || !isNamedSo(selector, name, attribs.class ?? "")) continue;
      (isOfNames(selector) ? certain : asking).push(entry);
    }
    return { certain, asking };
  }

  #hidingOf(keyed: Keyed): readonly Entry[] {
    keyed.hiding ??= keyed.entries.filter(({ rule }) => this.#couldHide(rule));
    return keyed.hiding;
  }

  /** Sheets repeat their bodies, so that each is read once. */
  #couldHide(rule: ReadableRule): boolean {
    let hides = this.#hides.get(rule.body);
    if (hides === undefined) {
      hides = this.#reading.hides(rule.body, () => this.#merged.bodyOf(rule));
      this.#hides.set(rule.body, hides);
    }
    return hides;
  }

  #identified({ attribs: { id } }: Element): Keyed | undefined {
    return id === undefined ? undefined : this.#index.ids.get(id);
  }

  #matchesAny(entries: readonly Entry[], element: Element): boolean {
    for (const entry of entries) if (this.#matches(entry, element)) return true;
    return false;
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
    return selector !== undefined && canOccur(selector, this.#names) ? selector : "unknown";
  }
}

/** Sheets are asked for this at nearly each element, so that each rule is looked at once. */
function setsGround({ rule }: Entry): boolean {
  rule.setsGround ??= GROUND.test(rule.body);
  return rule.setsGround;
}
