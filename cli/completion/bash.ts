import { type CommandRow, nameOf } from "../command-row.ts";
import { flagNames } from "../help.ts";

/** Completion for bash 4 and later, without the bash-completion package. Names come line by line: they may hold spaces. */
export function bashCompletion(rows: readonly CommandRow[]): string {
  const names = rows.map(({ name }) => name).join(" ");
  return `_winnow() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    mapfile -t COMPREPLY < <(compgen -W "${names} --help --version" -- "$word")
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${rows.flatMap(valueCases).join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${rows.map(wordCase).join("\n")}
  esac
  if [[ $word == -* || -n $words && $words != -* ]]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  else mapfile -t COMPREPLY < <(compgen -f -- "$word"); fi
}
complete -o filenames -F _winnow winnow
`;
}

/** What may follow an option. */
function valueCases(row: CommandRow): readonly string[] {
  return row.options.flatMap((option) => {
    const generator = option.choices
      ? `-W "${option.choices.join(" ")}"`
      : option.completes && (option.completes === "folders" ? "-d" : "-f");
    if (generator === undefined) return [];
    return [
      `    "${row.name} --${nameOf(option)}") mapfile -t COMPREPLY < <(compgen ${generator} -- "$word"); return ;;`,
    ];
  });
}

function wordCase(row: CommandRow): string {
  const operands = row.completes === "files" ? [] : row.completes;
  return `    ${row.name}) words="${[...operands, ...flagNames(row)].join(" ")}" ;;`;
}
