import { fileURLToPath } from "node:url";

const BESIDE_THE_HOUSE = fileURLToPath(new URL("../../shared/bench", import.meta.url));

/** Where the ground truth is looked for when no option names it: WINNOW_BENCH, else beside the house. */
export function defaultTruth(env: NodeJS.ProcessEnv): string {
  return env.WINNOW_BENCH ?? BESIDE_THE_HOUSE;
}
