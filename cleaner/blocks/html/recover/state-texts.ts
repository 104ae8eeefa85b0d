import { readLiteral } from "../../../text/string-literals.ts";
import { ScriptTokens } from "./script-tokens.ts";
import { readTrees } from "./trees/read-trees.ts";

/** A text in the state of a page's program, with its place in the script. */
export interface StateText {
  readonly key: string;
  readonly text: string;
  readonly offsets: Uint32Array;
  /** One string, a syntax tree of many that was written as markup, or what is said to be Markdown. */
  readonly form: "string" | "tree" | "markdown";
}

const MIN_CHARS = 80;
/** Share of letters and spaces below which a string is code, markup or a list of ids. */
const MIN_PROSE_SHARE = 0.75;
/** Share of braces and equals signs from which a string is code. */
const MAX_CODE_SHARE = 0.008;
/** State in a string of state, as React's flight data or a request's answer; deeper is nobody's. */
const MAX_NESTING = 3;
/** A row of flight data has its number before it: `5:["$"`. */
const NESTED = /^\s{0,9}(?:[\da-f]{1,6}:[A-Z]{0,2})?[[{]\s{0,9}["[{\]}]/;
/** Objects of what a program says to its visitors, by the names of its messages. */
const MESSAGES = /^(?:i18n|l10n|locales?|translations?|messages|dictionary|labels|strings|phrases)$/i;
/** Other pages that a page announces. */
const OTHER_PAGES =
  /^(?:related|recommended|recommendations|trending|teasers|moreStories|(?:related|recommended|popular|latest)[A-Z_]\w{0,30})$/;

/** From here on the signs of Chinese and Japanese, which write no spaces. */
const FIRST_WIDE = 0x2e80;
const LESS = 60;
const MORE = 62;
const CODE_SIGNS: ReadonlySet<number> = new Set(["{", "}", "="].map((sign) => sign.charCodeAt(0)));

/** Texts in the state of a program: long strings of prose, and trees of short ones, in their order. */
export function* stateTexts(script: string, nesting = 0): Generator<StateText> {
  const trees = readTrees(script);
  const tokens = new ScriptTokens(script);
  let tree = 0;
  let depth = 0;
  let skipped: number | undefined;
  while (tokens.next()) {
    const { kind, start, end, key } = tokens;
    while ((trees[tree]?.end ?? Number.POSITIVE_INFINITY) < start) tree++;
    if (kind === "open") {
      const isList = tokens.isList;
      const found = trees[tree];
      if (found?.start === start && skipped === undefined) yield { ...found, form: "tree" };
      if (OTHER_PAGES.test(key) || (!isList && MESSAGES.test(key))) skipped ??= depth;
      depth++;
    } else if (kind === "close") {
      depth--;
      if (skipped !== undefined && depth <= skipped) skipped = undefined;
    } else if (end - start > MIN_CHARS && skipped === undefined && !((trees[tree]?.start ?? end) < start))
      yield* textsOfString({ key, ...readLiteral(script, start, end) }, nesting);
  }
}

function* textsOfString(literal: Omit<StateText, "form">, nesting: number): Generator<StateText> {
  if (NESTED.test(literal.text)) {
    if (nesting === MAX_NESTING) return;
    for (const inner of stateTexts(literal.text, nesting + 1))
      yield { ...inner, offsets: inner.offsets.map((at) => literal.offsets[at] ?? 0) };
  } else if (isProse(literal.text)) yield { ...literal, form: "string" };
}

/** Words between spaces where their script has such, mostly letters; HTML counts as what it holds. */
function isProse(text: string): boolean {
  let letters = 0;
  let spaces = 0;
  let inTag = 0;
  let wide = 0;
  let code = 0;
  let tags = false;
  for (let p = 0; p < text.length; p++) {
    const unit = text.charCodeAt(p);
    if (unit === LESS) tags = true;
    else if (unit === MORE) tags = false;
    if (tags) inTag++;
    else if (unit <= 32) spaces++;
    else if ((unit | 32) >= 97 && (unit | 32) <= 122) letters++;
    else if (unit >= FIRST_WIDE) wide++;
    else if (unit > 191) letters++;
    else if (CODE_SIGNS.has(unit)) code++;
  }
  const rest = text.length - inTag;
  const isText = rest >= MIN_CHARS && letters + wide + spaces > rest * MIN_PROSE_SHARE;
  return isText && (spaces * 12 > rest || wide * 2 > rest) && code <= rest * MAX_CODE_SHARE;
}
