/** One style rule as written: its selectors and its body are read only where they may matter. */
export interface StyleRule {
  readonly selectors: string;
  readonly body: string;
  /** Later rules win over earlier ones of the same weight. */
  readonly order: number;
}

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const [NEW_LINE, QUOTE, APOSTROPHE, SEMICOLON, BACKSLASH, OPENING, CLOSING] = [10, 34, 39, 59, 92, 123, 125];
/** At-rules whose insides apply to a reader at a desk; widths, print and animations do not hide from every reader. */
const ENTERED = /^@(?:media\s+(?:only\s+)?(?:screen|all|not\s+print)\s*$|supports|layer|scope)/i;
/** A least width that every screen has, or of a container that anything fills: up to 319 pixels, or 19 letters. */
const ANY_WIDTH =
  /^@(?:media|container)\b[^(]{0,60}\(\s*(?:min-(?:device-)?(?:width|inline-size)\s*:|(?:width|inline-size)\s*>=?)\s*(?:(?:[12]?\d{1,2}|3[01]\d)(?:\.\d{1,9})?px|1?\d(?:\.\d{1,9})?r?em|0)\s*\)\s*$/i;
const MAX_CSS_CHARS = 2_000_000;
const MAX_RULES = 30_000;
/** Rules inside rules deeper than this are hostile. */
const MAX_NESTING = 4;
const MAX_SELECTOR_CHARS = 300;

/** A rule that is open, or an at-rule that is entered: then without selectors of its own. */
interface Open {
  readonly selectors: string | undefined;
  body: string;
}

/**
 * The style rules of a sheet in order, those inside of entered at-rules and of other rules included. CSS Syntax 3 and
 * CSS Nesting 1, in one pass.
 */
export function readRules(sheet: string): readonly StyleRule[] {
  const css = sheet.slice(0, MAX_CSS_CHARS).replace(COMMENT, "");
  const rules: StyleRule[] = [];
  const open: Open[] = [];
  let start = 0;
  let declared = 0;
  let skipped = 0;
  for (let index = nextEdge(css, 0); index !== -1; index = nextEdge(css, index + 1)) {
    const mark = css[index];
    if (mark === "{") {
      const outer = open.at(-1);
      if (skipped === 0 && declared > start && outer?.selectors !== undefined) {
        outer.body += css.slice(start, declared);
        start = declared;
      }
      const prelude = css.slice(start, index).trim();
      const entered = skipped > 0 || open.length > MAX_NESTING ? undefined : enter(prelude, outer?.selectors);
      if (entered === undefined) skipped++;
      else open.push(entered);
      start = skipped > 0 ? start : index + 1;
    } else if (mark === "}") {
      if (skipped > 0) skipped--;
      else {
        const rule = open.pop();
        if (rule?.selectors !== undefined)
          rules.push({ selectors: rule.selectors, body: rule.body + css.slice(start, index), order: rules.length });
      }
      if (skipped === 0) start = index + 1;
    } else if (skipped === 0) {
      declared = index + 1;
      if (open.at(-1)?.selectors === undefined) start = declared;
    }
    if (rules.length >= MAX_RULES) break;
  }
  return rules;
}

/** The next brace or semicolon that stands in no string and behind no backslash; -1 where none is left. */
function nextEdge(css: string, from: number): number {
  for (let at = from; at < css.length; at++) {
    const code = css.charCodeAt(at);
    if (code === OPENING || code === CLOSING || code === SEMICOLON) return at;
    if (code === QUOTE || code === APOSTROPHE) at = endOfString(css, at, code) - 1;
    else if (code === BACKSLASH) at++;
  }
  return -1;
}

/** Behind the closing quote, or where a line or the sheet ends before one. */
function endOfString(css: string, from: number, quote: number): number {
  let at = from + 1;
  for (; at < css.length; at++) {
    const code = css.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === NEW_LINE) return at;
    if (code === BACKSLASH) at++;
  }
  return at;
}

/** What a brace opens; undefined for what is passed over. */
function enter(prelude: string, outer: string | undefined): Open | undefined {
  if (prelude.startsWith("@")) {
    const isForAll = ENTERED.test(prelude) || ANY_WIDTH.test(prelude);
    return isForAll ? { selectors: outer, body: "" } : undefined;
  }
  if (outer === undefined) return { selectors: prelude, body: "" };
  if (outer.length + prelude.length > MAX_SELECTOR_CHARS) return undefined;
  const around = outer.includes(",") ? `:is(${outer})` : outer;
  const selectors = prelude.includes("&") ? prelude.replaceAll("&", around) : `${around} ${prelude}`;
  // A prelude of nothing but & would make a long selector of each.
  return selectors.length > MAX_SELECTOR_CHARS ? undefined : { selectors, body: "" };
}
