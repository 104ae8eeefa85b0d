import type { Measurements } from "./measurements.ts";
import { outcomeAsJson, printOutcome } from "./print-outcome.ts";
import { readSimulateCall, SIMULATE_USAGE } from "./simulate-options.ts";
import { simulate } from "./simulation/simulate.ts";

/** What `npm run simulate` prints. Throws a UsageFault. */
export function runSimulate(args: readonly string[], measured: Measurements): string {
  const call = readSimulateCall(args, measured);
  if (call.kind === "help") return SIMULATE_USAGE;
  const outcome = simulate(call.scenario);
  return call.form === "json" ? outcomeAsJson(outcome) : printOutcome(outcome);
}
