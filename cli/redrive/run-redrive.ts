import { resolve } from "node:path";
import type { OptionValues } from "../command-row.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { printable } from "../terminal/printable.ts";
import { count, counted } from "../terminal/wording.ts";
import type { DeadLetters } from "./dead-letter.ts";

/** Sends dead letters back as what they were, and says how many and why they had died. */
export async function runRedrive(values: OptionValues, io: Io): Promise<number> {
  const letters = await redrive(values, io);
  if (values.json === true) {
    for (const row of letters) io.stdout.write(`${JSON.stringify(row)}\n`);
    return EXIT.done;
  }
  for (const row of letters.filter(({ count: dead }) => dead > 0)) io.stdout.write(linesOf(row));
  const all = letters.reduce((sum, row) => sum + row.count, 0);
  const [they, them] = all === 1 ? ["it is on its way", "it"] : ["they are on their way", "them"];
  const next = typeof values.env === "string" ? they : `npm start tries ${them} again`;
  io.stdout.write(all === 0 ? "No dead letters.\n" : `${count(all)} sent back: ${next}.\n`);
  return EXIT.done;
}

async function redrive(values: OptionValues, io: Io): Promise<readonly DeadLetters[]> {
  if (typeof values.env === "string") {
    const { redriveDeployed } = await import("./redrive-deployed.ts");
    return redriveDeployed(values.env);
  }
  const { redriveLocal } = await import("./redrive-local.ts");
  return redriveLocal(resolve(io.cwd, typeof values.dir === "string" ? values.dir : (io.env.WINNOW_DIR ?? ".winnow")));
}

const MAX_REASONS = 10;

function linesOf({ queue, count: dead, reasons }: DeadLetters): string {
  const shown = reasons
    .slice(0, MAX_REASONS)
    .map(({ reason, times }) => `  ${counted(times, "time")}  ${printable(reason)}\n`);
  return `${queue}: ${counted(dead, "dead letter")}\n${shown.join("")}`;
}
