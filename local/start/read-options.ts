import { Command, InvalidArgumentError, Option } from "commander";

/** What the command line and the environment asked for. */
export interface StartOptions {
  readonly mode: "watch" | "once";
  /** Undefined where nobody named one. */
  readonly port: number | undefined;
  readonly dataDir: string;
  readonly outDir: string;
  readonly overridesFile: string;
  readonly drop: { readonly folder: string; readonly named: "by-user" | "by-default" };
  readonly samples: "clean" | "leave";
  readonly deadLetters: "redrive" | "leave";
}

/** What people marked, where nobody names another file. */
export const USUAL_OVERRIDES = "overrides.yaml";

/** W-I-N-N on a telephone's keys. */
export const DEFAULT_PORT = 9466;

const EXAMPLES = `
Examples:
  npm start                                  clean the samples, then watch drop/
  npm start -- --drop ~/pages --port 0       watch another folder, on any free port
  npm start -- --once                        clean what is there, then stop`;

const USAGE_EXIT_CODE = 2;
const DIGITS = /^\d{1,5}$/;

/**
 * Reads the command line of `npm start`; the environment fills in what it leaves open.
 *
 * Prints and ends the process on --help (exit code 0) and on what can't be understood (exit code 2).
 */
export function readOptions(argv: readonly string[]): StartOptions {
  const command = commandLine().parse(argv);
  const given = command.opts<{
    port?: number;
    dir: string;
    out: string;
    drop: string;
    overrides: string;
    samples: boolean;
    once?: true;
    redrive?: true;
  }>();
  return {
    mode: given.once ? "once" : "watch",
    port: given.port,
    dataDir: given.dir,
    outDir: given.out,
    overridesFile: given.overrides,
    drop: { folder: given.drop, named: command.getOptionValueSource("drop") === "default" ? "by-default" : "by-user" },
    samples: given.samples ? "clean" : "leave",
    deadLetters: given.redrive ? "redrive" : "leave",
  };
}

function commandLine(): Command {
  return new Command("npm start --")
    .description(
      "Runs the whole pipeline on this machine: files in, clean documents out. Ctrl-C stops it and loses nothing.",
    )
    .addOption(
      new Option(
        "--port <number>",
        `port on 127.0.0.1; 0 takes any free one (default: ${DEFAULT_PORT}, with --once any); the review page takes the next`,
      )
        .env("WINNOW_PORT")
        .argParser(readPort),
    )
    .addOption(named("--dir <folder>", "what is kept between runs", ".winnow").env("WINNOW_DIR"))
    .addOption(named("--out <folder>", "where documents appear as plain files", "out").env("WINNOW_OUT"))
    .addOption(named("--drop <folder>", "the folder to watch", "drop").env("WINNOW_DROP"))
    .addOption(named("--overrides <file>", "blocks that people marked", USUAL_OVERRIDES))
    .option("--once", "clean what is there, print where it is, stop")
    .option("--redrive", "try pages again that rest in the dead-letter queue")
    .option("--no-samples", "leave the samples alone")
    .allowExcessArguments(false)
    .showHelpAfterError("(npm start -- --help shows what there is)")
    .addHelpText("after", EXAMPLES)
    .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : USAGE_EXIT_CODE));
}

/** An empty name, as of a shell's variable that is not set, would resolve to the current folder. */
function named(flags: string, about: string, usual: string): Option {
  return new Option(flags, about).default(usual).argParser((name) => {
    if (name === "") throw new InvalidArgumentError("It names nothing.");
    return name;
  });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!DIGITS.test(text) || port > 65_535) throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return port;
}
