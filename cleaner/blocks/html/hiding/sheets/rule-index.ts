import type { Declarations } from "../values/declarations.ts";
import { splitAtCommas } from "../values/split-at-commas.ts";
import type { Audience } from "./audience.ts";
import { type Key, keyOf } from "./key-of.ts";
import type { PageNames } from "./page-names.ts";
import type { StyleRule } from "./read-rules.ts";
import type { Selector } from "./selectors.ts";

/** A rule under one of its selectors, which is read when an element comes that it may speak of. */
export interface Entry {
  readonly text: string;
  readonly rule: ReadableRule;
  /** `unknown` too where it names what the page has nowhere. */
  selector?: Selector | "unknown";
}

/** A rule whose body is read once, when a first element needs it. */
export interface ReadableRule {
  readonly body: string;
  readonly order: number;
  readonly audience: Audience;
  readonly layer: number;
  declared?: Declarations;
  setsGround?: boolean;
}

/** What sheets say under one name. */
export interface Keyed {
  /** The first of all. */
  readonly entries: Entry[];
  /** The first of those that hide, once they are asked for: they may stand behind the first of all. */
  hiding?: Entry[];
}

/** Rules by the name of an element under which they are looked up. */
export interface RuleIndex {
  /** "*" for what speaks of any tag. */
  readonly tags: Map<string, Keyed>;
  readonly classes: Map<string, Keyed>;
  readonly ids: Map<string, Keyed>;
}

/** What an index must know of rules and of the page. */
interface Known {
  readonly names: PageNames;
  /** Whether a rule with such a body can matter. */
  readonly matters: (body: string) => boolean;
  readonly hides: (rule: ReadableRule) => boolean;
}

const MAX_SELECTORS = 200;
/** Sheets that say more about one name are hostile. */
const MAX_RULES_PER_KEY = 100;

/** Indexes the rules that matter under the names that the page has: most rules of a sheet are about other pages of its site. */
export function indexRules(rules: readonly StyleRule[], { names, matters, hides }: Known): RuleIndex {
  const index: RuleIndex = { tags: new Map(), classes: new Map(), ids: new Map() };
  for (const { selectors, body, order, audience, layer } of rules) {
    let rule: ReadableRule | undefined;
    for (const text of splitAtCommas(selectors).slice(0, MAX_SELECTORS)) {
      const key = keyOf(text);
      if (key === undefined || !isOnPage(key, names)) continue;
      if (rule === undefined && !matters(body)) break;
      rule ??= { body, order, audience, layer };
      add(listFor(index, key), { text, rule }, hides);
    }
  }
  return index;
}

function isOnPage({ kind, name }: Key, names: PageNames): boolean {
  return names[kind].has(name) || (kind === "tags" && name === "*");
}

function listFor(index: RuleIndex, { kind, name }: Key): Keyed {
  let keyed = index[kind].get(name);
  if (keyed === undefined) {
    keyed = { entries: [] };
    index[kind].set(name, keyed);
  }
  return keyed;
}

function add(keyed: Keyed, entry: Entry, hides: (rule: ReadableRule) => boolean): void {
  if (keyed.entries.length < MAX_RULES_PER_KEY) {
    keyed.entries.push(entry);
    return;
  }
  keyed.hiding ??= keyed.entries.filter(({ rule }) => hides(rule));
  if (keyed.hiding.length < MAX_RULES_PER_KEY && hides(entry.rule)) keyed.hiding.push(entry);
}
