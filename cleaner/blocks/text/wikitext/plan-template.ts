import type { Span } from "../../../model/block.ts";
import { NOTE_TEMPLATES, QUOTE_OPTIONS, TEMPLATE_ROWS, type TemplateText } from "../../../rules/index.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { PairBracket } from "./brackets.ts";
import { cutPart } from "./cut-part.ts";
import type { Edit, Plan, WikiPart } from "./edit.ts";
import { readFraction, readMeasure } from "./read-measure.ts";

const ROWS: ReadonlyMap<string, TemplateText> = new Map(
  TEMPLATE_ROWS.flatMap(({ names, text }) => names.map((name) => [name, text] as const)),
);
const NOTES: ReadonlySet<string> = new Set(NOTE_TEMPLATES.names);
const NOTE_OPENINGS: ReadonlySet<string> = new Set(NOTE_TEMPLATES.opens);
const OPTIONS: ReadonlySet<string> = new Set(QUOTE_OPTIONS);
/** "lang-fr", whose value is words in that language; "ipa-fr", which is how they are spoken. */
const OF_A_LANGUAGE = /^(?:lang|ipa)-[a-z-]{2,20}$/;
const FIRST_VALUE: TemplateText = { shows: "value", value: 1 };
const MAX_NAME_CHARS = 200;
/** What is given more values is a list of something, and none of the templates that are known here. */
const MAX_VALUES = 40;
const SPACES = /[\s_]+/g;
/** Behind a function's name stands its first value. */
const FUNCTION = /^\s{0,20}([a-z#]{2,20})\s{0,5}:/i;
/** "#tag:ref" is the tag as a function. */
const REFERENCE = /:\s{0,9}ref\b/i;
const VALUE_NAME = /\s{0,50}([\p{L}\p{N}][\p{L}\p{N} _-]{0,30}?)\s{0,20}=/uy;
const NUMBER = /^\d{1,2}$/;
/** What is put together here has no markup of its own. */
const MARKUP = /[[{<]/;

/** A value of a template, and its name: numbers as digits. */
interface Value {
  readonly name: string;
  readonly span: Span;
}

/** What a template shows where that is certain; all else is a part of the wiki's own. */
export function planTemplate(source: string, bracket: PairBracket): Plan {
  const { kind, span, bars } = bracket;
  const inside: Span = [span[0] + 2, span[1] - 2];
  const head = source.slice(inside[0], Math.min(bars[0] ?? inside[1], inside[0] + MAX_NAME_CHARS));
  const call = callIn(head);
  const name = call?.name ?? nameIn(head);
  if (kind === "template" && bars.length <= MAX_VALUES) {
    const text = ROWS.get(name) ?? (OF_A_LANGUAGE.test(name) ? FIRST_VALUE : undefined);
    const values = text === undefined ? [] : valuesOf(source, { inside, bars, first: call?.length });
    const plan = text === undefined ? undefined : planText(source, span, { text, values });
    if (plan !== undefined) return plan;
  }
  return { now: cutPart(source, span, partOf(name, head)) };
}

function nameIn(head: string): string {
  return head.trim().replace(SPACES, " ").toLowerCase();
}

/** The function that is called, and how long the call is; undefined for templates, which may lie in a namespace. */
function callIn(head: string): { readonly name: string; readonly length: number } | undefined {
  const call = FUNCTION.exec(head);
  const name = nameIn(call?.[1] ?? "");
  return call !== null && (name.startsWith("#") || ROWS.has(name)) ? { name, length: call[0].length } : undefined;
}

function partOf(name: string, head: string): WikiPart {
  const words = name.split(" ").filter((word) => word !== "");
  const isNote = NOTES.has(name) || NOTE_OPENINGS.has(words[0] ?? "") || (name === "#tag" && REFERENCE.test(head));
  return isNote ? { tag: "ref", names: [] } : { tag: "template", names: words };
}

interface Layout {
  readonly inside: Span;
  readonly bars: readonly number[];
  /** Of a function where its first value stands. */
  readonly first: number | undefined;
}

function valuesOf(source: string, { inside, bars, first }: Layout): readonly Value[] {
  const values: Value[] = [];
  let count = 0;
  if (first !== undefined) values.push({ name: String(++count), span: [inside[0] + first, bars[0] ?? inside[1]] });
  for (const [at, bar] of bars.entries()) {
    const end = bars[at + 1] ?? inside[1];
    VALUE_NAME.lastIndex = bar + 1;
    const match = VALUE_NAME.exec(source);
    const named = match !== null && VALUE_NAME.lastIndex <= end ? match : undefined;
    if (named === undefined) values.push({ name: String(++count), span: [bar + 1, end] });
    else values.push({ name: (named[1] ?? "").toLowerCase(), span: [bar + 1 + named[0].length, end] });
  }
  return values;
}

interface Reading {
  readonly text: TemplateText;
  readonly values: readonly Value[];
}

function planText(source: string, span: Span, { text, values }: Reading): Plan | undefined {
  const numbered = values.filter(({ name }) => NUMBER.test(name));
  switch (text.shows) {
    case "value":
    case "code": {
      const wanted = text.shows === "code" ? 1 : text.value;
      const value = wanted === 0 ? numbered.at(-1) : numbered.find(({ name }) => name === String(wanted));
      if (value === undefined || isBlank(source, value.span)) return undefined;
      if (text.shows === "value") return around(span, value.span);
      return replace(source, span, { kind: "code", values: [value], write: ([code = ""]) => code });
    }
    case "quote": {
      const shown = values.filter((value) => !OPTIONS.has(value.name) && !isBlank(source, value.span));
      return shown.length === 0 ? undefined : quote(span, shown);
    }
    case "measure":
      return replace(source, span, { kind: "text", values: numbered, write: readMeasure });
    case "number": {
      const wanted = ["1", "u", "ul"].flatMap((name) => values.find((value) => value.name === name) ?? []);
      return replace(source, span, { kind: "text", values: wanted, write: (words) => words.join(" ") });
    }
    case "fraction":
      return replace(source, span, { kind: "text", values: numbered, write: readFraction });
    case "values": {
      const write = (words: readonly string[]) => `${text.before}${words.join(text.between)}`.trim();
      return replace(source, span, { kind: "text", values: numbered, write });
    }
    case "sign":
      return { now: { kind: "text", text: text.sign, start: span[0], end: span[1] } };
  }
}

function isBlank(source: string, span: Span): boolean {
  return source.slice(...span).trim() === "";
}

/** Nothing is shown but this value. */
function around([start, end]: Span, shown: Span): Plan {
  return {
    now: { kind: "mark", start, end: shown[0] },
    later: [{ kind: "mark", start: shown[1], end }],
  };
}

function quote([start, end]: Span, shown: readonly Value[]): Plan {
  const later: Edit[] = [];
  for (const [at, { span }] of shown.entries()) {
    const next = shown[at + 1]?.span;
    if (next === undefined) later.push({ kind: "close", mode: "blockquote", start: span[1], end });
    else later.push({ kind: "break", start: span[1], end: next[0] });
  }
  return { now: { kind: "open", mode: "blockquote", start, end: shown[0]?.span[0] ?? start }, later };
}

interface Replacement {
  readonly kind: "text" | "code";
  readonly values: readonly Value[];
  readonly write: (words: readonly string[]) => string | undefined;
}

function replace(source: string, [start, end]: Span, { kind, values, write }: Replacement): Plan | undefined {
  const words = values.map(({ span }) => collapseSpaces(source.slice(...span)));
  const text = words.some((word) => MARKUP.test(word)) ? undefined : write(words);
  return text === undefined || text === "" ? undefined : { now: { kind, text, start, end } };
}
