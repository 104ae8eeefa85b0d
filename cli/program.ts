import { Command, Option } from "commander";
import type { CommandRow, OptionRow } from "./command-row.ts";
import { helpOfCommand, helpOfProgram } from "./help.ts";
import type { Io } from "./io.ts";
import { coloursFor } from "./terminal/colours.ts";

/**
 * The parser over the table of commands. It prints help and the version itself and throws `CommanderError` for
 * everything it can't parse; `ran` hears the exit code of the command that ran.
 */
export function buildProgram(
  rows: readonly CommandRow[],
  { io, version, ran }: { readonly io: Io; readonly version: string; readonly ran: (exitCode: number) => void },
): Command {
  const colours = coloursFor(io.stdout, io.env);
  const program = new Command("winnow").version(version).exitOverride().configureOutput(outputOf(io));
  program.helpCommand(false).helpInformation = () => helpOfProgram(rows, colours);
  for (const row of rows) {
    const command = program.command(`${row.name} ${row.operand}`.trim()).copyInheritedSettings(program);
    for (const option of row.options) command.addOption(toOption(option));
    command.helpInformation = () => helpOfCommand(row, colours);
    command.action(async (...given: readonly unknown[]) => ran(await row.run(operandsIn(given), command.opts(), io)));
  }
  return program;
}

/** What the parser hands over before the options and the command itself: texts, lists of them, or nothing. */
function operandsIn(given: readonly unknown[]): readonly string[] {
  return given
    .slice(0, -2)
    .flat()
    .filter((operand) => typeof operand === "string");
}

function toOption({ flags, about, choices }: OptionRow): Option {
  const option = new Option(flags, about);
  return choices === undefined ? option : option.choices([...choices]);
}

/** Faults are said by `main`, in one voice with all others; whether there are colours is decided already. */
function outputOf({ stdout }: Io) {
  const nowhere = (): void => undefined;
  return {
    writeOut: (text: string) => void stdout.write(text),
    getOutHasColors: () => true,
    writeErr: nowhere,
    outputError: nowhere,
  };
}
