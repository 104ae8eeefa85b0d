import type { Element } from "domhandler";
import { once } from "../../../../text/once.ts";
import type { Colour } from "../colours/colour.ts";
import { DeclaredGrounds } from "../colours/declared-grounds.ts";
import { type Declarations, readDeclarations } from "../values/declarations.ts";
import {
  isWholePage,
  readVariables,
  refersTo,
  riskyVariablesIn,
  type Variables,
  valueWithVariables,
  variablesIn,
  withVariables,
} from "../values/variables.ts";
import { couldHide } from "../ways/could-hide.ts";
import { saysHiding } from "../ways/says-hiding.ts";
import { isTaken } from "../ways/techniques.ts";
import type { Audience } from "./audience.ts";
import { namesInPage, type PageNames } from "./page-names.ts";
import { readSheets, type StyleRule } from "./read-rules.ts";
import { RuleFinder } from "./rule-finder.ts";
import { type Changer, endsWithScript, inLaterState } from "./states.ts";
import { type SheetsBeside, sheetsIn } from "./style-sheets.ts";

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
  /** What it comes to once something has changed, in each way that some rule speaks of. */
  readonly later: (element: Element, by: Changer) => readonly Declarations[];
  /** Custom properties that hold on the whole page. */
  readonly variables: Variables;
  /** Names of those that are set for a part of it, for every reader alike. */
  readonly localVariables: ReadonlySet<string>;
}

const DEPENDS =
  /display|visibility|opacity|font|indent|letter|white-space|text-security|z-index|isolation|will-change|perspective|clip|position|left|right|top|bottom|inset|margin|transform|scale|overflow|height|width|color|background|zoom|filter|mask|rotate|translate|float|flex|padding|min-|block-size|inline-size|animation|transition|shadow|stroke|--|\\/i;
const NOTHING: Declarations = new Map();
/**
 * Systems of design set hundreds of variables on parts of a page, and each of its elements would have to be read by itself:
 * there, variables are what they are on the whole page.
 */
const MOST_LOCAL = 60;
const NO_NAMES: ReadonlySet<string> = new Set();

/** Reads the style sheets of a page; selectors and bodies only of rules that may speak of an element of it. */
export function openCascade(elements: readonly Element[], beside: SheetsBeside): Cascade {
  const sheets = sheetsIn(elements, beside);
  if (sheets.length === 0) return { ...NO_SHEETS, localVariables: localVariablesOf([], elements) };
  const rules = readSheets(sheets);
  const certain = rules.filter(({ audience }) => audience === "everyone");
  const variables = readVariables(certain, readDeclarations);
  const localVariables = localVariablesOf(rules, elements);
  const mayVary = (declared: Declarations) =>
    [...declared].some(([property, { value }]) => isTaken(property) && refersTo(value, localVariables, variables));
  const lookUp = (name: string) => variables.get(name);
  const names = namesInPage(elements);
  const grounds = once(() => {
    const bodies = certain.map(({ body }) => body);
    return new DeclaredGrounds(bodies, elements, (value) => valueWithVariables(value, lookUp));
  });
  const mayLose = (colour: Colour) => grounds().mayLose(colour);
  const open = (some: readonly StyleRule[]) =>
    new RuleFinder(some, names, {
      matters: (body) => DEPENDS.test(body),
      hides: (body, declared) =>
        (saysHiding(body) && couldHide(withVariables(declared(), lookUp), mayLose)) ||
        (localVariables.size > 0 && body.includes("var(") && mayVary(declared())),
    });
  const finder = open(certain);
  return {
    variables,
    localVariables,
    all: (element) => finder.declared(element),
    ground: (element) => finder.ground(element),
    declared: (element) => (finder.mayHide(element) ? finder.declared(element) : undefined),
    among: amongAudiences(
      finder,
      rules.filter(({ audience }) => audience !== "everyone"),
      open,
    ),
    later: laterStates(finder, { rules: certain, names, open }),
  };
}

/** Only what could hide something is looked for there; what is set otherwise for other readers is as it is on the whole page. */
function localVariablesOf(rules: readonly StyleRule[], elements: readonly Element[]): ReadonlySet<string> {
  const names = new Set<string>();
  const ofOthers = once(() => variablesForOthers(rules));
  for (const body of partialBodies(rules, elements)) {
    for (const name of riskyVariablesIn(body)) if (!ofOthers().has(name)) names.add(name);
    if (names.size > MOST_LOCAL) return NO_NAMES;
  }
  return names;
}

/** What rules and elements declare for a part of the page. */
function* partialBodies(rules: readonly StyleRule[], elements: readonly Element[]): Iterable<string> {
  for (const { selectors, body, audience } of rules)
    if (audience === "everyone" && body.includes("--") && !isWholePage(selectors)) yield body;
  for (const { attribs } of elements) if (attribs.style?.includes("--") === true) yield attribs.style;
}

function variablesForOthers(rules: readonly StyleRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ body, audience }) => (audience === "everyone" ? [] : variablesIn(body))));
}

/** Rules that hold for fewer readers are indexed when the first hidden element asks; they speak of few elements. */
function amongAudiences(
  finder: RuleFinder,
  special: readonly StyleRule[],
  open: (rules: readonly StyleRule[]) => RuleFinder,
): Cascade["among"] {
  const held = new Set(special.map(({ audience }) => audience));
  const others = once(() => open(special));
  const holdsFor = {
    desk: (audience: Audience) => audience === "desk",
    others: () => true,
  };
  return (element, audience) =>
    held.has(audience) ? finder.declaredWith(others(), element, holdsFor[audience]) : undefined;
}

/** What rules speak of, for whom, and how they are indexed. */
interface Known {
  readonly rules: readonly StyleRule[];
  readonly names: PageNames;
  readonly open: (rules: readonly StyleRule[]) => RuleFinder;
}

/** Rules of later states are sought when the first hidden element asks. */
function laterStates(finder: RuleFinder, { rules, names, open }: Known): Cascade["later"] {
  const openFor = (by: Changer) =>
    open(
      rules.flatMap((rule) => {
        const selectors = DEPENDS.test(rule.body) ? inLaterState(rule.selectors, names, by) : "";
        return selectors === "" ? [] : [{ ...rule, selectors }];
      }),
    );
  const later = { reader: once(() => openFor("reader")), script: once(() => openFor("script")) };
  const ends = (selector: string) => endsWithScript(selector, names);
  return (element, by) => finder.declaredLater(later[by](), element, by === "script" ? ends : () => false);
}

const NO_SHEETS: Cascade = {
  declared: () => undefined,
  all: () => NOTHING,
  ground: () => NOTHING,
  among: () => undefined,
  later: () => [],
  variables: new Map(),
  localVariables: NO_NAMES,
};
