/** Wrong arguments, in one sentence; nothing was done. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}

/** What a command of `npm run` is asked, and how it is done. */
export interface Call<Settings> {
  /** How it is called: what `--help` prints, and what a wrong call is answered with. */
  readonly usage: string;
  /** Reads the arguments. Throws a UsageFault; those that Node's own reader throws are as good. */
  readonly read: (args: readonly string[]) => Settings;
  /** Gives the exit code. */
  readonly run: (settings: Settings) => number | Promise<number>;
}

const EXIT = { good: 0, usage: 2 } as const;
const HELP = new Set(["--help", "-h"]);

/** Follows a call of a command, and gives the exit code: 2 and the usage where the arguments are wrong, whatever they are. */
export async function followCall<Settings>(
  { usage, read, run }: Call<Settings>,
  args: readonly string[] = process.argv.slice(2),
): Promise<number> {
  if (args.some((arg) => HELP.has(arg))) {
    console.log(usage);
    return EXIT.good;
  }
  let settings: Settings;
  try {
    settings = read(args);
  } catch (fault) {
    console.error(`${sentenceOf(fault)}.\n${usage}`);
    return EXIT.usage;
  }
  return run(settings);
}

/** The end of what Node's reader says: a second sentence is about its own options. */
const ADVICE = /\. [\s\S]*$/;

function sentenceOf(fault: unknown): string {
  if (fault instanceof UsageFault) return fault.message;
  const isReaders = fault instanceof Error && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS");
  if (isReaders) return fault.message.replace(ADVICE, "");
  throw fault;
}
