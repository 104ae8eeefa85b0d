import type { Element } from "domhandler";

const DEFAULT_LEVEL = 2;
const DEEPEST_LEVEL = 6;
/** Patents, as their offices write them and Google shows them, mark headings by an element of their own. */
const OF_PATENTS = { tag: "heading", level: 3 } as const;
/** What the Official Journal of the European Union calls the paragraphs that are titles, of an act and of its parts; since 2023 with "oj-" before. */
const OF_ACTS: ReadonlyMap<string, number> = new Map([
  ["doc-ti", 1],
  ["ti-section-1", 2],
  ["ti-section-2", 2],
  ["ti-annotation", 2],
  ["ti-grseq-1", 3],
  ["ti-art", 3],
  ["sti-art", 3],
]);
const PREFIX_OF_ACTS = "oj-";
/** A document's own title, above its headings: Word's, and Google Docs' behind classes that say how letters look. */
const OF_DOCUMENTS = /^(?:MsoTitle|(?:c\d{1,3} )+title)$/;

/** The level of an element that is a heading by its role or its name, and no `h1` to `h6`; undefined for all others. */
export function headingLevelOf(
  { name, attribs }: Element,
  { role, classes }: { readonly role: string | undefined; readonly classes: string | undefined },
): number | undefined {
  if (role === "heading") return levelByRole(attribs["aria-level"]);
  if (name === OF_PATENTS.tag) return OF_PATENTS.level;
  if (name !== "p" || classes === undefined) return undefined;
  if (OF_DOCUMENTS.test(classes)) return 1;
  return OF_ACTS.get(classes.startsWith(PREFIX_OF_ACTS) ? classes.slice(PREFIX_OF_ACTS.length) : classes);
}

/** A heading whose level is missing, or none there is, is of the second. WAI-ARIA 1.2, heading. */
function levelByRole(written: string | undefined): number {
  const level = Number(written);
  return Number.isInteger(level) && level >= 1 ? Math.min(level, DEEPEST_LEVEL) : DEFAULT_LEVEL;
}
