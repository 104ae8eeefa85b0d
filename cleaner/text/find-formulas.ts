/** Signs that TeX stands between, where a page leaves it to a script to draw its formulas. MathJax's and KaTeX's defaults. */
const DISPLAY = /\$\$(?=\S)([^$]{1,2000})(?<=\S)\$\$/g;
const BRACKETS = /\\\((?!\s{0,9}\\\))((?:[^\\]|\\(?![()[\]])){1,1000})\\\)|\\\[((?:[^\\]|\\(?![()[\]])){1,2000})\\\]/g;
/** A dollar sign alone is a price more often than not: no space inside of it, no digit behind. */
const INLINE = /(?<![\\$\w])\$(?=[^\s$])([^$\n]{1,500})(?<=[^\s\\])\$(?![\d$])/g;
const COMMANDS = /\\[A-Za-z]+(?:\*?\{[A-Za-z*]*\})?/g;
const WORD = /[A-Za-z]{4,}/g;
/** What no price and no sentence holds. */
const TEX = /\\[A-Za-z]{2}|[\^_]|^[A-Za-z]$|^[A-Za-z]\s?[=<>+-]/;
/** Words in a formula, outside of commands. */
const MAX_WORDS = 6;

/** Where in a text stand formulas in TeX with their delimiters, in order, none over another. */
export function findFormulas(text: string): readonly (readonly [start: number, end: number])[] {
  if (!text.includes("$") && !text.includes("\\")) return [];
  const found = [DISPLAY, BRACKETS, INLINE].flatMap((signs) =>
    [...text.matchAll(signs)]
      .filter((match) => isTex(match[1] ?? match[2] ?? ""))
      .map((match) => [match.index, match.index + match[0].length] as const),
  );
  let end = 0;
  return found
    .sort((one, other) => one[0] - other[0] || other[1] - one[1])
    .filter((one) => {
      if (one[0] < end) return false;
      end = one[1];
      return true;
    });
}

function isTex(inside: string): boolean {
  return TEX.test(inside) && (inside.replace(COMMANDS, " ").match(WORD) ?? []).length <= MAX_WORDS;
}
