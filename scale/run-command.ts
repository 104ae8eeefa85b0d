import { UsageFault } from "../bench/follow-call.ts";
import { type Measurements, readMeasurements } from "./measurements.ts";

const EXIT = { good: 0, usage: 2 } as const;

/** Runs a command over this process's arguments: prints its answer, or one sentence and exit code 2 where they are wrong. */
export function runCommand(name: string, run: (args: readonly string[], measured: Measurements) => string): void {
  try {
    console.log(run(process.argv.slice(2), readMeasurements()));
    process.exitCode = EXIT.good;
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    console.error(`${name}: ${error.message}. See npm run ${name} -- --help.`);
    process.exitCode = EXIT.usage;
  }
}
