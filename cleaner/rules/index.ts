import { ASCIIDOC_RULES } from "./asciidoc-rules.ts";
import { CERTAIN_NAME_RULES } from "./certain-name-rules.ts";
import { DOCUMENT_RULES } from "./document-rules.ts";
import { ELEMENT_RULES } from "./element-rules.ts";
import { FEED_FOOTERS, FEED_RULES } from "./feed-rules.ts";
import { JUDGE_RULES } from "./judge-rules.ts";
import { NAME_GROUPS } from "./name-groups.ts";
import { NAME_RULES } from "./name-rules.ts";
import { NOTICE_RULES, PLACEHOLDER_LINES } from "./notice-rules.ts";
import { OVERRIDE_RULES } from "./override-rules.ts";
import { COOKIE_WALL, PAGE_RULES } from "./page-rules.ts";
import { PHRASE_RULES } from "./phrase-rules.ts";
import { RST_RULES } from "./rst-rules.ts";
import type { RuleRow } from "./rule-row.ts";
import { TEXT_RULES } from "./text-rules.ts";
import { WIKI_RULES } from "./wiki-rules.ts";

export { COOKIE_NOTICE } from "./cookie-sentences.ts";
export { OTHER_PAGES } from "./other-pages.ts";
export { CODE_ROLES, DIRECTIVES, type DirectiveReading, DOMAINS } from "./rst-names.ts";
export type { ElementRule, NameRule, NoticeRule, PhraseRule, RuleRow } from "./rule-row.ts";
export { SITE_NAMES } from "./site-names.ts";
export { STUB_ENDS } from "./stub-ends.ts";
export { TEXT_PHRASE_RULES } from "./text-rules.ts";
export { WIDGET_LINES } from "./widget-lines.ts";
export { WIKI_NAMES } from "./wiki-names.ts";
export { NOTE_TEMPLATES, QUOTE_OPTIONS, TEMPLATE_ROWS, type TemplateText } from "./wiki-templates.ts";
export {
  CERTAIN_NAME_RULES,
  COOKIE_WALL,
  ELEMENT_RULES,
  FEED_FOOTERS,
  JUDGE_RULES,
  NAME_GROUPS,
  NAME_RULES,
  NOTICE_RULES,
  PAGE_RULES,
  PHRASE_RULES,
  PLACEHOLDER_LINES,
};

/** Every rule there is, for documentation and for the review page. */
export const ALL_RULES = [
  ...ELEMENT_RULES,
  ...NAME_RULES,
  ...CERTAIN_NAME_RULES,
  ...PHRASE_RULES,
  ...NOTICE_RULES,
  ...JUDGE_RULES,
  ...FEED_RULES,
  ...DOCUMENT_RULES,
  ...TEXT_RULES,
  ...WIKI_RULES,
  ...RST_RULES,
  ...ASCIIDOC_RULES,
  ...OVERRIDE_RULES,
] as const satisfies readonly RuleRow[];

/** Names one person's override: the id in its file after `override/`. */
export type OverrideRuleId = `override/${string}`;

/** The id of a rule, computed from the tables: a typo does not compile. Overrides bring ids of their own. */
export type RuleId = (typeof ALL_RULES)[number]["id"] | OverrideRuleId;

const OVERRIDE_PREFIX = "override/";
const ROWS: ReadonlyMap<string, RuleRow> = new Map(ALL_RULES.map((row) => [row.id, row]));

/** The row behind an id. */
export function ruleOf(id: RuleId): RuleRow {
  const row = ROWS.get(id.startsWith(OVERRIDE_PREFIX) ? OVERRIDE_RULES[0].id : id);
  if (row === undefined) throw new Error(`no rule ${id}: RuleId is computed from ALL_RULES, so this can't happen`);
  return row;
}
