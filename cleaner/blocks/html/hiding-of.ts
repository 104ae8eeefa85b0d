import type { Hiding } from "../../model/block.ts";

/** Declarations that hide, with the white space taken out. */
const HIDING_STYLES = ["display:none", "visibility:hidden"] as const;
const SPACES = /\s+/g;

/** What hides an element by its own attributes; what hides it from outside is inherited by the caller. */
export function hidingOf(tag: string, attribs: Readonly<Record<string, string>>): Hiding | undefined {
  if (attribs.hidden !== undefined) return { by: "hidden", class: "interface" };
  if (attribs["aria-hidden"] === "true") return { by: "aria-hidden", class: "interface" };
  if (tag === "dialog" && attribs.open === undefined) return { by: "dialog", class: "interface" };
  const { style } = attribs;
  if (style === undefined) return undefined;
  const written = style.toLowerCase().replace(SPACES, "");
  const by = HIDING_STYLES.find((declaration) => written.includes(declaration));
  return by === undefined ? undefined : { by, class: "interface" };
}
