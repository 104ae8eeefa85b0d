import { endsSentence, FORM, MARK, type Tokens } from "./tokens.ts";

/** Distances beyond so many tokens are all "far". */
export const FAR = 40;

/** Running counts over the tokens that every joint reads: one pass forward, one back. */
export interface TokenRuns {
  readonly sinceStop: Uint8Array;
  readonly untilStop: Uint8Array;
  readonly nextMark: Uint8Array;
  readonly sinceLower: Uint8Array;
  readonly untilLower: Uint8Array;
  readonly sinceBar: Uint8Array;
  readonly untilBar: Uint8Array;
  readonly openBrackets: Uint8Array;
}

/** Distances from each token to the last and the next full stop, lower-case word and title bar, capped at `FAR`. */
export function measureRuns(source: string, tokens: Tokens): TokenRuns {
  const n = tokens.count;
  const row = () => new Uint8Array(n).fill(FAR);
  const runs = {
    sinceStop: row(),
    untilStop: row(),
    nextMark: new Uint8Array(n),
    sinceLower: row(),
    untilLower: row(),
    sinceBar: row(),
    untilBar: row(),
    openBrackets: new Uint8Array(n),
  };
  const isStop = new Uint8Array(n);
  const isLower = new Uint8Array(n);
  const isBarred = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    if (endsSentence(tokens.marks[i])) isStop[i] = 1;
    if (tokens.forms[i] === FORM.lower) isLower[i] = 1;
    if (isBar(source, tokens, i)) isBarred[i] = 1;
  }
  fillSince(runs.sinceStop, isStop);
  fillSince(runs.sinceLower, isLower);
  fillSince(runs.sinceBar, isBarred);
  fillUntil(runs.untilStop, isStop);
  fillUntil(runs.untilLower, isLower);
  fillUntil(runs.untilBar, isBarred);
  let next = 0;
  for (let i = n - 1; i >= 0; i--) {
    if (isStop[i] === 1) next = tokens.marks[i] as number;
    runs.nextMark[i] = next;
  }
  fillBrackets(runs.openBrackets, source, tokens);
  return runs;
}

function fillSince(into: Uint8Array, hits: Uint8Array): void {
  let since = FAR;
  for (let i = 0; i < into.length; i++) {
    since = hits[i] === 1 ? 0 : Math.min(FAR, since + 1);
    into[i] = since;
  }
}

function fillUntil(into: Uint8Array, hits: Uint8Array): void {
  let until = FAR;
  for (let i = into.length - 1; i >= 0; i--) {
    until = hits[i] === 1 ? 0 : Math.min(FAR, until + 1);
    into[i] = until;
  }
}

/** A token that stands alone between a title and a site's name: | - – — · : » */
function isBar(source: string, tokens: Tokens, i: number): boolean {
  const start = tokens.starts[i] ?? 0;
  return (tokens.ends[i] ?? 0) - start === 1 && "|-–—·:»".includes(source[start] ?? " ");
}

function fillBrackets(into: Uint8Array, source: string, tokens: Tokens): void {
  let open = 0;
  for (let i = 0; i < tokens.count; i++) {
    for (let at = tokens.starts[i] ?? 0; at < (tokens.ends[i] ?? 0); at++) {
      const code = source.charCodeAt(at);
      if (code === 0x28 || code === 0x5b) open = Math.min(3, open + 1);
      else if (code === 0x29 || code === 0x5d) open = Math.max(0, open - 1);
    }
    if ((tokens.marks[i] ?? 0) === MARK.stop && open > 0 && (into[i - FAR] ?? 0) > 0) open = 0;
    into[i] = open;
  }
}
