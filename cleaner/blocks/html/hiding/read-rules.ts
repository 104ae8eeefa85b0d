/** One style rule as written: its selectors and its body are read only where they may matter. */
export interface StyleRule {
  readonly selectors: string;
  readonly body: string;
  /** Later rules win over earlier ones of the same weight. */
  readonly order: number;
}

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const EDGE = /[{};]|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\\[\s\S]/g;
/** At-rules whose insides apply to a reader at a desk; widths, print and animations do not hide from every reader. */
const ENTERED = /^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|supports|layer|scope)/i;
const MAX_CSS_CHARS = 2_000_000;
const MAX_RULES = 30_000;

/** The style rules of a sheet in order, those inside of entered at-rules included. CSS Syntax 3, in one pass. */
export function readRules(sheet: string): readonly StyleRule[] {
  const css = sheet.slice(0, MAX_CSS_CHARS).replace(COMMENT, "");
  const rules: StyleRule[] = [];
  let start = 0;
  let skipped = 0;
  let selectors: string | undefined;
  for (const { 0: mark, index } of css.matchAll(EDGE)) {
    if (mark === "{") {
      const prelude = css.slice(start, index).trim();
      if (skipped > 0 || selectors !== undefined || (prelude.startsWith("@") && !ENTERED.test(prelude))) skipped++;
      else if (!prelude.startsWith("@")) selectors = prelude;
      start = skipped > 0 ? start : index + 1;
    } else if (mark === "}") {
      if (skipped > 0) skipped--;
      else if (selectors !== undefined) {
        rules.push({ selectors, body: css.slice(start, index), order: rules.length });
        selectors = undefined;
      }
      if (skipped === 0 && selectors === undefined) start = index + 1;
    } else if (mark === ";" && selectors === undefined && skipped === 0) start = index + 1;
    if (rules.length >= MAX_RULES) break;
  }
  return rules;
}
