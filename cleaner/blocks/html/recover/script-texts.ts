import type { BlockOrigin } from "../../../model/block.ts";
import { type Literal, stringLiterals } from "../../../text/string-literals.ts";
import type { ScriptElement } from "./find-scripts.ts";

/** A text that only a script of the page holds. */
export interface ScriptText {
  readonly origin: BlockOrigin;
  readonly text: string;
  /** Where each unit of `text` begins in the source. */
  readonly offsets: Uint32Array;
}

/** Structured-data properties that hold content. */
const CONTENT_KEYS: ReadonlySet<string> = new Set(["articleBody", "text", "description"]);
const MIN_CHARS = 80;
/** Share of letters and spaces below which a string is code, markup or a list of ids. */
const MIN_PROSE_SHARE = 0.75;
/** A string of a string: React's flight data is JSON inside of a script's string. */
const FLIGHT = "self.__next_f.push(";
const STATE_MARKS = [
  "__NEXT_DATA__",
  "__NUXT__",
  "__INITIAL_STATE__",
  "__APOLLO_STATE__",
  // YouTube: what is said of a film stands nowhere else.
  "ytInitialPlayerResponse",
  FLIGHT,
] as const;

/** Texts of a script element; state is only read on demand, because it is long and repeats what the page shows. */
export function* scriptTexts(
  { attribs, data, start }: ScriptElement,
  state: "read-state" | "skip-state",
): Generator<ScriptText> {
  const type = attribs.type ?? "";
  if (type === "application/ld+json") {
    for (const literal of stringLiterals(data, MIN_CHARS, (key) => CONTENT_KEYS.has(key)))
      yield textOf(literal, "json-ld", start);
    return;
  }
  if (state === "skip-state") return;
  const isState = type === "application/json" || STATE_MARKS.some((mark) => attribs.id === mark || data.includes(mark));
  if (!isState) return;
  const nested = data.includes(FLIGHT);
  for (const literal of stringLiterals(data, MIN_CHARS)) {
    const inner = nested ? nestedTexts(literal) : [literal];
    for (const found of inner) if (isProse(found.text)) yield textOf(found, "hydration", start);
  }
}

function* nestedTexts(literal: Literal): Generator<Literal> {
  for (const inner of stringLiterals(literal.text, MIN_CHARS))
    yield { ...inner, offsets: inner.offsets.map((at) => literal.offsets[at] ?? 0) };
}

function textOf(literal: Literal, origin: BlockOrigin, start: number): ScriptText {
  return { origin, text: literal.text, offsets: literal.offsets.map((at) => at + start) };
}

/** Words between spaces, mostly letters; HTML counts as what it holds. */
function isProse(text: string): boolean {
  let letters = 0;
  let spaces = 0;
  let inTag = 0;
  let tags = false;
  for (let p = 0; p < text.length; p++) {
    const code = text.charCodeAt(p);
    if (code === 60) tags = true;
    else if (code === 62) tags = false;
    if (tags) inTag++;
    else if (code <= 32) spaces++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
    else if (code > 191) letters++;
  }
  const rest = text.length - inTag;
  return rest >= MIN_CHARS && spaces * 12 > rest && letters + spaces > rest * MIN_PROSE_SHARE;
}
