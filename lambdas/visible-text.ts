/** Controls, line separators and invisible formatting, among them those that JSON leaves as they are. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text from outside, made safe to look at in a log or on a terminal: what can't be seen is written as `\u{...}`. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
