import type { CleanOptions } from "../../cleaner/index.ts";
import { sampleBoundOf } from "../../lambdas/backfill/sample.ts";
import { readWhere, type Where } from "../../lambdas/backfill/where.ts";
import type { OptionValues } from "../command-row.ts";
import { Stop } from "../exit.ts";

/** What a backfill is asked for, checked. */
export interface BackfillPlan {
  readonly request: { readonly prefix: string; readonly where: string; readonly below: string };
  /** The condition, ready to be asked; undefined where every page is meant. */
  readonly where: Where | undefined;
  /** How pages are cleaned to be compared. */
  readonly cleaning: CleanOptions;
}

/** Reads --prefix, --where and --sample; `Stop` with a sentence for what can't be followed. */
export function readBackfillPlan({ prefix, where, sample }: OptionValues): Omit<BackfillPlan, "cleaning"> {
  const share = typeof sample === "string" ? sample : "100%";
  const below = sampleBoundOf(share);
  if (below === undefined) throw new Stop(`--sample ${share} is no share: write it as 1% or 0.5%, up to 100%.`);
  const condition = typeof where === "string" ? where : "";
  const request = { prefix: typeof prefix === "string" ? prefix : "", where: condition, below };
  if (typeof where !== "string") return { request, where: undefined };
  const read = readWhere(condition);
  if (read.kind === "fault") throw new Stop(`--where ${JSON.stringify(condition)}: ${read.fault.message}.`);
  return { request, where: read.where };
}
