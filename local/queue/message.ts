/** A message as the queue keeps it. */
export interface Message {
  readonly id: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** How often it was handed out so far. */
  readonly receiveCount: number;
  readonly firstReceivedAt?: number;
  /** `waiting` covers hidden and in-flight messages too; `dead` rests until it is redriven. */
  readonly state: "waiting" | "dead";
}

/** A message in somebody's hands. */
export interface ReceivedMessage extends Message {
  readonly firstReceivedAt: number;
  /** Needed to delete it or to hide it longer; worthless once the message was handed out again. */
  readonly receipt: string;
}

/** One line of the queue's journal. Replaying all lines in order gives the queue's state. */
export type JournalEntry =
  | { readonly op: "put"; readonly message: Message }
  | { readonly op: "receive"; readonly ids: readonly string[]; readonly at: number }
  | { readonly op: "delete"; readonly ids: readonly string[] }
  | { readonly op: "bury"; readonly ids: readonly string[] }
  | { readonly op: "redrive"; readonly ids: readonly string[] };

/** Applies one journal line to the messages known so far. Lines about unknown messages change nothing. */
export function replayEntry(messages: Map<string, Message>, entry: JournalEntry): void {
  if (entry.op === "put") {
    messages.set(entry.message.id, entry.message);
    return;
  }
  for (const id of entry.ids) {
    const message = messages.get(id);
    if (message === undefined) continue;
    if (entry.op === "delete") messages.delete(id);
    else messages.set(id, changedBy(message, entry));
  }
}

function changedBy(message: Message, entry: Exclude<JournalEntry, { op: "put" | "delete" }>): Message {
  switch (entry.op) {
    case "receive":
      return {
        ...message,
        receiveCount: message.receiveCount + 1,
        firstReceivedAt: message.firstReceivedAt ?? entry.at,
      };
    case "bury":
      return { ...message, state: "dead" };
    case "redrive":
      return { ...message, state: "waiting", receiveCount: 0 };
  }
}
