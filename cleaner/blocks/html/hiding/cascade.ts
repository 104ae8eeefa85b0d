import type { Element } from "domhandler";
import type { Audience } from "./audience.ts";
import { isLost, isPale, readColour } from "./colours.ts";
import { type Declarations, readDeclarations } from "./declarations.ts";
import { readSheets, type StyleRule } from "./read-rules.ts";
import { RuleFinder } from "./rule-finder.ts";
import { sheetsIn } from "./style-sheets.ts";
import { styleOf, techniqueOf } from "./techniques.ts";
import { readVariables, type Variables, withVariables } from "./variables.ts";

/** What style sheets in the page declare for an element, where some rule of theirs could hide it. */
export interface Cascade {
  /** Undefined where no rule that could hide speaks of the element, which is nearly always. */
  readonly declared: (element: Element) => Declarations | undefined;
  /** Declarations of every rule that speaks of the element and sets something that hiding depends on. */
  readonly all: (element: Element) => Declarations;
  /** Those of them that set a background. */
  readonly ground: (element: Element) => Declarations;
  /** What it comes to with the rules that hold at a desk only, or for some readers only; none where there are no such. */
  readonly among: (element: Element, audience: "desk" | "others") => Declarations | undefined;
  /** Custom properties that hold on the whole page. */
  readonly variables: Variables;
}

/** Rules whose bodies lack these words can't hide anything; an escape may stand for any of them. */
const COULD_HIDE =
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font(?:-size)?\s*:\s*[.\d]|(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*|translate)\s*:\s*-|(?:font-size|left|right|top|bottom|inset[a-z-]*|margin[a-z-]*)\s*:\s*(?:calc|clamp|min|max)\(|(?:display|visibility|left|top)\s*:\s*var\(|scale|translate|rotate|matrix\(|zoom|mask(?:-image)?\s*:\s*linear|fill-color|\\|(?:^|[;\s])color\s*:/i;
const DEPENDS =
  /display|visibility|opacity|font|indent|clip|position|left|right|top|bottom|inset|margin|transform|scale|overflow|height|width|color|background|zoom|filter|mask|rotate|translate|float|flex|padding|min-|block-size|inline-size|animation|transition|shadow|stroke|--|\\/i;
/** A sheet in the page, or in the address of a link. */
const SHEET = /<style|data:text\/css/i;
const NOTHING: Declarations = new Map();

/** Reads the `<style>` elements of a page; selectors and bodies only of rules that may speak of an element of it. */
export function openCascade(elements: readonly Element[], source: string): Cascade {
  if (!SHEET.test(source)) return NO_SHEETS;
  const rules = readSheets(sheetsIn(elements));
  const certain = rules.filter(({ audience }) => audience === "everyone");
  const variables = readVariables(certain, readDeclarations);
  const open = (some: readonly StyleRule[]) =>
    new RuleFinder(some, elements, {
      matters: (body) => DEPENDS.test(body),
      hides: (body, declared) => COULD_HIDE.test(body) && couldHide(withVariables(declared(), variables)),
    });
  const finder = open(certain);
  return {
    variables,
    all: (element) => finder.declared(element),
    ground: (element) => finder.ground(element),
    declared: (element) => (finder.mayHide(element) ? finder.declared(element) : undefined),
    among: amongAudiences(rules, open),
  };
}

/** Finders of the rules that hold for fewer readers: opened when the first hidden element asks, which is rare. */
function amongAudiences(
  rules: readonly StyleRule[],
  open: (rules: readonly StyleRule[]) => RuleFinder,
): Cascade["among"] {
  const held = new Set(rules.map(({ audience }) => audience));
  const finders = new Map<Audience, RuleFinder>();
  return (element, audience) => {
    if (!held.has(audience)) return undefined;
    let finder = finders.get(audience);
    if (finder === undefined) {
      finder = open(rules.filter((rule) => audience === "others" || rule.audience !== "others"));
      finders.set(audience, finder);
    }
    return finder.declared(element);
  };
}

const NO_SHEETS: Cascade = {
  declared: () => undefined,
  all: () => NOTHING,
  ground: () => NOTHING,
  among: () => undefined,
  variables: new Map(),
};

/** Whether a rule hides by itself, or sets text so pale that it may vanish on the page. */
function couldHide(declared: Declarations): boolean {
  if (techniqueOf(declared) !== undefined) return true;
  const style = styleOf(declared);
  const colour = readColour(style("color"));
  if (colour === undefined) return false;
  const ground = readColour(`${style("background")} ${style("background-color")}`.trim());
  return ground === undefined ? isPale(colour) : isLost(colour, ground);
}
