import { type Document as Dom, type Element, isTag, isText } from "domhandler";
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

interface Entry {
  readonly selector: Selector;
  readonly rule: StyleRule;
}

type Index = ReadonlyMap<string, readonly Entry[]>;

/** Rules whose bodies lack these words can't hide anything; an escape may stand for any of them. */
const COULD_HIDE =
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font|(?:left|right|top|bottom|inset|margin[a-z-]*)\s*:\s*-|scale|translate|overflow|zoom|fill-color|\\|color/i;
const DEPENDS =
  /display|visibility|opacity|font|indent|clip|position|left|right|top|bottom|inset|margin|transform|scale|overflow|height|width|color|background|zoom|filter|\\/i;
const COMMA = /,(?![^([]*[)\]])/;
const SPACE = /\s+/;
const WEIGHT_OF_ORDER = 1e-6;
const MAX_STYLE_CHARS = 3_000_000;
const MAX_SELECTORS = 200;
const MAX_CLASSES = 40;
const NOTHING: Declarations = new Map();

/** Reads the `<style>` elements of a page; selectors and bodies only of rules that could hide. */
export function openCascade(dom: Dom, source: string): Cascade {
  if (!source.includes("<style") && !source.includes("<STYLE"))
    return { declared: () => undefined, all: () => NOTHING };
  const rules = readRules(sheetsIn(dom));
  const hiding = indexOf(rules.filter(({ body }) => COULD_HIDE.test(body) && couldHide(body)));
  let every: Index | undefined;
  const all = (element: Element) => {
    every ??= indexOf(rules.filter(({ body }) => DEPENDS.test(body)));
    return cascaded(found(every, element));
  };
  return {
    all,
    declared: (element) => (hiding.size > 0 && found(hiding, element).length > 0 ? all(element) : undefined),
  };
}

/** A rule that sets both of what a technique needs, or the half of it that real pages put into rules of their own. */
function couldHide(body: string): boolean {
  const declarations = readDeclarations(body);
  const style = styleOf(declarations);
  return declarations.has("color") || TECHNIQUES.some(({ hides }) => hides(style)) || style("position") === "absolute";
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

function indexOf(rules: readonly StyleRule[]): Index {
  const index = new Map<string, Entry[]>();
  for (const rule of rules)
    for (const written of rule.selectors.split(COMMA, MAX_SELECTORS)) {
      const selector = readSelector(written);
      if (selector === undefined) continue;
      const key = keyOf(selector);
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [{ selector, rule }]);
      else entries.push({ selector, rule });
    }
  return index;
}

function found(index: Index, element: Element): readonly Entry[] {
  const { class: classes, id } = element.attribs;
  const keys = [element.name, "*", ...(id === undefined ? [] : [`#${id}`])];
  if (classes !== undefined) for (const one of classes.split(SPACE, MAX_CLASSES)) keys.push(`.${one}`);
  return keys.flatMap((key) => (index.get(key) ?? []).filter(({ selector }) => matches(selector, element)));
}

function cascaded(entries: readonly Entry[]): Declarations {
  const ordered = [...entries].sort((one, other) => weightOf(one) - weightOf(other));
  const winning = new Map<string, Declared>();
  for (const { rule } of ordered) mergeInto(winning, readDeclarations(rule.body));
  return winning;
}

function weightOf({ selector, rule }: Entry): number {
  return selector.weight + rule.order * WEIGHT_OF_ORDER;
}

/** Lays later declarations over earlier ones; what is important stays unless the later is important too. */
export function mergeInto(winning: Map<string, Declared>, later: Declarations): void {
  for (const [property, declared] of later)
    if (winning.get(property)?.important !== true || declared.important) winning.set(property, declared);
}
