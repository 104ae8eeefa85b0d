import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { nameOf } from "../../cli/command-row.ts";
import { COMMANDS } from "../../cli/commands/table.ts";
import { aFolder } from "./a-folder.ts";
import { winnow } from "./an-io.ts";

describe("winnow completion", () => {
  it.each(["bash", "zsh", "fish"])("names every command and option in the script for %s", async (shell) => {
    const { code, out } = await winnow(["completion", shell]);
    expect(code).toBe(0);
    for (const row of COMMANDS) {
      expect(out).toContain(row.name);
      for (const option of row.options)
        expect(out).toContain(shell === "fish" ? `-l ${nameOf(option)} ` : `--${nameOf(option)}`);
    }
  });

  it.each([
    [["winnow", "c"], "clean completion"],
    [["winnow", "clean", "--f"], "--format"],
    [["winnow", "clean", "--format", "m"], "markdown"],
    [["winnow", "clean", "--strength", ""], "balanced gentle"],
    [["winnow", "clean", "package.j"], "package.json"],
    [["winnow", "clean", "--out", "cle"], "cleaner"],
    [["winnow", "explain", "--js"], "--json"],
    [["winnow", "completion", ""], "bash zsh fish --json --help"],
  ])("completes %j in bash", async (words, expected) => {
    const { out } = await winnow(["completion", "bash"]);
    const script = `${out}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_winnow; echo "\${COMPREPLY[*]}"`;
    const printed = execFileSync("bash", ["--norc", "-c", script], { encoding: "utf8" });
    expect(printed.trim()).toBe(expected);
  });

  it.each([[["winnow", "clean", "a"]], [["winnow", "clean", "--out", "a"]]])(
    "keeps a name with spaces in one piece (%j in bash)",
    async (words) => {
      const cwd = aFolder({ "a page/b.html": "" });
      const { out } = await winnow(["completion", "bash"]);
      const script = `${out}
COMP_WORDS=(${words.join(" ")}); COMP_CWORD=${words.length - 1}
_winnow; printf '<%s>' "\${COMPREPLY[@]}"`;
      expect(execFileSync("bash", ["--norc", "-c", script], { cwd, encoding: "utf8" })).toBe("<a page>");
    },
  );
});
