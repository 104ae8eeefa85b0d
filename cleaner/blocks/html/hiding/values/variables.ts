import type { Declarations, Declared } from "./declarations.ts";
import { endOfBracket } from "./end-of-bracket.ts";

/** Custom properties by name: "--d". */
export type Variables = ReadonlyMap<string, string>;

/** What stands for a name at an element; undefined where nobody sets it. */
export type LookUp = (name: string) => string | undefined;

const REFERENCE = "var(";
const SETS = /(?:^|[;{\s])(--[^\s:;(){},]{1,100})\s{0,9}:([^;}]{0,200})/g;
/** A plain positive number or length. */
const PLAIN = /^\s*(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})(px|r?em|%|)\s*$/i;
/** From here on such a value leaves text in sight, wherever it stands, by its unit; larger ones may lead off the screen. */
const LEAST_SEEN: Readonly<Record<string, number>> = { "": 0.2, em: 0.2, rem: 0.2, px: 3, "%": 10 };
const MOST_SEEN = 1000;
const NAME = /--[^\s,()]{1,100}/g;
/** Variables of variables; a circle ends here. */
const MAX_REFERENCES = 16;
const MAX_VALUE_CHARS = 500;
/** A variable that is set where nobody looks may stand for anything: no property reads this word. */
const UNKNOWN = "unknown";
const WHOLE_PAGE = /^(?::root|html|body|\*)$/i;

/** A rule as far as variables are read from it. */
interface Rule {
  readonly selectors: string;
  readonly body: string;
}

/** The custom properties that hold on the whole page, the later winning. CSS Custom Properties 1. */
export function readVariables(rules: readonly Rule[], read: (body: string) => Declarations): Variables {
  const variables = new Map<string, string>();
  for (const { selectors, body } of rules) {
    if (!body.includes("--") || !isWholePage(selectors)) continue;
    for (const [property, { value }] of read(body)) if (property.startsWith("--")) variables.set(property, value);
  }
  return variables;
}

/** Names of the custom properties that a body sets. */
export function variablesIn(body: string): readonly string[] {
  return body.includes("--") ? [...body.matchAll(SETS)].map(([, name = ""]) => name.toLowerCase()) : [];
}

/** Those that it sets to what could hide something: sheets of utilities set a hundred others to 1 and 100%. */
export function riskyVariablesIn(body: string): readonly string[] {
  if (!body.includes("--")) return [];
  return [...body.matchAll(SETS)].flatMap(([, name = "", value = ""]) =>
    isHarmless(value) ? [] : [name.toLowerCase()],
  );
}

function isHarmless(value: string): boolean {
  const [, number, unit = ""] = PLAIN.exec(value) ?? [];
  if (number === undefined) return false;
  const size = Number(number);
  return size >= (LEAST_SEEN[unit.toLowerCase()] ?? MOST_SEEN) && size <= MOST_SEEN;
}

/** Whether a value holds a variable of these names, or one that is set by such a one. */
export function refersTo(value: string, names: ReadonlySet<string>, page: Variables): boolean {
  if (names.size === 0 || !value.includes(REFERENCE)) return false;
  return [...value.matchAll(NAME)].some(([name]) => names.has(name) || page.get(name)?.includes(REFERENCE) === true);
}

/** Whether a rule speaks of all that the page has. */
export function isWholePage(selectors: string): boolean {
  return WHOLE_PAGE.test(selectors.trim());
}

/** Declarations with their variables put in: the element's own, else those around it, else what stands for them. */
export function withVariables(declarations: Declarations, around: LookUp): Declarations {
  if (!refersToVariables(declarations)) return declarations;
  const lookUp = (name: string) => declarations.get(name)?.value ?? around(name);
  const resolved = new Map<string, Declared>();
  for (const [property, { value, important }] of declarations)
    resolved.set(property, { value: resolve(value, lookUp), important });
  return resolved;
}

/** The value of one property with its variables put in; undefined where nobody declares it. */
export function resolvedValue(declarations: Declarations, property: string, around: LookUp): string | undefined {
  const value = declarations.get(property)?.value;
  if (value === undefined || !value.includes(REFERENCE)) return value;
  return resolve(value, (name) => declarations.get(name)?.value ?? around(name));
}

/** A value with its variables put in. */
export function valueWithVariables(value: string, lookUp: LookUp): string {
  return value.includes(REFERENCE) ? resolve(value, lookUp) : value;
}

/** Whether some value holds a variable. */
export function refersToVariables(declarations: Declarations): boolean {
  for (const { value } of declarations.values()) if (value.includes(REFERENCE)) return true;
  return false;
}

/** From the innermost outward: the last reference that opens holds no other. */
function resolve(written: string, lookUp: LookUp): string {
  let value = written;
  for (let round = 0; round < MAX_REFERENCES; round++) {
    if (!value.includes(REFERENCE)) break;
    value = value.slice(0, MAX_VALUE_CHARS);
    const start = value.lastIndexOf(REFERENCE);
    if (start === -1) break;
    const inside = start + REFERENCE.length;
    const end = endOfBracket(value, inside);
    const comma = value.slice(inside, end).indexOf(",");
    const name = value.slice(inside, comma === -1 ? end : inside + comma).trim();
    const instead = comma === -1 ? UNKNOWN : value.slice(inside + comma + 1, end).trim();
    value = `${value.slice(0, start)}${lookUp(name) ?? instead}${value.slice(end + 1)}`;
  }
  return value.trim();
}
