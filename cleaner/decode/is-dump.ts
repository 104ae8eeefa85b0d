import { cutUnits } from "../learned/cut-units.ts";
import { endsSentence } from "../text/joint-features.ts";
import { cutTokens } from "../text/tokens.ts";

/** Enough of a text to tell what it is. */
const SAMPLE_CHARS = 60_000;
/** Share of units that end without a full stop (stubs, labels, captions) from which a one-line text is a dump. */
const BARE_SHARE = 0.04;

/** True for a one-line text that was put together from scraps; a running article, however long its line, is none. */
export function isDump(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARS);
  const units = cutUnits(sample, [0, sample.length]);
  const bare = units.filter(({ span }) => {
    const { marks, count } = cutTokens(sample, span);
    return !endsSentence(marks[count - 1]);
  });
  return bare.length > 1 && bare.length / units.length >= BARE_SHARE;
}
