import type { Mark, Verdict } from "../model/mark.ts";
import { judgeByDensity } from "./by-density.ts";
import { judgeByElement } from "./by-element.ts";
import { judgeByName } from "./by-name.ts";
import { judgeByPhrase } from "./by-phrase.ts";
import { judgeByRepetition } from "./by-repetition.ts";
import type { Case, Judge } from "./judge.ts";
import { verdictOf } from "./verdict-of.ts";

/** Every judge, in the order in which their marks are heard. */
const JUDGES: readonly Judge[] = [judgeByElement, judgeByName, judgeByPhrase, judgeByDensity, judgeByRepetition];

/** One verdict per block, in block order. */
export function judgeBlocks(seen: Case): readonly Verdict[] {
  const marks: Mark[][] = seen.blocks.map(() => []);
  for (const judge of JUDGES) for (const mark of judge(seen)) marks[mark.block]?.push(mark);
  return marks.map((ofBlock) => verdictOf(ofBlock));
}
