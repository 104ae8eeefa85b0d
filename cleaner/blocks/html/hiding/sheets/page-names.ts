import type { Element } from "domhandler";
import type { Compound, Selector } from "./selectors.ts";

/** All tags, classes and ids that a page has. */
export interface PageNames {
  readonly tags: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what the matcher takes for the edge of a word
const EDGE = /[\u0000-\u0020]+/;
const SPACE = /\s+/;
/** Classes of pages as they come, as Modernizr has them: what they hide is for readers without scripts. */
const WITHOUT_SCRIPTS = ["no-js", "nojs"];
// biome-ignore lint/suspicious/noControlCharactersInRegex: where the two part words differently
const IS_PARTED_OTHERWISE = /[\u0000-\u001f\u0080-\uffff]/;

/** Gathers the names of a page once, so that rules about other pages of its site are told by a look. */
export function namesInPage(elements: readonly Element[]): PageNames {
  const tags = new Set<string>();
  const ids = new Set<string>();
  const written = new Set<string>();
  for (const { name, attribs } of elements) {
    tags.add(name);
    const { id, class: classes } = attribs;
    if (id !== undefined) ids.add(id);
    if (classes !== undefined) written.add(classes);
  }
  const classes = new Set<string>();
  for (const names of written) {
    for (const name of names.split(EDGE)) classes.add(name);
    if (IS_PARTED_OTHERWISE.test(names)) for (const name of names.split(SPACE)) classes.add(name);
  }
  // Scripts take this class away before a reader sees the page.
  if (tags.has("script")) for (const name of WITHOUT_SCRIPTS) classes.delete(name);
  return { tags, ids, classes };
}

/** Whether a page with these names may have an element that the selector speaks of: false is certain. */
export function canOccur({ compounds }: Selector, names: PageNames): boolean {
  return compounds.every((compound) => isKnown(compound, names));
}

function isKnown({ tag, id, classes }: Compound, names: PageNames): boolean {
  if (tag !== undefined && !names.tags.has(tag)) return false;
  if (id !== undefined && !names.ids.has(id)) return false;
  return classes.every((name) => names.classes.has(name) || EDGE.test(name));
}
