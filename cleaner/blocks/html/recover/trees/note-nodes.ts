import { ScriptTokens } from "../script-tokens.ts";
import { isStrongNode, type NodeNotes } from "./tag-of-node.ts";

/** What a first look tells of a script: editors write a node's kind before what is in it, or behind. */
export interface NotedScript {
  /** By the number of the bracket that opens the node. */
  readonly notes: ReadonlyMap<number, NodeNotes>;
  /** Lists in which paragraphs or headings stand, by the number of their bracket. */
  readonly hosts: ReadonlySet<number>;
}

const TYPE_KEYS: ReadonlySet<string> = new Set(["type", "nodeType", "_type", "__typename"]);
const OTHER_KEYS: ReadonlySet<string> = new Set(["style", "listItem", "listType", "tag", "language"]);
/** Objects that say something of the node around them. */
const PARTS: ReadonlySet<string> = new Set(["attrs", "data"]);
const MAX_NAME_CHARS = 40;
const LEVEL = /"level"\s{0,3}:\s{0,3}([1-6])\b/g;

interface Frame {
  readonly index: number;
  readonly isList: boolean;
  readonly key: string;
  notes: NodeNotes | undefined;
}

/** Notes what each node of a script is, without a look at what is in it. */
export function noteNodes(script: string): NotedScript {
  const tokens = new ScriptTokens(script);
  const notes = new Map<number, NodeNotes>();
  const hosts = new Set<number>();
  const open: Frame[] = [];
  const levels = script.matchAll(LEVEL);
  let level = levels.next();
  for (let index = 0; tokens.next(); ) {
    // A level is a number, which is no token: it belongs to the node that is open behind it.
    for (; level.value !== undefined && level.value.index < tokens.start; level = levels.next())
      noteOf(open.at(-1)).level ??= Number(level.value[1]);
    if (tokens.kind === "open") {
      open.push({ index, isList: tokens.isList, key: tokens.key, notes: undefined });
      index++;
    } else if (tokens.kind === "string") readNote(open.at(-1), tokens);
    else closeFrame(open, notes, hosts);
  }
  return { notes, hosts };
}

function noteOf(frame: Frame | undefined): NodeNotes {
  if (frame === undefined) return {};
  frame.notes ??= {};
  return frame.notes;
}

function readNote(frame: Frame | undefined, { key, start, end, script }: ScriptTokens): void {
  if (frame === undefined || frame.isList || end - start > MAX_NAME_CHARS) return;
  if (TYPE_KEYS.has(key)) noteOf(frame).type ??= script.slice(start, end);
  else if (OTHER_KEYS.has(key)) noteOf(frame)[key as "style"] ??= script.slice(start, end);
}

function closeFrame(open: Frame[], notes: Map<number, NodeNotes>, hosts: Set<number>): void {
  const frame = open.pop();
  const parent = open.at(-1);
  if (frame?.notes === undefined) return;
  if (PARTS.has(frame.key) && parent !== undefined) parent.notes = { ...frame.notes, ...parent.notes };
  else if (frame.notes.type !== undefined) {
    notes.set(frame.index, frame.notes);
    if (parent?.isList === true && isStrongNode(frame.notes)) hosts.add(parent.index);
  }
}
