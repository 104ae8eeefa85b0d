import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { CLASS } from "../../../text/characters/char-class.ts";
import { plainCase } from "../../plain-case.ts";
import { trimMarks } from "../../trim-marks.ts";
import type { Draft } from "../sight.ts";

/** What magazines call a sentence of the text that they set large beside it. */
const NAME = /(?:^|[_-])pull-?(?:quote|out)s?(?:$|[_-])/i;
/** From the sentence to the box that is so named. */
const MAX_STEPS = 4;
/** A shorter one is in any text by chance. */
const MIN_CHARS = 15;
/** A page has a handful; more are looked up no further. */
const MAX_QUOTES = 40;
/** "Ann Lee, keeper of the lamp": who said it, below. */
const MAX_SPEAKER_CHARS = 60;

/** Marks kept pull quotes whose words the text has anyway, with the name below; those that say something else stay. */
export function judgeByPullQuotes({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const kept = blocks.filter(({ index }) => keeps[index] === 1);
  const boxOf = new Map(kept.flatMap((block) => pairOf(block, pullQuoteAround(block.box))));
  if (boxOf.size === 0) return [];
  const text = kept.map((block) => (boxOf.has(block) ? "" : plainCase(block.text))).join("\n");
  const repeated = new Set<Box>();
  return [...boxOf].slice(0, MAX_QUOTES).flatMap(([block, box]): Mark[] => {
    const words = trimMarks(plainCase(block.text), CLASS.letter | CLASS.number | CLASS.mark);
    const isRepeat = words.length >= MIN_CHARS && text.includes(words);
    if (isRepeat) repeated.add(box);
    if (!isRepeat && !(repeated.has(box) && block.text.length <= MAX_SPEAKER_CHARS)) return [];
    const because = isRepeat ? "a pull quote of the text" : "below a pull quote of the text";
    return [
      { block: block.index, rule: "repetition/exact", says: "drop", because, force: "certain", confidence: 0.95 },
    ];
  });
}

function pairOf(block: Block, box: Box | undefined): readonly (readonly [Block, Box])[] {
  return box === undefined ? [] : [[block, box]];
}

function pullQuoteAround(box: Box | undefined): Box | undefined {
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.names.some((name) => NAME.test(name))) return at;
  return undefined;
}
