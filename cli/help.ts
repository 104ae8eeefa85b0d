import { type CommandRow, nameOf, type OptionRow } from "./command-row.ts";
import type { Colours } from "./terminal/colours.ts";

const INDENT = "  ";
const FLAGS_WIDTH = 20;

/** A command's help: one screen of 24 lines by 80 columns, examples included; a test holds it to that. */
export function helpOfCommand(row: CommandRow, { bold, dim }: Colours): string {
  const options = [...row.options, HELP].map((option) => `${INDENT}${column(option.flags)} ${option.about}`);
  return [
    `${bold(`winnow ${usageOf(row)}`)}: ${row.about}`,
    "",
    ...options,
    "",
    ...row.notes.map(dim),
    "",
    ...row.examples.map((example) => `${INDENT}$ ${example}`),
    "",
  ].join("\n");
}

/** The first screen: what Winnow is and its commands. */
export function helpOfProgram(rows: readonly CommandRow[], { bold, dim }: Colours): string {
  const width = Math.max(...rows.map((row) => usageOf(row).length));
  return [
    `${bold("winnow")}: scraped pages in; clean, structured, explained documents out`,
    "",
    ...rows.map((row) => `${INDENT}winnow ${usageOf(row).padEnd(width)}  ${row.about}`),
    "",
    ...rows.slice(0, 2).flatMap((row) => row.examples.slice(0, 1).map((example) => `${INDENT}$ ${example}`)),
    "",
    dim("winnow <command> --help says more. --version prints the version."),
    "",
  ].join("\n");
}

const HELP: OptionRow = { flags: "--help", about: "print this" };

function usageOf({ name, operand }: CommandRow): string {
  return `${name} ${operand}`.trimEnd();
}

function column(flags: string): string {
  return flags.padEnd(FLAGS_WIDTH);
}

/** What to say after a sentence about a wrong call. */
export function hintFor(row: CommandRow | undefined): string {
  return `See winnow ${row === undefined ? "" : `${row.name} `}--help`;
}

/** "--out, --format, ...": for completion and hints. */
export function flagNames(row: CommandRow): readonly string[] {
  return [...row.options, HELP].map((option) => `--${nameOf(option)}`);
}
