import type { Document as Dom, Element } from "domhandler";
import { isLost, isPale, readColour } from "./colours.ts";
import { type Declarations, readDeclarations } from "./declarations.ts";
import { readRules, type StyleRule } from "./read-rules.ts";
import { RuleFinder } from "./rule-finder.ts";
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

/** Rules whose bodies lack these words can't hide anything; an escape may stand for any of them. */
const COULD_HIDE =
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font(?:-size)?\s*:\s*[.\d]|(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*|translate)\s*:\s*-|(?:font-size|left|right|top|bottom|inset[a-z-]*)\s*:\s*(?:calc|clamp|min|max)\(|(?:display|visibility|left|top)\s*:\s*var\(|scale|translate|rotate[xy]\(|matrix\(|zoom|mask(?:-image)?\s*:\s*linear|fill-color|\\|(?:^|[;\s])color\s*:/i;
const DEPENDS =
  /display|visibility|opacity|font|indent|clip|position|left|right|top|bottom|inset|margin|transform|scale|overflow|height|width|color|background|zoom|filter|mask|rotate|translate|--|\\/i;
/** A sheet in the page, or in the address of a link. */
const SHEET = /<style|data:text\/css/i;
const NOTHING: Declarations = new Map();
const NO_VARIABLES: Variables = new Map();

/** Reads the `<style>` elements of a page; selectors and bodies only of rules that could hide. */
export function openCascade(dom: Dom, source: string): Cascade {
  if (!SHEET.test(source)) return { declared: () => undefined, all: () => NOTHING, variables: NO_VARIABLES };
  const rules = readRules(sheetsIn(dom));
  const variables = readVariables(rules, readDeclarations);
  const hiding = new RuleFinder(rulesThatHide(rules, variables), dom);
  let every: RuleFinder | undefined;
  const all = (element: Element) => {
    every ??= new RuleFinder(
      rules.filter(({ body }) => DEPENDS.test(body)),
      dom,
    );
    return every.declared(element);
  };
  return { all, variables, declared: (element) => (hiding.speaksOf(element) ? all(element) : undefined) };
}

/** Sheets repeat their bodies, so that each is read once. */
function rulesThatHide(rules: readonly StyleRule[], variables: Variables): readonly StyleRule[] {
  const known = new Map<string, boolean>();
  return rules.filter(({ body }) => {
    let hides = known.get(body);
    if (hides === undefined) {
      hides = COULD_HIDE.test(body) && couldHide(body, variables);
      known.set(body, hides);
    }
    return hides;
  });
}

/** Whether a rule hides by itself, or sets text so pale that it may vanish on the page. */
function couldHide(body: string, variables: Variables): boolean {
  const style = styleOf(withVariables(readDeclarations(body), variables));
  if (TECHNIQUES.some(({ hides }) => hides(style))) return true;
  const colour = readColour(style("color"));
  const ground = readColour(`${style("background")} ${style("background-color")}`.trim());
  return colour !== undefined && (ground === undefined ? isPale(colour) : isLost(colour, ground));
}
