import { type Document as Dom, type Element, isTag, isText } from "domhandler";
import { isLost, isPale, readColour } from "./colours.ts";
import { type Declarations, type Declared, readDeclarations } from "./declarations.ts";
import { readRules, type StyleRule } from "./read-rules.ts";
import { keyOf, matches, readSelector, type Selector } from "./selectors.ts";
import { styleOf, TECHNIQUES } from "./techniques.ts";

/** What style sheets in the page declare for an element, where some rule of theirs could hide it. */
export interface Cascade {
  /** Undefined where no rule that could hide speaks of the element, which is nearly always. */
  readonly declared: (element: Element) => Declarations | undefined;
  /** Declarations of every rule that speaks of the element and sets something that hiding depends on. */
  readonly all: (element: Element) => Declarations;
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
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font(?:-size)?\s*:\s*[.\d]|(?:left|right|top|bottom|inset|margin[a-z-]*)\s*:\s*-|scale|translate|zoom|fill-color|\\|(?:^|[;\s])color\s*:/i;
const DEPENDS =
  /display|visibility|opacity|font|indent|clip|position|left|right|top|bottom|inset|margin|transform|scale|overflow|height|width|color|background|zoom|filter|\\/i;
const COMMA = /,(?![^([]*[)\]])/;
const SPACE = /\s+/;
const WEIGHT_OF_ORDER = 1e-6;
const MAX_STYLE_CHARS = 3_000_000;
const MAX_SELECTORS = 200;
/** Sheets that say more about one name are hostile. */
const MAX_RULES_PER_KEY = 100;
const MAX_CLASSES = 40;
const NOTHING: Declarations = new Map();
const NO_ENTRIES: readonly Entry[] = [];

/** Reads the `<style>` elements of a page; selectors and bodies only of rules that could hide. */
export function openCascade(dom: Dom, source: string): Cascade {
  if (!source.includes("<style") && !source.includes("<STYLE"))
    return { declared: () => undefined, all: () => NOTHING };
  const rules = readRules(sheetsIn(dom));
  const hiding = finderIn(rules.filter(({ body }) => COULD_HIDE.test(body) && couldHide(body)));
  let every: Finder | undefined;
  const all = (element: Element) => {
    every ??= finderIn(rules.filter(({ body }) => DEPENDS.test(body)));
    return cascaded(every(element));
  };
  return { all, declared: (element) => (hiding(element).length > 0 ? all(element) : undefined) };
}

/** Whether a rule hides by itself, or sets text so pale that it may vanish on the page. */
function couldHide(body: string): boolean {
  const style = styleOf(readDeclarations(body));
  if (TECHNIQUES.some(({ hides }) => hides(style))) return true;
  const colour = readColour(style("color"));
  const ground = readColour(`${style("background")} ${style("background-color")}`.trim());
  return colour !== undefined && (ground === undefined ? isPale(colour) : isLost(colour, ground));
}

function sheetsIn(dom: Dom): string {
  const sheets: string[] = [];
  let chars = 0;
  const waiting: (Dom | Element)[] = [dom];
  for (let node = waiting.pop(); node !== undefined && chars < MAX_STYLE_CHARS; node = waiting.pop()) {
    if (isTag(node) && node.name === "style") {
      const sheet = node.attribs.media === "print" ? "" : textOf(node);
      chars += sheet.length;
      sheets.push(sheet);
      continue;
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined && isTag(child)) waiting.push(child);
    }
  }
  return sheets.join("\n");
}

function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : "")).join("");
}

type Finder = (element: Element) => readonly Entry[];

/** Finds the rules that speak of an element; what the names of a class attribute lead to is looked up once. */
function finderIn(rules: readonly StyleRule[]): Finder {
  const index = indexOf(rules);
  const ofClasses = new Map<string, readonly Entry[]>();
  const general = index.get("*") ?? NO_ENTRIES;
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
    return [...general, ...tagged, ...named, ...identified].filter((entry) => speaksOf(entry, element));
  };
}

function speaksOf(entry: Entry, element: Element): boolean {
  entry.selector ??= readSelector(entry.text) ?? "unknown";
  return entry.selector !== "unknown" && matches(entry.selector, element);
}

function indexOf(rules: readonly StyleRule[]): Index {
  const index = new Map<string, Entry[]>();
  for (const rule of rules)
    for (const text of rule.selectors.split(COMMA, MAX_SELECTORS)) {
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
