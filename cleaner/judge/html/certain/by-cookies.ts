import type { Mark } from "../../../model/mark.ts";
import type { Scene } from "../sight.ts";
import type { PageHints } from "../view/page-view.ts";

/** Sentences of consent managers that no other text holds. */
const COOKIE_SENTENCES = [
  "this website uses cookies",
  "this site uses cookies",
  "we use cookies to",
  "we use cookies and",
  "necessary cookies are absolutely essential",
  "cookie consent plugin",
  "cookies that are categorized as necessary",
  "diese website verwendet cookies",
  "diese webseite verwendet cookies",
  "wir verwenden cookies",
  "ce site utilise des cookies",
  "nous utilisons des cookies",
  "este sitio web utiliza cookies",
  "questo sito utilizza i cookie",
  "deze website maakt gebruik van cookies",
] as const;
/** What all of them hold, whatever the case of its first letter. */
const WORD_OF_ALL = "ookie";
/** Longer blocks are policies, not notices. */
const MAX_WORDS = 150;
/** Pages that are about such things by their address. */
const ABOUT = ["cookie", "privacy", "gdpr", "datenschutz"] as const;

/** Drops cookie notices whatever the model thinks of them, but on pages about cookies and privacy. */
export function judgeByCookies({ blocks, view }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index, text } of blocks) {
    if ((view.scan.words[index] as number) > MAX_WORDS || !text.includes(WORD_OF_ALL)) continue;
    const lower = text.toLowerCase();
    const because = COOKIE_SENTENCES.find((sentence) => lower.includes(sentence));
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
  const address = url.toLowerCase();
  return ABOUT.some((word) => address.includes(word)) || !source.includes(WORD_OF_ALL);
}
