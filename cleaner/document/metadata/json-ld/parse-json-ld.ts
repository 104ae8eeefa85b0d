/** A value of parsed JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const OPENING = /^(?:\/\/|\/\*)?\s{0,20}<(?:[!?]\[CDATA\[|!--)\s{0,20}(?:\*\/)?/;
const CLOSING = /(?:\/\/|\/\*)?\s{0,20}(?:\]\]|--)>\s{0,20}(?:\*\/)?$/;
const CONTROLS = /\p{Cc}+/gu;
const TRAILING_COMMA = /,(\s{0,200}[}\]])/g;
const QUOTED_ENTITY = /&quot;/g;

/**
 * The value of a JSON-LD script; undefined where nothing helps.
 *
 * Pages wrap it in CDATA, break lines inside strings, leave commas at the end and escape the quotes: each is undone,
 * in that order, and nothing else is guessed.
 */
export function parseJsonLd(text: string): Json | undefined {
  const bare = text.trim().replace(OPENING, "").replace(CLOSING, "").trim();
  const parsed = parse(bare);
  if (parsed !== undefined) return parsed;
  const onOneLine = bare.replace(CONTROLS, " ").replace(TRAILING_COMMA, "$1");
  return parseOther(onOneLine, bare) ?? parseOther(onOneLine.replace(QUOTED_ENTITY, '"'), onOneLine);
}

/** What was no JSON is none the second time either: reading millions of open brackets once takes long enough. */
function parseOther(text: string, before: string): Json | undefined {
  return text === before ? undefined : parse(text);
}

function parse(text: string): Json | undefined {
  // Bad syntax is told by a throw only.
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
