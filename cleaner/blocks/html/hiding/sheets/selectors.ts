import { unescapeCss } from "../values/declarations.ts";
import { splitAtCommas } from "../values/split-at-commas.ts";
import { isCounting, type PlaceTest, placesCounted, placesNamed } from "./place-tests.ts";

/** A selector that is understood: compounds from the innermost out. */
export interface Selector {
  readonly compounds: readonly Compound[];
  /** Ids, classes and attributes, tags: CSS Selectors 4, section 17, as one number. */
  readonly weight: number;
}

/** What one element must be, and how the next compound outward stands to it. */
export interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
  readonly places: readonly PlaceTest[];
  /** `:is`, `:where` and `:not`: one of the selectors must match, or none. */
  readonly lists: readonly { readonly wants: "one" | "none"; readonly of: readonly Selector[] }[];
  /** `:has`: for each, one of what is told must be there. */
  readonly company: readonly (readonly Companion[])[];
  /** " " ancestor, ">" parent, "+" element before, "~" any element before. */
  readonly combinator: string;
}

/** What `:has` asks for: something inside (" "), a child (">"), the next element ("+"), one that follows ("~"). */
export interface Companion {
  readonly combinator: string;
  readonly compound: Compound;
}

export interface AttributeTest {
  readonly name: string;
  /** "" asks only whether the attribute is there. */
  readonly operator: "" | "=" | "~=" | "|=" | "^=" | "$=" | "*=";
  readonly value: string;
  readonly letters: "exact" | "any-case";
}

const NAME = /(?:\\[0-9a-f]{1,6}\s?|\\[^\n]|[\w\u0080-\uffff-])+/iy;
const ATTRIBUTE = /\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]*))\s*([is])?\s*)?\]/iy;
const COMBINATOR = /\s*([>+~])\s*|\s+/y;
const PSEUDO = /:([a-z-]+)(\()?/iy;
const RELATION = /^\s*([>+~]?)\s*/;
const MAX_SELECTOR_CHARS = 300;
const MAX_LIST = 20;
/** Lists inside lists deeper than this are hostile. */
const MAX_NESTING = 3;

/** States that nobody brings about by reading: never so, and inside `:not` always. */
const DYNAMIC: ReadonlySet<string> = new Set(
  "hover focus focus-within focus-visible active visited target checked fullscreen".split(" "),
);

/** Reads one complex selector; undefined for what can't be told without a browser. */
export function readSelector(text: string, nesting = 0): Selector | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > MAX_SELECTOR_CHARS || nesting > MAX_NESTING) return undefined;
  const compounds: Compound[] = [];
  let weight = 0;
  let draft = emptyDraft("");
  let at = 0;
  while (at < trimmed.length) {
    const combinator = matchAt(COMBINATOR, trimmed, at);
    if (combinator !== undefined) {
      compounds.unshift(draft);
      draft = emptyDraft(combinator[1] ?? " ");
      at += combinator[0].length;
      continue;
    }
    const part = readPart(trimmed, at, { draft, nesting });
    if (part === undefined) return undefined;
    weight += part.weight;
    at = part.end;
  }
  compounds.unshift(draft);
  return { compounds, weight };
}

type Draft = { -readonly [K in keyof Compound]: Compound[K] } & {
  classes: string[];
  attributes: AttributeTest[];
  places: PlaceTest[];
  lists: { wants: "one" | "none"; of: readonly Selector[] }[];
  company: (readonly Companion[])[];
};

function emptyDraft(combinator: string): Draft {
  return { tag: undefined, id: undefined, classes: [], attributes: [], places: [], lists: [], company: [], combinator };
}

interface Read {
  readonly end: number;
  readonly weight: number;
}

const WEIGHTS = { tag: 1, class: 100, id: 10_000 } as const;

interface Drafting {
  readonly draft: Draft;
  readonly nesting: number;
}

