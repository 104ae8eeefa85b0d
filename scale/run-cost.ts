import { billOf } from "./bill.ts";
import { COST_USAGE, readCostCall } from "./cost-options.ts";
import { climb } from "./ladder.ts";
import type { Measurements } from "./measurements.ts";
import { billAsJson, printBill } from "./print-bill.ts";
import { printLadder } from "./print-ladder.ts";
import { estimatePage } from "./service-time.ts";

/** What `npm run cost` prints. Throws a UsageFault. */
export function runCost(args: readonly string[], measured: Measurements): string {
  const call = readCostCall(args, measured);
  if (call.kind === "help") return COST_USAGE;
  const { work, form } = call;
  const page = estimatePage(measured, work.kb);
  if (call.kind === "bill") {
    const lines = billOf(work, page);
    return form === "json" ? billAsJson(work, page, lines) : printBill(work, page, lines);
  }
  const rungs = climb(work, page, call.peak);
  return form === "json" ? JSON.stringify(rungs, undefined, 2) : printLadder(work, page, { rungs, peak: call.peak });
}
