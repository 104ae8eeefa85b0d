import type { Box } from "../../model/block.ts";
import { PAGE_TAGS } from "../../text/boxes/page-tags.ts";

/** One step of a path: a tag (empty for any) and names that the box must have. */
export interface PathStep {
  readonly tag: string;
  readonly names: readonly string[];
}

const SPACE = /\s+/;
const MARKS = /[.#]/;

/** Reads "main div.author.wide" from the outermost box to the innermost; an id counts as a name. */
export function readPath(path: string): readonly PathStep[] {
  return path
    .trim()
    .split(SPACE)
    .map((step) => {
      const [tag = "", ...names] = step.split(MARKS);
      return { tag: tag.toLowerCase(), names: names.filter((name) => name !== "") };
    });
}

/** Elements that say what they hold, named or not. */
const TELLING = new Set(["nav", "aside", "footer", "header", "form", "dialog"]);
/** Names that people chose; those with digits are often made up anew with each build or page. */
const LASTING = /^[a-z][a-z_-]{2,40}$/i;
const MAX_NAMES = 2;

/** A box as an override may name it on this page and on its siblings; undefined where it has no lasting name. */
export function pathOfBox({ tag, names }: Box): string | undefined {
  if (PAGE_TAGS.has(tag)) return undefined;
  const lasting = names.filter((name) => LASTING.test(name)).slice(0, MAX_NAMES);
  if (lasting.length === 0 && !TELLING.has(tag)) return undefined;
  return [tag, ...lasting].join(".");
}
