import { ELEMENT_RULES } from "./element-rules.ts";
import { JUDGE_RULES } from "./judge-rules.ts";
import { NAME_GROUPS } from "./name-groups.ts";
import { NAME_RULES } from "./name-rules.ts";
import { PAGE_RULES } from "./page-rules.ts";
import { PHRASE_RULES } from "./phrase-rules.ts";
import type { RuleRow } from "./rule-row.ts";
import { TEXT_RULES } from "./text-rules.ts";

export type { ElementRule, NameRule, PhraseRule, RuleRow } from "./rule-row.ts";
export { TEXT_PHRASE_RULES, WIDGET_LINES } from "./text-rules.ts";
export { ELEMENT_RULES, JUDGE_RULES, NAME_GROUPS, NAME_RULES, PAGE_RULES, PHRASE_RULES };

/** Every rule there is, for documentation and for the review page. */
export const ALL_RULES = [
  ...ELEMENT_RULES,
  ...NAME_RULES,
  ...PHRASE_RULES,
  ...JUDGE_RULES,
  ...TEXT_RULES,
] as const satisfies readonly RuleRow[];

/** The id of a rule, computed from the tables: a typo does not compile. */
export type RuleId = (typeof ALL_RULES)[number]["id"];

const ROWS: ReadonlyMap<string, RuleRow> = new Map(ALL_RULES.map((row) => [row.id, row]));

/** The row behind an id. */
export function ruleOf(id: RuleId): RuleRow {
  const row = ROWS.get(id);
  if (row === undefined) throw new Error(`no rule ${id}: RuleId is computed from ALL_RULES, so this can't happen`);
  return row;
}
