import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CleanOptions } from "../../cleaner/index.ts";
import { USUAL_OVERRIDES } from "../../local/start/read-options.ts";
import type { OptionValues } from "../command-row.ts";
import { Stop } from "../exit.ts";
import type { Io } from "../io.ts";
import { readOverridesOption } from "../overrides-option.ts";
import { readCleanOptions } from "../page-options.ts";

/**
 * How `--diff` cleans: as it is told, and over the buckets of `npm start` by what people marked there. What the settings
 * of a deployment are is not asked: whoever compares may be about to change them.
 */
export async function readDiffCleaning(values: OptionValues, io: Io): Promise<CleanOptions> {
  const isUsual = values.env === undefined && existsSync(resolve(io.cwd, USUAL_OVERRIDES));
  const overrides = values.overrides ?? (isUsual ? USUAL_OVERRIDES : undefined);
  return {
    ...readCleanOptions(values),
    ...(overrides === undefined ? {} : await readOverridesOption({ overrides }, io.cwd)),
  };
}

/** `Stop` for an option that nobody would obey. */
export function refuseIdleOptions(values: OptionValues, action: string): void {
  const cleansHere = values.env === undefined && (action === "start" || action === "resume");
  const idle = values.strength !== undefined ? "strength" : "overrides";
  if (action === "diff" || values[idle] === undefined || (idle === "overrides" && cleansHere)) return;
  throw new Stop(`--${idle} goes with --diff: a deployment has settings of its own, and so has npm start.`);
}
