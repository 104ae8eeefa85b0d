/** Something of ours, or of this machine, that ends the run: its message is one sentence for whoever started it. */
export class OwnFault extends Error {
  override readonly name = "OwnFault";
}

/**
 * Throws what the parts of the pipeline throw at their start as one of ours: their sentences begin in the middle ("the
 * folder x is in use"). Where the system is behind it, its error is thrown, for `sentenceOf` to put into words.
 */
export function rethrowAsOwn(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  const cause = error.cause ?? error;
  if (cause instanceof Error && "code" in cause) throw cause;
  const sentence = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}`;
  throw new OwnFault(`${sentence} (npm start -- --help names the options).`, { cause: error });
}

/** What a sentence about a fault may need to name. */
export interface FaultSurroundings {
  readonly port: number;
  readonly dataDir: string;
}

/** One sentence for a fault: what is wrong and what to do, without a stack trace. */
export function sentenceOf(error: unknown, { port, dataDir }: FaultSurroundings): string {
  if (error instanceof OwnFault) return error.message;
  const { code, path, syscall, message } = readSystemError(error);
  const file = path ?? dataDir;
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on 127.0.0.1 is taken: stop what uses it, or pick another with --port (0 takes any free one).`;
    case "ENOSPC":
    case "EDQUOT":
      return syscall === "watch"
        ? "The system watches as many files as it may: raise fs.inotify.max_user_watches, or drop fewer folders."
        : `The disk that holds ${file} is full: free some space and start again; what was accepted so far is kept.`;
    case "EACCES":
    case "EPERM":
      if (syscall === "listen") return `Port ${port} is not for this user: pick one above 1023 with --port.`;
      return `No permission to use ${file}: change its owner or mode, or pick another place (see --help).`;
    case "ENOTSUP":
      return `${file} can't be made: its file system takes no new folders. Pick another place (see --help).`;
    case "EROFS":
      return `${file} is on a read-only disk: pick another place with --dir.`;
    case "ENOENT":
      return `${file} is not there (any more).`;
    case "ENOTDIR":
    case "EEXIST":
      return `${file} is not a folder, but a folder is needed there.`;
    default:
      return `Something of ours failed: ${message.split("\n", 1)[0]}`;
  }
}

function readSystemError(error: unknown): { code?: string; path?: string; syscall?: string; message: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  // How the embedded S3 says that its disk is full.
  if (error.name === "InsufficientStorage") return { message: error.message, code: "ENOSPC" };
  return {
    message: error.message,
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    ...("path" in error && typeof error.path === "string" && { path: error.path }),
    ...("syscall" in error && typeof error.syscall === "string" && { syscall: error.syscall }),
  };
}
