import { resolve } from "node:path";
import { USUAL_OVERRIDES } from "../../local/start/read-options.ts";
import type { OptionValues } from "../command-row.ts";
import { Stop } from "../exit.ts";
import type { Io } from "../io.ts";
import { readDiffCleaning, refuseIdleOptions } from "./backfill-cleaning.ts";
import { readBackfillPlan } from "./backfill-plan.ts";

const ACTIONS = ["pause", "resume", "status"] as const;

/** Starts, shows, pauses or resumes a backfill, or only looks what it would do. */
export async function runBackfill(operands: readonly string[], values: OptionValues, io: Io): Promise<number> {
  const action = actionOf(operands, values);
  refuseIdleOptions(values, action);
  const cleaning = action === "diff" ? await readDiffCleaning(values, io) : {};
  const plan = { ...readBackfillPlan(values), cleaning };
  const form = values.json === true ? "json" : "people";
  const { env } = values;
  if (typeof env === "string") {
    const { runDeployed } = await import("./run-deployed.ts");
    return runDeployed({ env, action, plan, io, form });
  }
  const folderOf = (value: unknown, variable: string, usual: string) =>
    resolve(io.cwd, typeof value === "string" ? value : (io.env[variable] ?? usual));
  const dataDir = folderOf(values.dir, "WINNOW_DIR", ".winnow");
  const outDir = folderOf(values.out, "WINNOW_OUT", "out");
  const overridesFile = typeof values.overrides === "string" ? values.overrides : USUAL_OVERRIDES;
  const { runLocal } = await import("./run-local.ts");
  return runLocal({ dataDir, outDir, overridesFile, action, plan, io, form });
}

function actionOf([operand]: readonly string[], values: OptionValues) {
  const looks = (["dryRun", "diff"] as const).filter((name) => values[name] === true);
  if (looks.length > 1) throw new Stop("--dry-run and --diff are two different looks: choose one.");
  const [look] = looks;
  if (operand === undefined) return look === undefined ? "start" : look === "diff" ? "diff" : "dry-run";
  const action = ACTIONS.find((name) => name === operand);
  if (action === undefined) throw new Stop(`${operand} is none of ${ACTIONS.join(", ")}.`);
  if (look !== undefined) throw new Stop(`${action} goes without --dry-run and --diff.`);
  return action;
}
