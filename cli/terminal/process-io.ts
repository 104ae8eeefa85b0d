import { EXIT } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import type { Io } from "../io.ts";

/** Some versions of npx hand a Ctrl-C on that the terminal has sent already: a person takes longer to repeat it. */
const ECHO_MILLISECONDS = 300;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The real process as commands see it. */
export function processIo(process: NodeJS.Process): Io {
  endQuietlyWhenNobodyReads(process);
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    onInterrupt: (listener) => listenForSignals(process, listener),
  };
}

function listenForSignals(process: NodeJS.Process, listener: (exitCode: number) => void): () => void {
  let heardAt: number | undefined;
  const hear = (signal: NodeJS.Signals) => {
    if (heardAt === undefined) {
      heardAt = performance.now();
      listener(SIGNALS[signal as keyof typeof SIGNALS]);
    } else if (performance.now() - heardAt > ECHO_MILLISECONDS) {
      // The default action ends even a thread that hangs in a read, which process.exit would wait for.
      release();
      process.kill(process.pid, signal);
    }
  };
  const release = () => {
    for (const signal of Object.keys(SIGNALS)) process.off(signal, hear);
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, hear);
  return release;
}

/** `winnow clean ... | head` closes the pipe early: that is the reader's choice, not a fault. */
function endQuietlyWhenNobodyReads({ stdout, stderr, exit }: NodeJS.Process): void {
  stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code === "EPIPE") exit(EXIT.done);
    stderr.write(`winnow: the output ${faultOf(fault).says}.\n`);
    exit(EXIT.partly);
  });
  stderr.on("error", () => exit(EXIT.partly));
}
