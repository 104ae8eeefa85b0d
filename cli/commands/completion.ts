import type { CommandRow } from "../command-row.ts";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { EXIT, Stop } from "../exit.ts";

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** The command that prints what a shell must read to complete all commands, itself included. */
export function completionCommand(others: readonly CommandRow[]): CommandRow {
  const row: CommandRow = {
    name: "completion",
    operand: "<shell>",
    completes: Object.keys(SHELLS),
    about: "print shell completion for bash, zsh or fish",
    options: [{ flags: "--json", about: "print the shell and its script as a JSON line" }],
    notes: ["Put the line for your shell into its start-up file."],
    examples: [
      'eval "$(winnow completion bash)"     # ~/.bashrc',
      'eval "$(winnow completion zsh)"      # ~/.zshrc, below compinit',
      "winnow completion fish | source      # ~/.config/fish/config.fish",
    ],
    run: async ([shell = ""], { json }, { stdout }) => {
      const write = Object.entries(SHELLS).find(([name]) => name === shell)?.[1];
      if (write === undefined)
        throw new Stop(`no completion for ${shell}: name one of ${Object.keys(SHELLS).join(", ")}.`);
      const script = write([...others, row]);
      stdout.write(json === true ? `${JSON.stringify({ shell, script })}\n` : script);
      return EXIT.done;
    },
  };
  return row;
}
