import { type CommandRow, nameOf, type OptionRow } from "../command-row.ts";

const QUOTED = /['\\]/g;

/** Completion for fish. */
export function fishCompletion(rows: readonly CommandRow[]): string {
  return `${[
    "complete -c winnow -f -n __fish_use_subcommand -l help -d 'print help'",
    ...rows.map(({ name, about }) => `complete -c winnow -f -n __fish_use_subcommand -a ${name} -d '${quoted(about)}'`),
    ...rows.flatMap(linesOf),
  ].join("\n")}\n`;
}

function linesOf(row: CommandRow): readonly string[] {
  const when = `complete -c winnow -n '__fish_seen_subcommand_from ${row.name}'`;
  const operands = row.completes === "files" ? `${when} -F` : `${when} -f -a '${row.completes.join(" ")}'`;
  return [
    operands,
    ...row.options.map((option) => `${when} -l ${nameOf(option)}${argumentOf(option)} -d '${quoted(option.about)}'`),
  ];
}

function argumentOf(option: OptionRow): string {
  if (option.choices !== undefined) return ` -x -a '${option.choices.join(" ")}'`;
  if (option.completes === "folders") return " -x -a '(__fish_complete_directories)'";
  if (option.completes === "files") return " -r -F";
  return option.flags.includes("<") ? " -x" : "";
}

function quoted(text: string): string {
  return text.replace(QUOTED, "\\$&");
}
