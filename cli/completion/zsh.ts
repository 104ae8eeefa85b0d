import { type CommandRow, nameOf, type OptionRow } from "../command-row.ts";

const QUOTED = /'/g;
const SPECIAL = /[[\]:\\]/g;

/** Completion for zsh, by its own _arguments. */
export function zshCompletion(rows: readonly CommandRow[]): string {
  return `#compdef winnow
_winnow() {
  local -a commands
  commands=(
${rows.map(({ name, about }) => `    '${quoted(`${name}:${about}`)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${rows.map(commandCase).join("\n")}
  esac
}
compdef _winnow winnow
`;
}

function commandCase(row: CommandRow): string {
  const operand = row.completes === "files" ? "'*:file:_files'" : `'1:choice:(${row.completes.join(" ")})'`;
  const options = row.options.map((option) => `'${quoted(specOf(option))}'`);
  return `    ${row.name}) _arguments ${[...options, "'--help[print help]'", operand].join(" ")} ;;`;
}

function specOf(option: OptionRow): string {
  const name = `--${nameOf(option)}[${option.about.replace(SPECIAL, "\\$&")}]`;
  if (option.choices !== undefined) return `${name}:name:(${option.choices.join(" ")})`;
  if (option.completes !== undefined) return `${name}:path:${option.completes === "folders" ? "_files -/" : "_files"}`;
  return option.flags.includes("<") ? `${name}:value: ` : name;
}

function quoted(text: string): string {
  return text.replace(QUOTED, "'\\''");
}
