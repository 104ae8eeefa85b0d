import type { Declarations, Declared } from "./declarations.ts";

/** Custom properties by name: "--d". */
export type Variables = ReadonlyMap<string, string>;

const REFERENCE = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g;
const HOLDS_REFERENCE = /var\(/;
/** Variables of variables; a circle ends here. */
const MAX_ROUNDS = 4;
const MAX_VALUE_CHARS = 500;
/** A variable that is set where nobody looks may stand for anything: no property reads this word. */
const UNKNOWN = "unknown";
const WHOLE_PAGE = /^(?::root|html|body|\*)$/i;

/** The custom properties that hold on the whole page, the later winning. CSS Custom Properties 1. */
export function readVariables(
  rules: readonly { readonly selectors: string; readonly body: string }[],
  read: (body: string) => Declarations,
): Variables {
  const variables = new Map<string, string>();
  for (const { selectors, body } of rules) {
    if (!body.includes("--") || !WHOLE_PAGE.test(selectors.trim())) continue;
    for (const [property, { value }] of read(body)) if (property.startsWith("--")) variables.set(property, value);
  }
  return variables;
}

/** Declarations with their variables put in: the element's own, else the page's, else what stands for them. */
export function withVariables(declarations: Declarations, page: Variables): Declarations {
  if (![...declarations.values()].some(({ value }) => HOLDS_REFERENCE.test(value))) return declarations;
  const lookUp = (name: string) => declarations.get(name)?.value ?? page.get(name);
  return new Map([...declarations].map(([property, declared]) => [property, resolve(declared, lookUp)]));
}

function resolve(declared: Declared, lookUp: (name: string) => string | undefined): Declared {
  let { value } = declared;
  for (let round = 0; round < MAX_ROUNDS && HOLDS_REFERENCE.test(value); round++)
    value = value
      .slice(0, MAX_VALUE_CHARS)
      .replace(REFERENCE, (_whole, name: string, instead: string | undefined) => lookUp(name) ?? instead ?? UNKNOWN);
  return { value: value.trim(), important: declared.important };
}
