import { collapseSpaces } from "../../../text/characters/collapse.ts";

/** Longer sources are none: the longest formula of an encyclopedia has some 1,500 characters. */
const MAX_CHARS = 4000;
const COMMENT = /(?<!\\)%[^\n]*\n/g;
const LABEL = /\\label\{[^{}]*\}/g;
const STYLE = /^\\(?:displaystyle|textstyle)(?![A-Za-z])\s*/;
const DELIMITERS = [
  ["$$", "$$"],
  ["$", "$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
] as const;
/** What stands in these is no text that anybody reads. */
const NAMES = /\\(?:begin|end|color|textcolor|require|class|cssId|mathchoice|hspace|vspace|kern)\*?\{[^{}]*\}/g;
const COMMANDS = /\\[A-Za-z]+/g;
const WORDS_IN_BRACES =
  /\\(?:text(?:rm|it|bf|sf|tt|normal)?|mbox|math(?:rm|it|bf|sf|tt)|operatorname\*?)\s*\{[^{}]*\}/g;
const WORD = /\p{L}{4,}/gu;
const NOT_LETTERS = /\P{L}+/gu;
/** A single letter may be a command in TeX. */
const SHOWN_WORD = /[\p{L}\p{N}]{2,}/gu;
const NOT_IN_WORDS = /[^\p{L}\p{N}]+/gu;
/** What tells a formula from a name. */
const FORMULA_SIGN = /[\\^_=+<>|/*-]|^.{1,3}$/;
/** Words that a formula may be labelled with where nothing shows which. */
const MAX_LABELS = 8;

/** TeX as a page wrote it, without what only says how it is set; undefined where it is too long or empty. */
export function readTex(written: string): string | undefined {
  if (written.length > MAX_CHARS) return undefined;
  let tex = collapseSpaces(written.replace(COMMENT, " ").replace(LABEL, ""));
  const around = DELIMITERS.find(([open, close]) => isBetween(tex, open, close));
  if (around !== undefined) tex = tex.slice(around[0].length, -around[1].length).trim();
  if (tex.startsWith("{\\") && closesAtEnd(tex) && STYLE.test(tex.slice(1))) tex = tex.slice(1, -1).trim();
  tex = tex.replace(STYLE, "");
  return tex === "" ? undefined : tex;
}

/**
 * Whether a source that nobody sees says what the formula shows: its words are words of what is shown. Otherwise
 * sentences could be hidden in it.
 */
export function saysWhatIsShown(tex: string, shown: string): boolean {
  const letters = shown.replace(NOT_LETTERS, "").toLowerCase();
  return wordsIn(tex).every((word) => letters.includes(word.toLowerCase()));
}

/** Whether TeX holds every word and number of the texts that it is to stand for: nothing that is shown gets lost. */
export function holdsWords(tex: string, texts: readonly string[]): boolean {
  const signs = tex.replace(NOT_IN_WORDS, "").toLowerCase();
  return texts.every((text) => (text.match(SHOWN_WORD) ?? []).every((word) => signs.includes(word.toLowerCase())));
}

/** Whether a source beside which nothing is shown is a formula: words stand in it only where TeX sets words, and few. */
export function isFormula(tex: string): boolean {
  const labels = tex.match(WORDS_IN_BRACES)?.flatMap(wordsIn) ?? [];
  return (
    FORMULA_SIGN.test(tex) && labels.length <= MAX_LABELS && wordsIn(tex.replace(WORDS_IN_BRACES, "")).length === 0
  );
}

function wordsIn(tex: string): readonly string[] {
  return tex.replace(NAMES, " ").replace(COMMANDS, " ").match(WORD) ?? [];
}

function isBetween(tex: string, open: string, close: string): boolean {
  return tex.length > open.length + close.length && tex.startsWith(open) && tex.endsWith(close);
}

/** The brace that opens at the start is the one that closes at the end. */
function closesAtEnd(tex: string): boolean {
  let depth = 0;
  for (let at = 0; at < tex.length; at++) {
    const char = tex[at];
    if (char === "\\") at++;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at === tex.length - 1;
  }
  return false;
}
