import { type Element, isTag } from "domhandler";
import { unescapeCss } from "./declarations.ts";

/** A selector that is understood: compounds from the innermost out. */
export interface Selector {
  readonly compounds: readonly Compound[];
  /** Ids, classes and attributes, tags: CSS Selectors 4, section 17, as one number. */
  readonly weight: number;
}

interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[];
  /** Whether the next compound outward must be the parent rather than any ancestor. */
  readonly child: boolean;
}

const PART =
  /([.#]?)((?:\\[0-9a-f]{1,6}\s?|\\[^\n]|[\w\u0080-\uffff-])+)|\[\s*([\w-]+)\s*(?:=\s*["']?([^"'\]]*)["']?\s*)?\]|(\*)|(\s*>\s*|\s+)/giy;
const MAX_SELECTOR_CHARS = 300;
/** Real pages are 16 deep; farther out nobody is looked for. */
const MAX_WALK = 64;

/** Reads one complex selector; undefined for pseudo-classes, siblings and whatever else can't be told without a browser. */
export function readSelector(text: string): Selector | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > MAX_SELECTOR_CHARS) return undefined;
  const compounds: Compound[] = [];
  let draft = emptyDraft();
  let weight = 0;
  PART.lastIndex = 0;
  let at = 0;
  for (let match = PART.exec(trimmed); match !== null; match = PART.exec(trimmed)) {
    at = PART.lastIndex;
    const [, sigil, name, attribute, value, , combinator] = match;
    if (combinator !== undefined) {
      compounds.unshift(draft);
      draft = { ...emptyDraft(), child: combinator.includes(">") };
    } else weight += add(draft, { sigil, name, attribute, value });
  }
  if (at < trimmed.length) return undefined;
  compounds.unshift(draft);
  return { compounds: compounds, weight };
}

type Draft = { -readonly [K in keyof Compound]: Compound[K] } & {
  classes: string[];
  attributes: (readonly [string, string | undefined])[];
};

function emptyDraft(): Draft {
  return { tag: undefined, id: undefined, classes: [], attributes: [], child: false };
}

interface Part {
  readonly sigil: string | undefined;
  readonly name: string | undefined;
  readonly attribute: string | undefined;
  readonly value: string | undefined;
}

function add(draft: Draft, { sigil, name, attribute, value }: Part): number {
  if (attribute !== undefined) {
    draft.attributes.push([attribute.toLowerCase(), value]);
    return 100;
  }
  if (name === undefined) return 0;
  const plain = unescapeCss(name);
  if (sigil === "#") {
    draft.id = plain;
    return 10_000;
  }
  if (sigil === ".") {
    draft.classes.push(plain);
    return 100;
  }
  draft.tag = plain.toLowerCase();
  return 1;
}

const INNERMOST = /(?:^|[\s>])((?:[^\s>+~[\\]|\\.|\[[^\]]*\])+)\s*$/;
const ID = /#((?:[\w\u0080-\uffff-]|\\.)+)/;
const CLASS = /\.((?:[\w\u0080-\uffff-]|\\.)+)/;
const TAG = /^[\w-]+/;
const PSEUDO = /(?:^|[^\\]):/;

/** Under which name of an element a selector is looked up: id, else a class, else tag or "*"; undefined for pseudo-classes. */
export function keyOf(text: string): string | undefined {
  if (text.length > MAX_SELECTOR_CHARS || PSEUDO.test(text)) return undefined;
  const inner = INNERMOST.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const id = ID.exec(inner)?.[1];
  if (id !== undefined) return `#${unescapeCss(id)}`;
  const name = CLASS.exec(inner)?.[1];
  if (name !== undefined) return `.${unescapeCss(name)}`;
  return TAG.exec(inner)?.[0].toLowerCase() ?? "*";
}

/** Whether an element is what the selector speaks of; ancestors are walked once per compound. */
export function matches({ compounds }: Selector, element: Element): boolean {
  let at: Element | undefined = element;
  let walked = 0;
  for (const [step, compound] of compounds.entries()) {
    const near: boolean = step === 0 || compounds[step - 1]?.child === true;
    while (at !== undefined && !isCompound(compound, at)) {
      if (near || ++walked > MAX_WALK) return false;
      at = parentOf(at);
    }
    if (at === undefined) return false;
    at = parentOf(at);
  }
  return true;
}

function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && isTag(parent) ? parent : undefined;
}

function isCompound(compound: Compound, { name, attribs }: Element): boolean {
  if (compound.tag !== undefined && compound.tag !== name) return false;
  if (compound.id !== undefined && compound.id !== attribs.id) return false;
  if (compound.classes.length > 0) {
    const classes = ` ${attribs.class ?? ""} `;
    if (!compound.classes.every((one) => hasWord(classes, one))) return false;
  }
  return compound.attributes.every(
    ([key, value]) => attribs[key] !== undefined && (value === undefined || attribs[key] === value),
  );
}

function hasWord(classes: string, name: string): boolean {
  for (let at = classes.indexOf(name); at !== -1; at = classes.indexOf(name, at + 1)) {
    const before = classes.charCodeAt(at - 1);
    const after = classes.charCodeAt(at + name.length);
    if (before <= 32 && after <= 32) return true;
  }
  return false;
}
