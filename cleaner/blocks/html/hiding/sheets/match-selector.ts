import { type Element, isTag } from "domhandler";
import { parentOf } from "../values/inherited.ts";
import { CompanyFinder } from "./company-finder.ts";
import type { PlaceTest } from "./place-tests.ts";
import type { AttributeTest, Compound, Selector } from "./selectors.ts";

/** Real pages are 16 deep; farther out, or farther along, nobody is looked for. */
const MAX_WALK = 64;
/** A place so near to the first or last child is told by a look at the siblings before or behind. */
const NEAR_EDGE = 4;
const SPACE = /\s+/;

/** Matches elements; keeps what it counted, so that a million siblings are counted once. */
export class Matcher {
  readonly #places = { children: new Map<Element, Place>(), type: new Map<Element, Place>() };
  readonly #company = new CompanyFinder((compound, element) => this.#isCompound(compound, element));

  /** Whether an element is what the selector speaks of; each compound walks outward once. */
  matches({ compounds }: Selector, element: Element): boolean {
    let at: Element | undefined = element;
    let walked = 0;
    let combinator = "";
    for (const compound of compounds) {
      if (combinator !== "") at = nextTo(at, combinator);
      while (at !== undefined && !this.#isCompound(compound, at)) {
        if (combinator === "" || combinator === ">" || combinator === "+" || ++walked > MAX_WALK) return false;
        at = nextTo(at, combinator);
      }
      if (at === undefined) return false;
      combinator = compound.combinator;
    }
    return true;
  }

  #isCompound(compound: Compound, element: Element): boolean {
    const { tag, id, classes, attributes, places, lists, company } = compound;
    const { name, attribs } = element;
    if (tag !== undefined && tag !== name) return false;
    if (id !== undefined && id !== attribs.id) return false;
    if (classes.length > 0 && !hasClasses(attribs.class, classes)) return false;
    for (const test of attributes) if (!passes(test, attribs[test.name])) return false;
    for (const place of places) if (!this.#isAt(place, element)) return false;
    for (const list of lists) if (!this.#isListed(list, element)) return false;
    for (const companions of company) if (!this.#company.has(element, companions)) return false;
    return true;
  }

  #isListed({ wants, of }: Compound["lists"][number], element: Element): boolean {
    for (const selector of of) if (this.matches(selector, element)) return wants === "one";
    return wants === "none";
  }

  #isAt(place: PlaceTest, element: Element): boolean {
    if (place.from === "root") return parentOf(element) === undefined;
    const { from, among, step, offset } = place;
    if (step === 0 && offset <= NEAR_EDGE && among === "children") return isNth(element, from, offset);
    const at = this.#placeOf(element, among)[from];
    return step === 0 ? at === offset : (at - offset) % step === 0 && (at - offset) / step >= 0;
  }

  #placeOf(element: Element, among: "children" | "type"): Place {
    const places = this.#places[among];
    const known = places.get(element);
    if (known !== undefined) return known;
    const siblings = (element.parent?.children ?? [element]).filter(isTag);
    const groups = new Map<string, Element[]>();
    for (const sibling of siblings) {
      const alike = among === "type" ? sibling.name : "";
      const group = groups.get(alike);
      if (group === undefined) groups.set(alike, [sibling]);
      else group.push(sibling);
    }
    for (const group of groups.values())
      for (const [i, sibling] of group.entries()) places.set(sibling, { first: i + 1, last: group.length - i });
    return places.get(element) ?? { first: 1, last: 1 };
  }
}

/** Where an element stands among some of its parent's, counted from 1. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/** Whether an element is the nth of its parent's, counted from one side. */
function isNth(element: Element, from: "first" | "last", nth: number): boolean {
  const side = from === "first" ? "prev" : "next";
  let place = 1;
  for (let at = element[side]; at !== null && place <= nth; at = at[side]) if (isTag(at)) place++;
  return place === nth;
}

/** Whether the innermost part of a selector asks for this tag and these classes, or for none. */
export function isNamedSo({ compounds }: Selector, name: string, classes: string): boolean {
  const innermost = compounds[0];
  if (innermost === undefined || (innermost.tag !== undefined && innermost.tag !== name)) return false;
  return innermost.classes.length === 0 || hasClasses(classes, innermost.classes);
}

/** Whether tag and classes are all that a selector asks for. */
export function isOfNames({ compounds }: Selector): boolean {
  const [innermost] = compounds;
  if (innermost === undefined || compounds.length > 1 || innermost.id !== undefined) return false;
  const { attributes, places, lists, company } = innermost;
  return attributes.length + places.length + lists.length + company.length === 0;
}

function nextTo(element: Element, combinator: string): Element | undefined {
  return combinator === "+" || combinator === "~" ? elementBefore(element) : parentOf(element);
}

function elementBefore(element: Element): Element | undefined {
  let walked = 0;
  for (let at = element.prev; at !== null && walked < MAX_WALK; at = at.prev, walked++) if (isTag(at)) return at;
  return undefined;
}

function passes({ operator, value, letters }: AttributeTest, found: string | undefined): boolean {
  if (found === undefined) return false;
  if (operator === "") return true;
  const has = letters === "exact" ? found : found.toLowerCase();
  const wanted = letters === "exact" ? value : value.toLowerCase();
  if (operator === "=") return has === wanted;
  if (wanted === "") return false;
  if (operator === "^=") return has.startsWith(wanted);
  if (operator === "$=") return has.endsWith(wanted);
  if (operator === "*=") return has.includes(wanted);
  if (operator === "|=") return has === wanted || has.startsWith(`${wanted}-`);
  return has.split(SPACE).includes(wanted);
}

function hasClasses(written: string | undefined, classes: readonly string[]): boolean {
  if (written === undefined) return false;
  for (const name of classes) if (written !== name && !hasWord(written, name)) return false;
  return true;
}

function hasWord(classes: string, name: string): boolean {
  for (let at = classes.indexOf(name); at !== -1; at = classes.indexOf(name, at + 1)) {
    const end = at + name.length;
    const begins = at === 0 || classes.charCodeAt(at - 1) <= 32;
    if (begins && (end === classes.length || classes.charCodeAt(end) <= 32)) return true;
  }
  return false;
}
