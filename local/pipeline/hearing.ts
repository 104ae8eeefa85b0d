import type { BatchReport, Message } from "../queue/index.ts";
import { FunctionFault } from "../runtime/index.ts";
import type { FunctionLog } from "./function-log.ts";
import { keysOf } from "./keys-of.ts";
import { DEPLOYED } from "./local-limits.ts";
import { readPageLine } from "./page-line.ts";
import type { PipelineEar } from "./pipeline-event.ts";

/** Passes everything on, but only the first break: what follows from it is not worth a sentence of its own. */
export function oncePerBreak(hear: PipelineEar): PipelineEar {
  let isBroken = false;
  return (event) => {
    if (event.kind !== "broken") return hear(event);
    if (!isBroken) hear(event);
    isBroken = true;
  };
}

/** Keeps every line of a function's log and tells of those that speak of a page. */
export function hearingLog(log: FunctionLog, hear: PipelineEar): (line: string) => void {
  return (line) => {
    try {
      log.write(line);
    } catch (error) {
      hear({ kind: "broken", error: error instanceof Error ? error : new Error(String(error)) });
    }
    const page = readPageLine(line);
    if (page === undefined) return;
    hear({ kind: "page", page });
    if (page.fate === "fault" && page.error === "InsufficientStorage") {
      hear({ kind: "broken", error: Object.assign(new Error(page.reason), { code: "ENOSPC" }) });
    }
  };
}

/** Tells of batches that failed as a whole, and of pages that will not be tried again. */
export function hearingBatches(hear: PipelineEar): (report: BatchReport) => void {
  return ({ messages, failed, fault }) => {
    if (fault !== undefined && !isSumOfPages(fault))
      hear({ kind: "batch-failed", keys: messages.flatMap(namesOf), why: fault.message });
    const keys = failed.filter(({ receiveCount }) => receiveCount >= DEPLOYED.maxReceiveCount).flatMap(namesOf);
    if (keys.length > 0) hear({ kind: "dead-letters", keys });
  };
}

/** A message that speaks of no page is still one that somebody should hear of. */
function namesOf(message: Message): readonly string[] {
  const keys = keysOf(message);
  return keys.length > 0 ? keys : [`message ${message.id}`];
}

/** What Powertools throws where every page of a batch failed; each of them was told of by its own line. */
function isSumOfPages(fault: Error): boolean {
  return fault instanceof FunctionFault && fault.type === "FullBatchFailureError";
}
