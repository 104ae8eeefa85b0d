import { once } from "../text/once.ts";
import { readSpace, type TopicSpace, textTaker } from "../text/ties/topic-space.ts";
import { TermNumbers } from "../text/words/term-numbers.ts";
import { readBackground } from "./background.ts";
import { BACKGROUND } from "./tables/background.ts";

const background = once(() => readBackground(BACKGROUND.table));

/** Longer texts are not kept. */
const MAX_KEPT_CHARS = 40_000;

interface Kept {
  readonly texts: readonly string[];
  readonly space: TopicSpace;
}

let last: Kept = { texts: [], space: { points: [], vectors: new Float32Array(0), dimensions: 0, ids: new Map() } };

/**
 * Texts in the space of the web's background.
 *
 * The last ones are remembered, where they are short: the recogniser of dumps asks for the units of a text, the judge for the same
 * ones, and who groups what is left for some of them.
 */
export function spaceOf(texts: readonly string[]): TopicSpace {
  const places = findTexts(texts, last.texts);
  if (places !== undefined) return texts.length === last.texts.length ? last.space : textTaker(last.space)(places);
  const space = readSpace(texts, new TermNumbers(), background());
  if (texts.reduce((sum, { length }) => sum + length, 0) <= MAX_KEPT_CHARS) last = { texts, space };
  return space;
}

/** Where the texts stand among others, in this order; undefined where one of them does not. */
function findTexts(texts: readonly string[], among: readonly string[]): readonly number[] | undefined {
  const places: number[] = [];
  let at = 0;
  for (const text of texts) {
    while (at < among.length && among[at] !== text) at++;
    if (at === among.length) return undefined;
    places.push(at++);
  }
  return places;
}
