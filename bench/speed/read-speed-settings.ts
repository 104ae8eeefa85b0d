import { parseArgs } from "node:util";
import { defaultTruth } from "../default-truth.ts";
import { wholeNumber } from "../whole-number.ts";

export interface SpeedSettings {
  readonly root: string;
  readonly pages: number;
  readonly rounds: number;
  readonly pins: "leave" | "raise" | "lower";
}

const OPTIONS = {
  bench: { type: "string" },
  pages: { type: "string", default: "100" },
  rounds: { type: "string", default: "5" },
  raise: { type: "boolean" },
  lower: { type: "boolean" },
} as const;

/** What the command line and the environment ask for. Throws a UsageFault. */
export function readSpeedSettings(args: readonly string[], env: NodeJS.ProcessEnv): SpeedSettings {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const raised = values.raise === true ? "raise" : "leave";
  return {
    root: values.bench ?? defaultTruth(env),
    pages: wholeNumber("--pages", values.pages),
    rounds: wholeNumber("--rounds", values.rounds),
    pins: values.lower === true ? "lower" : raised,
  };
}
