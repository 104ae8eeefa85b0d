import { parseArgs } from "node:util";
import { defaultTruth } from "../default-truth.ts";
import { UsageFault } from "../follow-call.ts";
import { BENCH_SETS, type BenchSet } from "./bench-sets.ts";

export interface Settings {
  readonly sets: readonly BenchSet[];
  /** Folder of the ground truth, and whether it was asked for by name. */
  readonly truth: { readonly path: string; readonly asked: "by option" | "by default" };
  /** Where the documents stay; else they are thrown away. */
  readonly out: string | undefined;
  readonly raise: "raise" | "leave";
  /** Names of sets whose floors are pinned anew, lower included. */
  readonly lower: readonly string[];
}

const OPTIONS = {
  set: { type: "string", multiple: true },
  bench: { type: "string" },
  out: { type: "string" },
  raise: { type: "boolean" },
  lower: { type: "string", multiple: true },
} as const;

/** What the command line and the environment ask for. Throws a UsageFault where there is no such set. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const lower = values.lower ?? [];
  const named = [...(values.set ?? []), ...lower].map(setNamed);
  return {
    sets: named.length === 0 ? BENCH_SETS : BENCH_SETS.filter((set) => named.includes(set)),
    truth: {
      path: values.bench ?? defaultTruth(env),
      asked: values.bench === undefined ? "by default" : "by option",
    },
    out: values.out,
    raise: values.raise === true ? "raise" : "leave",
    lower,
  };
}

function setNamed(name: string): BenchSet {
  const set = BENCH_SETS.find((candidate) => candidate.name === name);
  if (set !== undefined) return set;
  throw new UsageFault(`there is no set ${name}; there are ${BENCH_SETS.map((known) => known.name).join(", ")}`);
}
