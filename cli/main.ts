import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import type { CommandRow } from "./command-row.ts";
import { COMMANDS } from "./commands/table.ts";
import { EXIT, Stop } from "./exit.ts";
import { helpOfProgram, hintFor } from "./help.ts";
import type { Io } from "./io.ts";
import { buildProgram } from "./program.ts";
import { coloursFor } from "./terminal/colours.ts";
import { printable } from "./terminal/printable.ts";

const PARSER_PREFIX = /^error: /;
const SENTENCE_END = /[.?!)]$/;

/** Runs one command line (without node and the script) and returns its exit code; never throws. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  if (args.length === 0) {
    io.stdout.write(helpOfProgram(COMMANDS, coloursFor(io.stdout, io.env)));
    return EXIT.done;
  }
  let exitCode: number = EXIT.done;
  const ran = (code: number) => {
    exitCode = code;
  };
  try {
    await buildProgram(COMMANDS, { io, version: versionOf(), ran }).parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (fault) {
    return sayFault(fault, { args, io });
  }
}

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
}

function sayFault(fault: unknown, { args, io }: { readonly args: readonly string[]; readonly io: Io }): number {
  if (fault instanceof CommanderError && fault.exitCode === 0) return EXIT.done;
  const { exitCode, sentence, hint } = wordsFor(fault, args, io);
  if (args.includes("--json")) io.stderr.write(`${JSON.stringify({ event: "fault", exitCode, detail: sentence })}\n`);
  else {
    const { bold, red } = coloursFor(io.stderr, io.env);
    io.stderr.write(`${bold(red("winnow:"))} ${sentence}\n${hint}`);
  }
  return exitCode;
}

interface FaultWords {
  readonly exitCode: number;
  readonly sentence: string;
  /** Further lines, for people. */
  readonly hint: string;
}

function wordsFor(fault: unknown, args: readonly string[], { env }: Io): FaultWords {
  if (fault instanceof CommanderError)
    return { exitCode: EXIT.usage, sentence: `${parserSentence(fault)} ${hintFor(rowOf(args))}.`, hint: "" };
  if (fault instanceof Stop) return { exitCode: fault.exitCode, sentence: printable(fault.message), hint: "" };
  const message = fault instanceof Error ? fault.message : String(fault);
  return {
    exitCode: EXIT.partly,
    sentence: `this is a fault of winnow, not of your call: ${printable(message)}`,
    hint:
      env.WINNOW_DEBUG && fault instanceof Error
        ? `${fault.stack ?? ""}\n`
        : "Run it again with WINNOW_DEBUG=1 to see where, and please report it.\n",
  };
}

/** "error: unknown option '--fromat'\n(Did you mean --format?)" as one sentence. */
function parserSentence({ message }: CommanderError): string {
  const sentence = printable(message.replace(PARSER_PREFIX, "")).trim();
  return SENTENCE_END.test(sentence) ? sentence : `${sentence}.`;
}

function rowOf(args: readonly string[]): CommandRow | undefined {
  return COMMANDS.find((row) => row.name === args[0]);
}
