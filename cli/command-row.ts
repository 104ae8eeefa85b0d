import type { Io } from "./io.ts";

/** Values as the parser leaves them, by camel-cased option name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One option of a command: what help prints, the parser accepts and shells complete. */
export interface OptionRow {
  /** "--out <folder>", "--out, -o <file>", or "--html" for a switch. */
  readonly flags: `--${string}`;
  /** Fits the rest of an 80-column line of help. */
  readonly about: string;
  readonly choices?: readonly string[];
  readonly completes?: "files" | "folders";
}

/** One command: adding one is writing its file and naming it in `commands/table.ts`. */
export interface CommandRow {
  readonly name: string;
  /** The operand as help shows it: needed, or in square brackets, or none; the parser takes one or many by `...`. */
  readonly operand: `<${string}>` | `[${string}]` | "";
  readonly completes: "files" | readonly string[];
  readonly about: string;
  readonly options: readonly OptionRow[];
  /** Sentences below the options, each within 80 columns. */
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  /** Does the work and returns the exit code; throws `Stop` with a sentence. */
  readonly run: (operands: readonly string[], values: OptionValues, io: Io) => Promise<number>;
}

const NAME_END = /[ ,]/;

/** The long name of an option without its dashes: "out" of "--out <folder>" and of "--out, -o <file>". */
export function nameOf({ flags }: OptionRow): string {
  return flags.slice(2).split(NAME_END, 1)[0] ?? "";
}
