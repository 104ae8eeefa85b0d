import { spawnSync } from "node:child_process";

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure. */
  readonly fine?: readonly number[];
}

/** Standard output of a command that is waited for; throws its last words when it fails. */
export function runCommand({ file, args, env = {}, fine = [0] }: Command): string {
  const options = { env: { ...process.env, ...env }, encoding: "utf8", maxBuffer: MAX_OUTPUT_BYTES } as const;
  const { error, status, stdout, stderr } = spawnSync(file, args, options);
  if (error !== undefined) throw new Error(`${file} could not be started: ${error.message}`);
  if (status === null || !fine.includes(status))
    throw new Error(
      `${file} ${args.join(" ")} ended with ${status}: ${stderr.trim().split("\n").slice(-5).join("\n")}`,
    );
  return stdout;
}
