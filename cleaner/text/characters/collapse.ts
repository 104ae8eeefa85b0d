const SPACES = /\s+/g;

/** White space runs become one space; none at either end. Zero-width joiners are not white space and survive. */
export function collapseSpaces(text: string): string {
  return isCollapsed(text) ? text : text.replace(SPACES, " ").trim();
}

/** Most lines have single spaces only. */
function isCollapsed(text: string): boolean {
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = isSpaceCode(code);
    if (isSpace && (afterSpace || code !== 32)) return false;
    afterSpace = isSpace;
  }
  return !afterSpace || text === "";
}

/** Characters that are not white space, in UTF-16 units: the unit of the conservation law. Of a stretch, or of the whole text. */
export function countInk(text: string, [start, end]: readonly [number, number] = [0, text.length]): number {
  let ink = 0;
  for (let i = start; i < end; i++) if (!isSpaceCode(text.charCodeAt(i))) ink++;
  return ink;
}

/** Nothing but white space: half of the texts of a page stand between tags. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 32 || !isSpaceCode(text.charCodeAt(at))) return false;
  return true;
}

/** The white space of JavaScript's `\s`, by code unit. */
export function isSpaceCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  if (code === 160 || code === 0x1680 || code === 0xfeff || code === 0x3000) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}
