import { existsSync, readFileSync } from "node:fs";
import { type JournalEntry, type Message, replayEntry } from "./message.ts";

/** The messages of a queue that another process may have open: what its journal says now. None where there is no file. */
export function readQueue(path: string): readonly Message[] {
  const messages = new Map<string, Message>();
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  for (const line of lines) {
    const entry = entryIn(line);
    if (entry !== undefined) replayEntry(messages, entry);
  }
  return [...messages.values()];
}

function entryIn(line: string): JournalEntry | undefined {
  try {
    // Written by the queue's journal alone; its last line may be half there.
    return line === "" ? undefined : (JSON.parse(line) as JournalEntry);
  } catch {
    return undefined;
  }
}
