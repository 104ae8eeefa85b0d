import type { Mark } from "../../../model/mark.ts";
import { NOTICE_RULES, type NoticeRule } from "../../../rules/index.ts";
import { phraseFinder } from "../../../text/phrase-finder.ts";
import type { Scene } from "../sight.ts";

/** 50 words of 15 characters: no rule reaches further, and longer blocks are not searched. */
const MAX_CHARS = 750;
const CURLY = "’";

const phrasesIn = phraseFinder<(typeof NOTICE_RULES)[number]>(NOTICE_RULES);

/** Drops what a site says to its readers in any article, whatever the model thinks of it, but on pages about the matter. */
export function judgeByNotices({ blocks, view }: Pick<Scene, "blocks" | "view">): readonly Mark[] {
  const address = (view.hints.url ?? "").toLowerCase();
  const marks: Mark[] = [];
  for (const { index, text } of blocks) {
    if (text.length > MAX_CHARS) continue;
    const lower = text.toLowerCase();
    const words = view.scan.words[index] as number;
    const found = phrasesIn(lower.includes(CURLY) ? lower.replaceAll(CURLY, "'") : lower);
    const notice = found.find(({ rule }) => words <= rule.maxWords && !isAbout(address, rule));
    if (notice === undefined) continue;
    const { rule, phrase: because } = notice;
    marks.push({ block: index, rule: rule.id, says: "drop", because, force: "certain", confidence: 0.9 });
  }
  return marks;
}

function isAbout(address: string, { about }: NoticeRule): boolean {
  return about.some((word) => address.includes(word));
}
