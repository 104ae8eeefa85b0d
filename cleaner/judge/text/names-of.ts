import { cutTokens, FORM } from "../../text/tokens.ts";

/** The capitalised words inside a sentence (the first word is capitalised anyway), as terms. */
export function namesOf(text: string, termsOf: (text: string) => string[]): string[] {
  const tokens = cutTokens(text, [0, text.length]);
  const names: string[] = [];
  for (let i = 1; i < tokens.count; i++) {
    const form = tokens.forms[i];
    if (form === FORM.capital || form === FORM.caps || form === FORM.hump)
      names.push(text.slice(tokens.starts[i], tokens.ends[i]));
  }
  return [...new Set(termsOf(names.join(" ")))];
}
