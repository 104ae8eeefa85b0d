import { PassThrough, Readable } from "node:stream";
import type { Io } from "../../cli/io.ts";
import { main } from "../../cli/main.ts";

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Scene {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Io["env"];
  readonly terminal?: "stdout" | "stderr" | "both";
  /** Interrupts the command as soon as this is seen on either stream; "start": as soon as it listens. */
  readonly interruptAt?: string;
}

/** Runs one command line in this process and gathers what it said. */
export async function winnow(args: readonly string[], scene: Scene = {}): Promise<Said> {
  let interrupt: (exitCode: number) => void = () => undefined;
  const heard = { out: "", err: "" };
  const stream = (name: "out" | "err", isTTY: boolean) => {
    const output = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY, columns: 80 });
    output.on("data", (chunk: string) => {
      heard[name] += chunk;
      if (scene.interruptAt === undefined || !heard[name].includes(scene.interruptAt)) return;
      const once = interrupt;
      interrupt = () => undefined;
      once(130);
    });
    return output;
  };
  const io: Io = {
    stdin: Readable.from(scene.stdin === undefined ? [] : [Buffer.from(scene.stdin)]),
    stdout: stream("out", scene.terminal === "stdout" || scene.terminal === "both"),
    stderr: stream("err", scene.terminal === "stderr" || scene.terminal === "both"),
    env: scene.env ?? {},
    cwd: scene.cwd ?? process.cwd(),
    onInterrupt: (listener) => {
      interrupt = listener;
      if (scene.interruptAt === "start") listener(130);
      return () => {
        interrupt = () => undefined;
      };
    },
  };
  const code = await main(args, io);
  await new Promise(setImmediate);
  return { code, ...heard };
}
