const BRACKETS = /[()[\]\\]/;

/** The parts of a list of selectors, colours or queries: at the commas that stand in no brackets. */
export function splitAtCommas(list: string): readonly string[] {
  if (!list.includes(",")) return [list];
  if (!BRACKETS.test(list)) return list.split(",");
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const char = list[at];
    if (char === "\\") at++;
    else if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth--;
    else if (char === "," && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(list.slice(start));
  return parts;
}
