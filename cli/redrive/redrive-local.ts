import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { systemClock } from "../../local/clock.ts";
import { FolderInUse, lockFolder } from "../../local/lock-folder.ts";
import { parseJson } from "../../local/parse-json.ts";
import { keysOf } from "../../local/pipeline/index.ts";
import { type Message, MessageQueue } from "../../local/queue/index.ts";
import { EXIT, Stop } from "../exit.ts";
import { stopWithSentence } from "../stop-with-sentence.ts";
import { countReasons, type DeadLetters } from "./dead-letter.ts";
import { reasonIn } from "./reason-in.ts";

/** The queues of `npm start`, by what they are about. */
const QUEUES = { pages: "clean.jsonl", archives: "unpack.jsonl", backfill: "backfill.jsonl" } as const;
const LOGS = ["logs/functions.log.previous", "logs/functions.log"] as const;
/** Nothing is delivered here, so nothing is ever hidden or buried. */
const AT_REST = { visibilityMs: 0, maxReceiveCount: Number.POSITIVE_INFINITY, now: systemClock.now } as const;

/**
 * Gives the dead letters of `npm start` a fresh set of deliveries, and says why they had died. That is read first, for
 * every queue: nothing is sent back whose reasons can't be read.
 */
export function redriveLocal(dataDir: string): readonly DeadLetters[] {
  const folder = resolve(dataDir);
  if (!existsSync(join(folder, "queue")))
    throw new Stop(`${dataDir} holds no queues of npm start: name its folder with --dir, or an --env.`);
  const release = lock(folder);
  const opened: MessageQueue[] = [];
  try {
    const reasons = readReasons(folder);
    const letters = Object.entries(QUEUES).map(([name, file]) => {
      const queue = openQueue(join(folder, "queue", file));
      if (queue === undefined) return { queue: name, count: 0, reasons: [] };
      opened.push(queue);
      return lettersIn(queue, name, reasons);
    });
    for (const queue of opened) queue.redrive();
    return letters;
  } catch (error) {
    return stopWithSentence(error, folder);
  } finally {
    for (const queue of opened) queue.close();
    release();
  }
}

function lock(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (!(error instanceof FolderInUse)) return stopWithSentence(error, folder);
    throw new Stop("npm start is running on these queues: stop it, or start it with -- --redrive.", EXIT.partly);
  }
}

function openQueue(path: string): MessageQueue | undefined {
  return existsSync(path) ? new MessageQueue({ ...AT_REST, path }) : undefined;
}

function lettersIn(queue: MessageQueue, name: string, reasons: ReadonlyMap<string, string>): DeadLetters {
  const dead = queue.deadLetters();
  const whyOf = (message: Message) => keysOf(message).map((key) => reasons.get(key) ?? UNKNOWN);
  return { queue: name, count: dead.length, reasons: countReasons(dead.flatMap(whyOf)) };
}

const UNKNOWN = "not in the log any more";

/** The last fault of each key in the logs of this run and the one before. */
function readReasons(folder: string): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const name of LOGS) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const fault = faultIn(line);
      if (fault !== undefined) reasons.set(fault.key, fault.reason);
    }
  }
  return reasons;
}

function faultIn(line: string): { readonly key: string; readonly reason: string } | undefined {
  if (!line.startsWith("{") || !line.includes('"fault"')) return undefined;
  const entry = parseJson(line);
  const reason = reasonIn(entry);
  if (typeof entry !== "object" || entry === null || !("key" in entry) || reason === undefined) return undefined;
  return { key: String(entry.key), reason };
}
