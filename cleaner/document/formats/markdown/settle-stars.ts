import type { Token } from "./line-tokens.ts";
import type { Mark } from "./marked-text.ts";

/** Taking a mark out may change what stands beside another. Where that has no end in sight, none is written. */
const MAX_ROUNDS = 8;

const SPACE = /[\t\n\f\r\p{Zs}]/u;
/** Punctuation in CommonMark 0.31, and in what came before it, which GitHub still goes by. */
const PUNCTUATIONS = [/[\p{P}\p{S}]/u, /[\p{P}$+<=>^`|~]/u] as const;

/** What single stars in the middle of a word part from the rest of it for every reader: words. Around signs and numbers they may be meant as stars. */
const WORDS = /^[A-Za-z\u00c0-\uffff](?:[A-Za-z\u00c0-\uffff'’ -]{0,100}[A-Za-z\u00c0-\uffff])$/;
const OF_WORD = /[A-Za-z0-9_]/;
const DIGIT = /[0-9_]/;

type Edge = Extract<Token, { kind: "open" | "close" }>;

/**
 * Tokens whose strong and emphasis a reader of Markdown reads as they are meant; what it would read as stars is left out.
 *
 * A run of stars opens or closes by what stands on both of its sides (CommonMark 6.2, left- and right-flanking). One that
 * might do either could close what is open around it: it opens nothing inside of other stars.
 */
export function settleStars(tokens: readonly Token[], text: string): readonly Token[] {
  let settled = tokens;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const broken = brokenMarks(settled, text);
    if (broken.size === 0) return settled;
    settled = settled.filter((token) => !isStar(token) || !broken.has(token.mark));
  }
  return settled.filter((token) => !isStar(token));
}

function brokenMarks(tokens: readonly Token[], text: string): ReadonlySet<Mark> {
  const broken = new Set<Mark>();
  let open = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!isStar(tokens[at])) continue;
    const run = starsFrom(tokens, at);
    const sides = [charBefore(tokens[at - 1], text), charAfter(tokens[at + run.length], text)] as const;
    const closing = run.filter(({ kind }) => kind === "close");
    const opening = run.filter(({ kind }) => kind === "open");
    open -= closing.length;
    if (!canClose(...sides)) for (const { mark } of closing) broken.add(mark);
    const isDoubtful = closing.length > 0 || (open > 0 && mayClose(...sides));
    if (isDoubtful || !canOpen(...sides)) for (const { mark } of opening) broken.add(mark);
    for (const mark of partsOfWords(run, { tokens, at, text })) broken.add(mark);
    open += opening.length;
    at += run.length - 1;
  }
  return broken;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly text: string;
}

/** The emphasis of a run that stands in a word and could be read otherwise. */
function partsOfWords(run: readonly Edge[], { tokens, at, text }: Place): readonly Mark[] {
  return run.flatMap(({ kind, mark }, i) => {
    if (mark.kind !== "emphasis") return [];
    const opens = kind === "open";
    const beside = opens ? charBefore(tokens[at - 1], text) : charAfter(tokens[at + run.length], text);
    if (!OF_WORD.test(beside)) return [];
    const inside = tokens[at + i + (opens ? 1 : -1)];
    const other = tokens[at + i + (opens ? 2 : -2)];
    const isAlone = inside?.kind === "text" && isStar(other) && other.mark === mark;
    return isAlone && !DIGIT.test(beside) && WORDS.test(text.slice(inside.start, inside.end)) ? [] : [mark];
  });
}

function starsFrom(tokens: readonly Token[], at: number): readonly Edge[] {
  const run: Edge[] = [];
  for (let token = tokens[at]; isStar(token); token = tokens[at + run.length]) run.push(token);
  return run;
}

function isStar(token: Token | undefined): token is Edge {
  return (token?.kind === "open" || token?.kind === "close") && token.mark.kind !== "link";
}

/** A line's end counts as white space; whatever is no text begins and ends with a sign. */
function charBefore(token: Token | undefined, text: string): string {
  if (token === undefined) return " ";
  if (token.kind !== "text") return "(";
  const last = text.codePointAt(token.end - 2) ?? 0;
  return last > 0xffff && token.end - 2 >= token.start ? String.fromCodePoint(last) : text.charAt(token.end - 1);
}

function charAfter(token: Token | undefined, text: string): string {
  if (token === undefined) return " ";
  return token.kind === "text" ? String.fromCodePoint(text.codePointAt(token.start) ?? 0) : "(";
}

function canOpen(before: string, after: string): boolean {
  return PUNCTUATIONS.every((sign) => flanks(after, before, sign));
}

function canClose(before: string, after: string): boolean {
  return PUNCTUATIONS.every((sign) => flanks(before, after, sign));
}

function mayClose(before: string, after: string): boolean {
  return PUNCTUATIONS.some((sign) => flanks(before, after, sign));
}

/** Whether stars belong to the word on their inner side. */
function flanks(inner: string, outer: string, sign: RegExp): boolean {
  return !SPACE.test(inner) && (!sign.test(inner) || SPACE.test(outer) || sign.test(outer));
}
