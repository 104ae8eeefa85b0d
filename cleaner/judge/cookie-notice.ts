import { COOKIE_NOTICE } from "../rules/index.ts";

/** Longer texts are policies, not notices. */
export const MAX_NOTICE_WORDS = 150;
/** What all of the sentences hold, whatever the case of its first letter. */
export const COOKIE_WORD = "ookie";

/** The sentence of a consent manager that a text holds. */
export function cookieSentenceIn(text: string): string | undefined {
  if (!text.includes(COOKIE_WORD)) return undefined;
  const lower = text.toLowerCase();
  return COOKIE_NOTICE.sentences.find((sentence) => lower.includes(sentence));
}

/** Whether a page speaks of cookies and privacy, by its address in lower case. */
export function isAboutCookies(address: string): boolean {
  return COOKIE_NOTICE.about.some((word) => address.includes(word));
}
