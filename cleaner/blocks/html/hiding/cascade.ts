import type { Document as Dom, Element } from "domhandler";
import { isLost, isPale, readColour } from "./colours.ts";
import { type Declarations, type Declared, readDeclarations } from "./declarations.ts";
import { keyOf } from "./key-of.ts";
import { Matcher } from "./match-selector.ts";
import { readRules, type StyleRule } from "./read-rules.ts";
import { readSelector, type Selector, splitSelectors } from "./selectors.ts";
import { sheetsIn } from "./style-sheets.ts";
import { styleOf, TECHNIQUES } from "./techniques.ts";
import { readVariables, type Variables, withVariables } from "./variables.ts";

/** What style sheets in the page declare for an element, where some rule of theirs could hide it. */
export interface Cascade {
  /** Undefined where no rule that could hide speaks of the element, which is nearly always. */
  readonly declared: (element: Element) => Declarations | undefined;
  /** Declarations of every rule that speaks of the element and sets something that hiding depends on. */
  readonly all: (element: Element) => Declarations;
  /** Custom properties that hold on the whole page. */
  readonly variables: Variables;
}

/** A rule under one of its selectors, which is read when an element comes that it may speak of. */
interface Entry {
  readonly text: string;
  readonly rule: StyleRule;
  selector?: Selector | "unknown";
}

type Index = ReadonlyMap<string, readonly Entry[]>;

/** Rules whose bodies lack these words can't hide anything; an escape may stand for any of them. */
const COULD_HIDE =
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font(?:-size)?\s*:\s*[.\d]|(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*|translate)\s*:\s*-|(?:font-size|left|right|top|bottom|inset[a-z-]*)\s*:\s*(?:calc|clamp|min|max)\(|(?:display|visibility|left|top)\s*:\s*var\(|scale|translate|rotate[xy]\(|matrix\(|zoom|mask(?:-image)?\s*:\s*linear|fill-color|\\|(?:^|[;\s])color\s*:/i;
const DEPENDS =
  /display|visibility|opacity|font|indent|clip|position|left|right|top|bottom|inset|margin|transform|scale|overflow|height|width|color|background|zoom|filter|mask|rotate|translate|--|\\/i;
const SPACE = /\s+/;
const WEIGHT_OF_ORDER = 1e-6;
const MAX_SELECTORS = 200;
/** Sheets that say more about one name are hostile. */
const MAX_RULES_PER_KEY = 100;
const MAX_CLASSES = 40;
/** A sheet in the page, or in the address of a link. */
const SHEET = /<style|data:text\/css/i;
const NOTHING: Declarations = new Map();
const NO_VARIABLES: Variables = new Map();
const NO_ENTRIES: readonly Entry[] = [];

/** Reads the `<style>` elements of a page; selectors and bodies only of rules that could hide. */
export function openCascade(dom: Dom, source: string): Cascade {
  if (!SHEET.test(source)) return { declared: () => undefined, all: () => NOTHING, variables: NO_VARIABLES };
  const rules = readRules(sheetsIn(dom));
  const variables = readVariables(rules, readDeclarations);
  const hiding = finderIn(rules.filter(({ body }) => COULD_HIDE.test(body) && couldHide(body, variables)));
  let every: Finder | undefined;
  const all = (element: Element) => {
    every ??= finderIn(rules.filter(({ body }) => DEPENDS.test(body)));
    return cascaded(every(element));
  };
  return { all, variables, declared: (element) => (hiding(element).length > 0 ? all(element) : undefined) };
}

/** Whether a rule hides by itself, or sets text so pale that it may vanish on the page. */
function couldHide(body: string, variables: Variables): boolean {
  const style = styleOf(withVariables(readDeclarations(body), variables));
  if (TECHNIQUES.some(({ hides }) => hides(style))) return true;
  const colour = readColour(style("color"));
  const ground = readColour(`${style("background")} ${style("background-color")}`.trim());
  return colour !== undefined && (ground === undefined ? isPale(colour) : isLost(colour, ground));
}

type Finder = (element: Element) => readonly Entry[];

/** Finds the rules that speak of an element; what the names of a class attribute lead to is looked up once. */
function finderIn(rules: readonly StyleRule[]): Finder {
  const index = indexOf(rules);
  const ofClasses = new Map<string, readonly Entry[]>();
  const general = index.get("*") ?? NO_ENTRIES;
  const matcher = new Matcher();
  return (element) => {
    if (index.size === 0) return NO_ENTRIES;
    const { class: classes = "", id } = element.attribs;
    let named = ofClasses.get(classes);
    if (named === undefined) {
      named = classes.split(SPACE, MAX_CLASSES).flatMap((one) => index.get(`.${one}`) ?? NO_ENTRIES);
      ofClasses.set(classes, named);
    }
    const tagged = index.get(element.name) ?? NO_ENTRIES;
    const identified = id === undefined ? NO_ENTRIES : (index.get(`#${id}`) ?? NO_ENTRIES);
    if (named.length + tagged.length + identified.length + general.length === 0) return NO_ENTRIES;
    return [...general, ...tagged, ...named, ...identified].filter((entry) => speaksOf(entry, element, matcher));
  };
}

function speaksOf(entry: Entry, element: Element, matcher: Matcher): boolean {
  entry.selector ??= readSelector(entry.text) ?? "unknown";
  return entry.selector !== "unknown" && matcher.matches(entry.selector, element);
}

function indexOf(rules: readonly StyleRule[]): Index {
  const index = new Map<string, Entry[]>();
  for (const rule of rules)
    for (const text of splitSelectors(rule.selectors).slice(0, MAX_SELECTORS)) {
      const key = keyOf(text);
      if (key === undefined) continue;
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [{ text, rule }]);
      else if (entries.length < MAX_RULES_PER_KEY) entries.push({ text, rule });
    }
  return index;
}

function cascaded(entries: readonly Entry[]): Declarations {
  const ordered = [...entries].sort((one, other) => weightOf(one) - weightOf(other));
  const winning = new Map<string, Declared>();
  for (const { rule } of ordered) mergeInto(winning, readDeclarations(rule.body));
  return winning;
}

function weightOf({ selector, rule }: Entry): number {
  return (typeof selector === "object" ? selector.weight : 0) + rule.order * WEIGHT_OF_ORDER;
}

/** Lays later declarations over earlier ones; what is important stays unless the later is important too. */
export function mergeInto(winning: Map<string, Declared>, later: Declarations): void {
  for (const [property, declared] of later)
    if (winning.get(property)?.important !== true || declared.important) winning.set(property, declared);
}