function readPart(text: string, at: number, drafting: Drafting): Read | undefined {
  const { draft } = drafting;
  const sigil = text[at];
  if (sigil === "*" || sigil === "&") return { end: at + 1, weight: 0 };
  if (sigil === "[") return readAttribute(text, at, draft);
  if (sigil === ":") return readPseudo(text, at, drafting);
  const isNamed = sigil === "." || sigil === "#";
  const name = matchAt(NAME, text, isNamed ? at + 1 : at)?.[0];
  if (name === undefined) return undefined;
  const plain = unescapeCss(name);
  const end = at + (isNamed ? 1 : 0) + name.length;
  if (sigil === ".") draft.classes.push(plain);
  else if (sigil === "#") draft.id = plain;
  else draft.tag = plain.toLowerCase();
  return { end, weight: sigil === "." ? WEIGHTS.class : sigil === "#" ? WEIGHTS.id : WEIGHTS.tag };
}

function readAttribute(text: string, at: number, draft: Draft): Read | undefined {
  const match = matchAt(ATTRIBUTE, text, at);
  if (match === undefined) return undefined;
  const [whole, name = "", operator = "", double, single, bare, flag] = match;
  draft.attributes.push({
    name: name.toLowerCase(),
    // The expression lets no other operator through.
    operator: operator as AttributeTest["operator"],
    value: unescapeCss(double ?? single ?? bare ?? ""),
    letters: flag?.toLowerCase() === "i" ? "any-case" : "exact",
  });
  return { end: at + whole.length, weight: WEIGHTS.class };
}

function readPseudo(text: string, at: number, { draft, nesting }: Drafting): Read | undefined {
  const match = matchAt(PSEUDO, text, at);
  if (match === undefined) return undefined;
  const name = match[1]?.toLowerCase() ?? "";
  const start = at + match[0].length;
  if (match[2] === undefined) return notePlaces(placesNamed(name), start, draft);
  const end = endOfArgument(text, start);
  if (end < 0) return undefined;
  const argument = text.slice(start, end);
  if (isCounting(name)) return notePlaces(placesCounted(name, argument), end + 1, draft);
  if (name === "has") return readCompany(argument, end + 1, { draft, nesting });
  if (name !== "is" && name !== "where" && name !== "not") return undefined;
  const parts = splitAtCommas(argument);
  const isDynamic = (part: string) => DYNAMIC.has(part.trim().slice(1));
  const of = parts.filter((part) => !isDynamic(part)).map((part) => readSelector(part, nesting + 1));
  if (parts.length > MAX_LIST || of.some((selector) => selector === undefined)) return undefined;
  const known = of.filter((selector) => selector !== undefined);
  if (name !== "not" && known.length === 0) return undefined;
  draft.lists.push({ wants: name === "not" ? "none" : "one", of: known });
  const weight = name === "where" ? 0 : Math.max(0, ...known.map((selector) => selector.weight));
  return { end: end + 1, weight };
}

function notePlaces(places: readonly PlaceTest[] | undefined, end: number, draft: Draft): Read | undefined {
  if (places === undefined) return undefined;
  draft.places.push(...places);
  return { end, weight: WEIGHTS.class };
}

/** Of `:has`, single elements are understood: ways of several steps are not. */
function readCompany(argument: string, end: number, { draft, nesting }: Drafting): Read | undefined {
  const parts = splitAtCommas(argument);
  const company: Companion[] = [];
  let weight = 0;
  for (const part of parts) {
    const relation = RELATION.exec(part);
    const selector = readSelector(part.slice(relation?.[0].length), nesting + 1);
    const compound = selector?.compounds[0];
    if (selector?.compounds.length !== 1 || compound === undefined) return undefined;
    company.push({ combinator: relation?.[1] || " ", compound });
    weight = Math.max(weight, selector.weight);
  }
  if (company.length > MAX_LIST) return undefined;
  draft.company.push(company);
  return { end, weight };
}

function endOfArgument(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && depth-- === 0) return at;
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
