import { OwnFault, sentenceOf } from "../local/own-fault.ts";
import { EXIT, Stop } from "./exit.ts";

/** Ends the command with the pipeline's own sentence where its folders or this machine are at fault; throws others on. */
export function stopWithSentence(error: unknown, dataDir: string): never {
  const isOfThisMachine = error instanceof OwnFault || (error instanceof Error && "syscall" in error);
  throw isOfThisMachine ? new Stop(sentenceOf(error, { port: 0, dataDir }), EXIT.partly) : error;
}
