import type { Subject } from "../engine/load-subject.ts";
import { LABELS } from "./labels.ts";
import { CSS_WORDS, TEXT_WORDS } from "./markup-words.ts";
import { bytesOf, must, type Target } from "./target.ts";

const decoder = new TextDecoder();
const MAX_BYTES = 200;
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** The small readers of what pages hold: styles, dates, strings in scripts, references, declarations of encodings. */
export const PARSERS: Target = {
  name: "parsers: styles, dates, strings, references, signatures",
  share: 47,
  maxBytes: MAX_BYTES,
  seeds: bytesOf(
    ".a:not(.b,:hover) > p:nth-child(2n+1)::before{display:none!important}",
    "@media screen{.a{ & .b{left:calc(-1px * (9 + 9999))} }}",
    'p[data-k^="a" i]~q+r{font:0/0 a;color:hsl(0 0% 100% / .1);clip:rect(0,0,0,0)}',
    "May 24, 1883 at 10:30 pm",
    "2024-02-30T25:61:00+99:99",
    '{"articleBody":"a\\u0041\\\\ \\"b","n":1e999}',
    "&eacute;Ã©&#x41;&#999999999;",
    '<?xml version="1.0" encoding="koi8-r"?><meta charset="x" http-equiv=content-type content="a;charset=y">',
  ),
  words: [
    ...CSS_WORDS,
    ...TEXT_WORDS,
    ...bytesOf(
      ":not(",
      ":is(",
      ":nth-child(",
      "2n+1",
      "calc(",
      "clamp(1px,",
      "1e9px",
      "-0",
      "var(--a)",
      "--a:",
      "&",
      "@media ",
    ),
    ...bytesOf("January ", "24", "1883", "/", "th", "T10:00", "Z", "+01:00", "2024", "年", "月", "мая", " de ", "Uhr"),
    ...bytesOf("&amp;", "&#", "&#x", "Ã", "©", "<meta ", "charset=", "content=", ...LABELS),
    Uint8Array.of(0x1b, 0x24, 0x42),
    Uint8Array.of(0xff, 0xfe, 0, 0),
  ],
  run: runParsers,
};

/** Each reader in turn: `turn` chooses, so that all of them share one corpus. */
function runParsers(subject: Subject, bytes: Uint8Array, turn: number): void {
  const text = decoder.decode(bytes);
  RUNS[turn % RUNS.length]?.(subject, text, bytes);
}

type Run = (subject: Subject, text: string, bytes: Uint8Array) => void;

const RUNS: readonly Run[] = [runSheet, runStyle, runSelector, runText, runBytes];

function runSheet({ readRules, readDeclarations, keyOf, splitAtCommas }: Subject, text: string): void {
  for (const [at, { selectors, body, order }] of readRules(text).entries()) {
    must(order === at, "rules are not numbered in order");
    must(
      body.length <= text.length && selectors.length <= Math.max(text.length, 300),
      "a rule is longer than its sheet",
    );
    must(splitAtCommas(selectors).join(",") === selectors, "a list of selectors comes apart");
    readDeclarations(body);
    keyOf(selectors);
  }
}

function runStyle(
  { readDeclarations, styleOf, TECHNIQUES, readColour, readLengths, sumOf }: Subject,
  text: string,
): void {
  const declarations = readDeclarations(text);
  for (const [property, { value }] of declarations)
    must(property === property.toLowerCase() && value === value.trim(), "a declaration is not tidied");
  for (const { hides } of TECHNIQUES)
    must(typeof hides(styleOf(declarations)) === "boolean", "a technique has no answer");
  for (const channel of readColour(text.toLowerCase()) ?? []) must(!Number.isNaN(channel), "a colour is not a number");
  must(
    readLengths(text).every((length) => !Number.isNaN(length)),
    "a length is not a number",
  );
  must(Number.isFinite(sumOf(text, (number) => number) ?? 0), "a sum is not a number");
}

function runSelector({ readSelector, keyOf }: Subject, text: string): void {
  const selector = readSelector(text);
  if (selector === undefined) return;
  must(selector.compounds.length > 0 && selector.weight >= 0, "a selector of nothing");
  const key = keyOf(text);
  must(key === undefined || key.name.length > 0, "a selector without a name to look it up by");
}

function runText({ parseDate, repairText, stripInvisible, stringLiterals }: Subject, text: string): void {
  for (const order of ["day-first", "month-first"] as const) {
    const date = parseDate(text, order);
    must(date === undefined || ISO_DATE.test(date), `the date ${date} is none`);
  }
  const { text: repaired, entities, mojibake } = repairText(text);
  must(entities + mojibake > 0 || repaired === text, "a repair that was not counted");
  const stripped = stripInvisible(text);
  must(stripped.length <= text.length, "what is stripped grows");
  for (const { text: literal, offsets } of stringLiterals(text, 1)) {
    must(offsets.length >= literal.length, "a string without its places");
    for (let at = 1; at <= literal.length; at++)
      must((offsets[at] ?? 0) >= (offsets[at - 1] ?? 0), "the places of a string go back");
  }
}

function runBytes({ prescanEncoding, refuseBinary, readColour }: Subject, text: string, bytes: Uint8Array): void {
  const encoding = prescanEncoding(bytes);
  must(encoding === undefined || !encoding.startsWith("utf-16"), "markup that can be read says it can't");
  const refusal = refuseBinary(bytes);
  must(refusal === undefined || refusal.detail.startsWith(refusal.code), "a refusal that does not begin with its code");
  readColour(text);
}
