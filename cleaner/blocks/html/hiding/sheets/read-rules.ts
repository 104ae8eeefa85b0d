import { withoutComments } from "../values/without-comments.ts";
import { type Audience, audienceOf, narrower } from "./audience.ts";
import { type Layer, Layers, UNLAYERED } from "./layers.ts";
import type { StyleSheet } from "./style-sheets.ts";

/** One style rule as written: its selectors and its body are read only where they may matter. */
export interface StyleRule {
  readonly selectors: string;
  readonly body: string;
  /** Later rules win over earlier ones of the same weight. */
  readonly order: number;
  /** Whom it holds for: what hides from some may be shown to others. */
  readonly audience: Audience;
  /** Rank of its layer: higher ones win over lower ones of any weight. */
  readonly layer: number;
}

const [NEW_LINE, QUOTE, APOSTROPHE, SEMICOLON, BACKSLASH, OPENING, CLOSING] = [10, 34, 39, 59, 92, 123, 125];
/** What HTML of old hid its sheets behind; CSS passes it over. CSS Syntax 3, section 4. */
const COMMENT_MARKS = /<!--|-->/g;
const CONDITION = /^@(?:media\b|container\b[^(]{0,60})\s*([\s\S]*)$/i;
/** Every browser in use knows what a page asks for; where a page asks for browsers that do not, few have one. */
const SUPPORTS = /^@supports\b\s*(not\b)?/i;
const LAYER = /^@layer\b/i;
const SCOPE = /^@scope\s*(?:\(([^{}]{1,300}?)\)\s*(?:to\s*\([^{}]{1,300}\))?)?$/i;
const SCOPE_ITSELF = /:scope\b/g;
const MAX_CSS_CHARS = 2_000_000;
const MAX_RULES = 30_000;
/** Rules inside rules deeper than this are hostile. */
const MAX_NESTING = 4;
const MAX_SELECTOR_CHARS = 300;
/** Pages have some dozen conditions; hostile ones may have another for each rule. */
const MAX_AUDIENCES = 1000;

/** A rule that is open, or an at-rule that is entered: then without selectors of its own. */
interface Open {
  readonly selectors: string | undefined;
  readonly audience: Audience;
  readonly layer: Layer;
  body: string;
}

/** What at-rules of a page are known by; sheets repeat theirs. */
interface AtRules {
  readonly audiences: Audiences;
  readonly layers: Layers;
}

/** The style rules of several sheets, in their order. */
export function readSheets(sheets: readonly StyleSheet[]): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  const atRules = { audiences: new Audiences(), layers: new Layers() };
  for (const { css, audience } of sheets)
    for (const rule of readRules(css, atRules)) {
      if (rules.length >= MAX_RULES) return rules;
      rules.push({ ...rule, audience: narrower(audience, rule.audience), order: rules.length });
    }
  return rules;
}

/**
 * The style rules of a sheet in order, those inside of entered at-rules and of other rules included. CSS Syntax 3 and
 * CSS Nesting 1, in one pass. What is open where the sheet ends is closed there.
 */
export function readRules(
  sheet: string,
  atRules: AtRules = { audiences: new Audiences(), layers: new Layers() },
): readonly StyleRule[] {
  const css = withoutComments(sheet.slice(0, MAX_CSS_CHARS)).replace(COMMENT_MARKS, "");
  const rules: StyleRule[] = [];
  const open: Open[] = [];
  const close = (end: number) => {
    const { selectors, audience, layer, body } = open.pop() ?? NOTHING_OPEN;
    if (selectors !== undefined)
      rules.push({ selectors, body: body + css.slice(start, end), order: rules.length, audience, layer: layer.rank });
  };
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
      const entered =
        skipped > 0 || open.length > MAX_NESTING ? undefined : enter(prelude, outer ?? NOTHING_OPEN, atRules);
      if (entered === undefined) skipped++;
      else open.push(entered);
      start = skipped > 0 ? start : index + 1;
    } else if (mark === "}") {
      if (skipped > 0) skipped--;
      else close(index);
      if (skipped === 0) start = index + 1;
    } else if (skipped === 0) {
      declared = index + 1;
      if (open.at(-1)?.selectors !== undefined) continue;
      atRules.layers.announce(css.slice(start, index).trim());
      start = declared;
    }
    if (rules.length >= MAX_RULES) return rules;
  }
  if (skipped === 0) for (; open.length > 0; start = css.length) close(css.length);
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

const NOTHING_OPEN: Open = { selectors: undefined, audience: "everyone", layer: UNLAYERED, body: "" };

/** What a brace opens; undefined for what is passed over. */
function enter(prelude: string, outer: Open, atRules: AtRules): Open | undefined {
  if (prelude.startsWith("@")) {
    const scope = SCOPE.exec(prelude);
    if (scope !== null) return scope[1] === undefined ? { ...outer, body: "" } : enter(scope[1], outer, atRules);
    const audience = narrower(outer.audience, atRules.audiences.of(prelude));
    if (audience === "nobody") return undefined;
    return { selectors: outer.selectors, audience, layer: atRules.layers.enter(prelude, outer.layer), body: "" };
  }
  const selectors = outer.selectors === undefined ? prelude : nestIn(outer.selectors, prelude);
  return selectors === undefined || selectors === "" ? undefined : { ...outer, selectors, body: "" };
}

/** For whom what stands inside of at-rules holds. Sheets repeat theirs, so that each is read once. */
class Audiences {
  readonly #known = new Map<string, Audience>();

  of(prelude: string): Audience {
    let audience = this.#known.get(prelude);
    if (audience === undefined) {
      audience = audienceOfRule(prelude);
      if (this.#known.size < MAX_AUDIENCES) this.#known.set(prelude, audience);
    }
    return audience;
  }
}

function audienceOfRule(prelude: string): Audience {
  const condition = CONDITION.exec(prelude)?.[1];
  if (condition !== undefined) return audienceOf(condition);
  const supports = SUPPORTS.exec(prelude);
  if (supports !== null) return supports[1] === undefined ? "everyone" : "others";
  return LAYER.test(prelude) ? "everyone" : "nobody";
}

function nestIn(outer: string, written: string): string | undefined {
  const prelude = written.replace(SCOPE_ITSELF, "&");
  if (outer.length + prelude.length > MAX_SELECTOR_CHARS) return undefined;
  const around = outer.includes(",") ? `:is(${outer})` : outer;
  const selectors = prelude.includes("&") ? prelude.replaceAll("&", around) : `${around} ${prelude}`;
  // A prelude of nothing but & would make a long selector of each.
  return selectors.length > MAX_SELECTOR_CHARS ? undefined : selectors;
}
