import type { Declarations } from "../values/declarations.ts";

/** Reads declared values, their variables put in; "" for what nobody declared. */
export type Style = (property: string) => string;

/** What `Style` reads from declarations. */
export function styleOf(declarations: Declarations): Style {
  return (property) => declarations.get(property)?.value ?? "";
}
