import { parseArgs } from "node:util";
import { UsageFault } from "../follow-call.ts";

export interface SoakSettings {
  readonly documents: number;
  /** Documents that are held at the end, to see what they keep alive. */
  readonly hold: number;
}

const WHOLE = /^[1-9]\d{0,8}$/;
const OPTIONS = { documents: { type: "string", default: "20000" }, hold: { type: "string", default: "400" } } as const;

/** What the command line asks for. Throws a UsageFault. */
export function readSoakSettings(args: readonly string[]): SoakSettings {
  const { documents, hold } = parseArgs({ args: [...args], options: OPTIONS }).values;
  return { documents: wholeNumber("--documents", documents), hold: wholeNumber("--hold", hold) };
}

function wholeNumber(option: string, value: string): number {
  if (WHOLE.test(value)) return Number(value);
  throw new UsageFault(`${option} ${value} is no whole number above 0`);
}
