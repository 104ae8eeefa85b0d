import { parseArgs } from "node:util";
import { wholeNumber } from "../whole-number.ts";

export interface SoakSettings {
  readonly documents: number;
  /** Documents that are held at the end, to see what they keep alive. */
  readonly hold: number;
}

const OPTIONS = { documents: { type: "string", default: "20000" }, hold: { type: "string", default: "400" } } as const;

/** What the command line asks for. Throws a UsageFault. */
export function readSoakSettings(args: readonly string[]): SoakSettings {
  const { documents, hold } = parseArgs({ args: [...args], options: OPTIONS }).values;
  return { documents: wholeNumber("--documents", documents), hold: wholeNumber("--hold", hold) };
}
