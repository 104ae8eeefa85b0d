import { NOTICE_RULES, type NoticeRule, type RuleId } from "../rules/index.ts";
import { phraseFinder } from "./phrase-finder.ts";
import { plainCase } from "./plain-case.ts";

/** 50 words of 15 characters: no rule reaches further, and longer texts are not searched. */
const MAX_CHARS = 750;

const phrasesIn = phraseFinder<(typeof NOTICE_RULES)[number]>(NOTICE_RULES);

/** What a site says to its readers in any article, and the words that say it; on a page about the matter itself (`address`, lower case) it is no notice. */
export function noticeIn(
  text: string,
  { words, address }: { readonly words: number; readonly address: string },
): { readonly rule: RuleId; readonly because: string } | undefined {
  if (text.length > MAX_CHARS) return undefined;
  const notice = phrasesIn(plainCase(text)).find(({ rule }) => words <= rule.maxWords && !isAbout(address, rule));
  return notice === undefined ? undefined : { rule: notice.rule.id, because: notice.phrase };
}

function isAbout(address: string, { about }: NoticeRule): boolean {
  return about.some((word) => address.includes(word));
}
