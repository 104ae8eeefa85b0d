import type { Target } from "../targets/target.ts";
import type { Coverage } from "./coverage.ts";
import type { Dice } from "./dice.ts";
import type { Subject } from "./load-subject.ts";
import { mutate } from "./mutate.ts";

/** An input that broke a law. */
export interface Finding {
  readonly target: string;
  readonly sentence: string;
  readonly input: Uint8Array;
}

/** What came of fuzzing one target. */
export interface Tally {
  readonly target: string;
  readonly runs: number;
  /** Inputs that led somewhere new. */
  readonly kept: number;
  readonly slowestMs: number;
  readonly findings: readonly Finding[];
}

/** What a session is given. */
export interface Session {
  readonly subject: Subject;
  readonly coverage: Coverage;
  readonly dice: Dice;
  readonly runs: number;
}

/** CPU time; inputs of 3 KB at most take a tenth of this, and three times in a row is no accident. */
const SLOW_MS = 250;
const RETRIES = 3;
const MAX_CORPUS = 4000;
/** A target with this many different findings has enough to mend. */
const MAX_FINDINGS = 20;
const FRESH_EVERY = 3;
/** Recent inputs are nearer to what is new. */
const RECENT = 64;

/** Runs one target so many times: seeds first, then what chance makes of inputs that led somewhere new. */
export async function fuzzTarget(target: Target, session: Session): Promise<Tally> {
  const corpus = [...target.seeds];
  const findings = new Map<string, Finding>();
  let slowestMs = 0;
  let runs = 0;
  for (; runs < session.runs && findings.size < MAX_FINDINGS; runs++) {
    const input = target.seeds[runs] ?? nextInput(target, session, corpus);
    const { ms, fault } = await runOnce(target, session, { input, turn: runs });
    slowestMs = Math.max(slowestMs, ms);
    if (fault !== undefined && !findings.has(kindOf(fault)))
      findings.set(kindOf(fault), { target: target.name, sentence: fault, input });
    if (session.coverage.isNew() && runs >= target.seeds.length) {
      if (corpus.length < MAX_CORPUS) corpus.push(input);
      else corpus[session.dice.below(corpus.length)] = input;
    }
  }
  return {
    target: target.name,
    runs,
    kept: corpus.length - target.seeds.length,
    slowestMs,
    findings: [...findings.values()],
  };
}

function nextInput({ fresh, words, maxBytes }: Target, { dice }: Session, corpus: readonly Uint8Array[]): Uint8Array {
  const made = fresh !== undefined && dice.oneIn(FRESH_EVERY) ? fresh(dice) : undefined;
  if (made !== undefined) return made.subarray(0, maxBytes);
  const from = dice.oneIn(2) ? Math.max(0, corpus.length - RECENT) : 0;
  const old = corpus[from + dice.below(corpus.length - from)] ?? new Uint8Array(1);
  return mutate(old.length === 0 ? new Uint8Array(1) : old, { dice, words, corpus, maxBytes });
}

async function runOnce(
  { run }: Target,
  { subject, coverage }: Session,
  { input, turn }: { readonly input: Uint8Array; readonly turn: number },
): Promise<{ readonly ms: number; readonly fault: string | undefined }> {
  let ms = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < RETRIES && ms > SLOW_MS; tries++) {
    coverage.start();
    // Asking for CPU time costs as much as a small page: only what took long by the clock is timed by it.
    const start = tries === 0 ? performance.now() : cpuMs();
    try {
      const pending = run(subject, input, turn);
      if (pending !== undefined) await pending;
    } catch (error) {
      return { ms: 0, fault: sentenceOf(error) };
    }
    ms = Math.min(ms, (tries === 0 ? performance.now() : cpuMs()) - start);
  }
  return { ms, fault: ms > SLOW_MS ? `slow: ${ms.toFixed(0)} ms for ${input.length} bytes` : undefined };
}

const MICROSECONDS_PER_MS = 1000;

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS_PER_MS;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${String(error)}`;
  if (error.name === "Broken") return error.message;
  const place =
    error.stack
      ?.split("\n")
      .find((line) => line.trim().startsWith("at "))
      ?.trim() ?? "";
  return `${error.name}: ${error.message} ${place}`;
}

const NUMBERS = /\d+/g;

/** Findings that differ in numbers only are one. */
function kindOf(fault: string): string {
  return fault.replace(NUMBERS, "n").slice(0, 80);
}
