import { inSilence } from "../speed/in-silence.ts";
import { type Cleaned, CONTENDERS, type HostilePage } from "./contenders.ts";
import { SHAPES } from "./shapes/index.ts";
import { MARKS, type Shape } from "./shapes/shape.ts";
import type { Fate, Trial, TrialOrder } from "./trial.ts";

/** Run by measure-trial.ts in a process of its own: one contender, one shape; the answer is one line of JSON. */
const KIB_PER_MB = 1_000_000 / 1024;
const MICROSECONDS_PER_MS = 1000;
const WARM_PAGES = 12;
const REFUSED = /^[a-z-]+: /;
const STACK = /call stack/i;
const WARM_PAGE = `<!doctype html><html lang="en"><title>Ferries</title><style>.a{color:red}</style><body><nav><a href="/">Home</a></nav><main><h1>Ferries</h1>${"<p>The ferry left at dawn, and the town <b>slept</b> on, because nobody had told them.</p><ul><li>One<li>Two</ul><table><tr><td>a<td>b<tr><td>c<td>d</table>".repeat(12)}</main></body></html>`;

// The order is written by measure-trial.ts of the same commit.
const order = JSON.parse(process.argv[2] ?? "{}") as TrialOrder;
const trial = await inSilence(() => run(order));
process.stdout.write(`${JSON.stringify(trial)}\n`);

async function run({ contender, shape, chars, smaller: less, rounds }: TrialOrder): Promise<Trial> {
  const chosen = CONTENDERS.find(({ name }) => name === contender);
  const made = SHAPES.find(({ name }) => name === shape);
  if (chosen === undefined || made === undefined) throw new Error(`there is no ${contender} or no ${shape}`);
  const clean = await chosen.load();
  const warm = pageOf("page.html", WARM_PAGE);
  for (let pages = 0; pages < WARM_PAGES; pages++) clean(warm);
  const restMb = peakMb();
  const smaller = less === undefined ? undefined : pageOf(made.key, made.make(less));
  let smallerMs = smaller === undefined ? Number.NaN : time(clean, smaller).ms;
  const smallerPeakMb = peakMb();
  const whole = pageOf(made.key, made.make(chars));
  const first = time(clean, whole);
  const peak = peakMb();
  let { ms } = first;
  for (let round = 1; smaller !== undefined && round < rounds; round++) {
    smallerMs = Math.min(smallerMs, time(clean, smaller).ms);
    ms = Math.min(ms, time(clean, whole).ms);
  }
  const { fate, said } = fateOf(first, made);
  return { bytes: whole.bytes.length, ms, smallerMs, peakMb: peak, smallerPeakMb, restMb, fate, said };
}

function pageOf(key: string, made: string | Uint8Array): HostilePage {
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  return { key, bytes, html: typeof made === "string" ? made : new TextDecoder().decode(made) };
}

interface Timed {
  readonly ms: number;
  readonly cleaned?: Cleaned;
  readonly fault?: string;
}

function time(clean: (page: HostilePage) => Cleaned, page: HostilePage): Timed {
  const start = process.cpuUsage();
  const cpuMs = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / MICROSECONDS_PER_MS;
  };
  try {
    const cleaned = clean(page);
    return { ms: cpuMs(), cleaned };
  } catch (error) {
    return { ms: cpuMs(), fault: error instanceof Error ? error.message : String(error) };
  }
}

function fateOf({ cleaned, fault }: Timed, shape: Shape): { readonly fate: Fate; readonly said: string } {
  if (cleaned === undefined) {
    const said = fault ?? "";
    return { fate: STACK.test(said) ? "stack overflow" : "threw", said: said.slice(0, 80) };
  }
  const { text, ledger, said } = cleaned;
  if (text.trim() === "" && ledger === "") return { fate: REFUSED.test(said) ? "refused" : "empty", said };
  const marks = shape.swallows === undefined ? MARKS : MARKS.slice(0, 1);
  const flat = text.replaceAll("\\", "");
  if (marks.every((mark) => flat.includes(mark))) return { fate: "held", said };
  return { fate: marks.every((mark) => flat.includes(mark) || ledger.includes(mark)) ? "ledger" : "lost", said };
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / KIB_PER_MB;
}
