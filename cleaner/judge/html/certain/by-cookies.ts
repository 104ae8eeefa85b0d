import type { Mark } from "../../../model/mark.ts";
import { COOKIE_WORD, cookieSentenceIn, isAboutCookies, MAX_NOTICE_WORDS } from "../../cookie-notice.ts";
import type { Scene } from "../sight.ts";
import type { PageHints } from "../view/page-view.ts";

/** Drops cookie notices whatever the model thinks of them, but on pages about cookies and privacy. */
export function judgeByCookies({ blocks, view }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index, text } of blocks) {
    if ((view.scan.words[index] as number) > MAX_NOTICE_WORDS) continue;
    const because = cookieSentenceIn(text);
    if (because === undefined) continue;
    marks.push({
      block: index,
      rule: "phrase/cookie-notice",
      says: "drop",
      because,
      force: "certain",
      confidence: 0.9,
    });
  }
  return marks.length === 0 || isExempt(view.hints) ? [] : marks;
}

/** Pages about cookies, and pages whose own markup does not hold the word. */
function isExempt({ url = "", source }: PageHints): boolean {
  return isAboutCookies(url.toLowerCase()) || !source.includes(COOKIE_WORD);
}
