import { isSpaceCode } from "../../../text/characters/collapse.ts";
import { FORM, formOf } from "../../../text/sentences/tokens.ts";

/** The capitalised words inside a sentence (the first word is capitalised anyway), as terms. */
export function namesOf(text: string, termsOf: (text: string) => string[]): string[] {
  const names: string[] = [];
  let isFirst = true;
  for (let from = nextInk(text, 0); from < text.length; ) {
    const to = endOfInk(text, from);
    if (!isFirst && isCapitalised(formOf(text, from, to))) names.push(text.slice(from, to));
    isFirst = false;
    from = nextInk(text, to);
  }
  return names.length === 0 ? names : [...new Set(termsOf(names.join(" ")))];
}

function isCapitalised(form: number): boolean {
  return form === FORM.capital || form === FORM.caps || form === FORM.hump;
}

function nextInk(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}

function endOfInk(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}
