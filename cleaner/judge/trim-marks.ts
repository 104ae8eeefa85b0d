import { CLASS, classOf } from "../text/characters/char-class.ts";

const LAST_OF_PLANE = 0xffff;

/**
 * A text from its first letter to the last character that is of the classes `last` (bits of `CLASS`): without the marks around.
 * Signs of vowels are letters of their scripts: who keeps those keeps `CLASS.mark`.
 *
 * By a look-up for each character at the edges; an expression of classes would be compiled first, for milliseconds.
 */
export function trimMarks(text: string, last: number): string {
  let start = 0;
  while (start < text.length) {
    const code = text.codePointAt(start) ?? 0;
    if ((classOf(code) & CLASS.letter) !== 0) break;
    start += widthOf(code);
  }
  let end = text.length;
  while (end > start) {
    const code = codePointBefore(text, end);
    if ((classOf(code) & last) !== 0) break;
    end -= widthOf(code);
  }
  return text.slice(start, end);
}

function codePointBefore(text: string, end: number): number {
  const pair = text.codePointAt(end - 2) ?? 0;
  return pair > LAST_OF_PLANE ? pair : text.charCodeAt(end - 1);
}

function widthOf(code: number): number {
  return code > LAST_OF_PLANE ? 2 : 1;
}
