const NOTE = /\[(?:(\d{1,9}|#[\w.:-]{0,100}|\*)|([\p{L}\p{N}][\p{L}\p{N}\w.:+-]{0,100}))\]_(?![\p{L}\p{N}_])/uy;
const URL_CHARS = /https?:\/\/[^\s<>"`|\\^{}]{1,2000}/y;
/** Punctuation of the sentence around an address; ")" where it closes nothing in it. */
const URL_END = ".,:;!?'\"]*_)";
const WORD = /[\p{L}\p{N}]/u;
/** Signs that may stand within a name, between letters. */
const INNER = "-._+:";

/** The mark of a note or a citation that begins here: where it ends, and what is shown of it. */
export function footnoteAt(text: string, at: number): { readonly end: number; readonly shown: string } | undefined {
  NOTE.lastIndex = at;
  const match = NOTE.exec(text);
  if (match === null) return undefined;
  return { end: at + match[0].length, shown: match[2] === undefined ? "" : `[${match[2]}]` };
}

/** The address that begins here, without the punctuation of the sentence around it. */
export function urlAt(text: string, at: number): string {
  URL_CHARS.lastIndex = at;
  const url = URL_CHARS.exec(text)?.[0] ?? text.slice(at, at + 1);
  let unopened = url.split(")").length - url.split("(").length;
  let end = url.length;
  while (URL_END.includes(url.charAt(end - 1))) {
    if (url.charAt(end - 1) === ")" && unopened-- <= 0) break;
    end--;
  }
  return url.slice(0, end);
}

/** The name before an underscore that ends a word: where it begins, and where its mark ends. Looked for from `from` on. */
export function referenceBefore(
  text: string,
  at: number,
  from: number,
): { readonly start: number; readonly end: number; readonly isAnonymous: boolean } | undefined {
  const isAnonymous = text.charAt(at + 1) === "_";
  const end = at + (isAnonymous ? 2 : 1);
  const next = text.charAt(end);
  if (next === "_" || WORD.test(next) || !WORD.test(text.charAt(at - 1))) return undefined;
  let start = at;
  while (start > from && isOfName(text, start - 1)) start--;
  return start === at ? undefined : { start, end, isAnonymous };
}

function isOfName(text: string, at: number): boolean {
  if (WORD.test(text.charAt(at))) return true;
  return INNER.includes(text.charAt(at)) && WORD.test(text.charAt(at + 1)) && WORD.test(text.charAt(at - 1));
}
