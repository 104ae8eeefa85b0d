import { cutUnits, cutWhole } from "../../learned/cut-units.ts";
import { decodeForest, probabilityOf, scoreForest } from "../../learned/forest.ts";
import { spaceOf } from "../../learned/space-of.ts";
import { SCATTER_FOREST } from "../../learned/tables/scatter.ts";
import { once } from "../../text/once.ts";
import { measureScatter } from "../../text/ties/scatter.ts";

/** Enough of a text to tell what it is. */
const SAMPLE_CHARS = 40_000;
/** A text of fewer units shows no pattern; it is taken as it is. */
const MIN_UNITS = 6;
/**
 * Probability from which a one-line text is a dump. Out of fold 96 % of the dumps of mixed.dev are recognised, and 4 % of running
 * articles taken for one; of these the judge of sentences then removes little (training/text/TRIES.md).
 */
const DUMP_FROM = 0.25;

const forest = once(() => decodeForest(SCATTER_FOREST.table));

/** True for a one-line text that was put together from scraps; a running article, however long its line, is none. */
export function isDump(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARS);
  const units = sample.length === text.length ? cutWhole(text) : cutUnits(sample, [0, sample.length]);
  const spans = units.map(({ span }) => span);
  if (spans.length < MIN_UNITS) return false;
  return probabilityOf(scoreForest(forest(), measureScatter(sample, spans, spaceOf))) >= DUMP_FROM;
}
