import { NAME_RULES, type RuleId } from "../rules/index.ts";
import { nameWords } from "../text/name-words.ts";
import type { Judge } from "./judge.ts";
import { markBoxes } from "./mark-boxes.ts";

const RULE_OF_WORD: ReadonlyMap<string, RuleId> = new Map(
  NAME_RULES.flatMap((rule) => rule.words.map((word) => [word, rule.id] as const)),
);
/** Page-wide boxes carry names of everything that may happen in them ("has-sidebar"), so they prove nothing. */
const PAGE_TAGS = new Set(["html", "body", "main", "article"]);
const CONFIDENCE = 0.6;

/** Marks blocks whose box is named like furniture. */
export const judgeByName: Judge = ({ blocks }) =>
  markBoxes(blocks, (box) => {
    if (PAGE_TAGS.has(box.tag)) return undefined;
    for (const name of box.names) {
      const rule =
        RULE_OF_WORD.get(name) ??
        nameWords(name)
          .map((word) => RULE_OF_WORD.get(word))
          .find((found) => found !== undefined);
      if (rule !== undefined) return { rule, because: name, confidence: CONFIDENCE };
    }
    return undefined;
  });
