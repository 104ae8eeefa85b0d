import { NAME_RULES, type RuleId } from "../rules/index.ts";
import { PAGE_TAGS } from "../text/boxes/page-tags.ts";
import { nameWords } from "../text/words/name-words.ts";
import type { Judge } from "./judge.ts";
import { type BoxFinding, markBoxes } from "./mark-boxes.ts";

const RULE_OF_WORD: ReadonlyMap<string, RuleId> = new Map(
  NAME_RULES.flatMap((rule) => rule.words.map((word) => [word, rule.id] as const)),
);
/** An article's box carries names of everything that may happen in it as well ("has-sidebar"), so they prove nothing. */
const WIDE_TAGS = new Set([...PAGE_TAGS, "article"]);
/** How a page builder begins the names of all that it builds, content or not. */
const BUILDERS_PREFIX = /^elementor-widget-?/;
const CONFIDENCE = 0.6;

/** Marks blocks whose box is named like furniture. Boxes share lists of names and lists share names, so each is read once. */
export const judgeByName: Judge = ({ blocks, contentBoxes }) => {
  const known = new Map<readonly string[], BoxFinding | undefined>();
  const rules = new Map<string, RuleId | undefined>();
  return markBoxes(blocks, (box) => {
    if (WIDE_TAGS.has(box.tag) || contentBoxes?.has(box) === true) return undefined;
    if (!known.has(box.names)) known.set(box.names, findingIn(box.names, rules));
    return known.get(box.names);
  });
};

function findingIn(names: readonly string[], known: Map<string, RuleId | undefined>): BoxFinding | undefined {
  for (const name of names) {
    let rule = RULE_OF_WORD.get(name) ?? known.get(name);
    if (rule === undefined && !known.has(name)) {
      rule = ruleIn(name);
      known.set(name, rule);
    }
    if (rule !== undefined) return { rule, because: name, confidence: CONFIDENCE };
  }
  return undefined;
}

function ruleIn(name: string): RuleId | undefined {
  for (const word of nameWords(name.replace(BUILDERS_PREFIX, ""))) {
    const rule = RULE_OF_WORD.get(word);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
