import { parseArgs } from "node:util";

export interface SoakSettings {
  readonly documents: number;
  /** Documents that are held at the end, to see what they keep alive. */
  readonly hold: number;
}

const WHOLE = /^[1-9]\d{0,8}$/;

/** What the command line asks for; undefined where it asks for what there is not. */
export function readSoakSettings(args: readonly string[]): SoakSettings | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { documents: { type: "string", default: "20000" }, hold: { type: "string", default: "400" } },
    });
    const { documents, hold } = values;
    return WHOLE.test(documents) && WHOLE.test(hold) ? { documents: Number(documents), hold: Number(hold) } : undefined;
  } catch {
    // An option that there is not: the caller says what there is.
    return undefined;
  }
}
