import { grouped } from "../../text/grouped.ts";
import { type Entity, isMessage, isMultipart } from "./entity.ts";
import { type MediaType, readMediaType } from "./media-type.ts";
import { type Head, readHead } from "./read-head.ts";

/** A message as the tree of its parts. */
export interface Parts {
  readonly root: Entity;
  /** Some multipart has no line that ends it: what comes last may be cut off. */
  readonly isCutOff: boolean;
  /** Set where reading stopped at a limit. */
  readonly excess?: string;
}

/** Mail has three or four, forwarded again and again some more. */
const MAX_DEPTH = 50;
/** A saved page has some hundred files. */
const MAX_PARTS = 20_000;
/** A boundary has 70 characters at most (RFC 2046, section 5.1.1); most that break this rule are not much longer. */
const MAX_LINE_CHARS = 250;
const MARK = "--";
const LINE_BEFORE = /\r?\n$/;

/** Cuts a message at its boundaries, in one pass whatever they enclose. `text` has a character for each byte. */
export function cutParts(text: string, head: Head): Parts {
  return new PartCutter(text).cut(head);
}

/** An entity whose end is not known yet. */
interface Open extends Entity {
  end: number;
  readonly parts: Open[];
}

class PartCutter {
  readonly #text: string;
  /** From the message down to the part that is being read. */
  readonly #path: Open[] = [];
  /** Boundaries of the multiparts in the path, and where in it each is. Of two alike the outer one is meant. */
  readonly #levels = new Map<string, number>();
  #count = 0;
  #isCutOff = false;
  #excess: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  cut(head: Head): Parts {
    const text = this.#text;
    const root = this.#open(head);
    for (let at = this.#nextMark(head.end); at !== -1 && this.#excess === undefined; ) {
      const lineEnd = text.indexOf("\n", at);
      const next = lineEnd === -1 ? text.length : lineEnd + 1;
      const line = text.slice(at, Math.min(next, at + MAX_LINE_CHARS)).trimEnd();
      at = this.#nextMark(this.#heed(line.slice(MARK.length), at, next));
    }
    this.#close(0, text.length);
    return { root, isCutOff: this.#isCutOff, ...(this.#excess === undefined ? {} : { excess: this.#excess }) };
  }

  /** Where the next line that may be a boundary begins; the line at `from` is one such. */
  #nextMark(from: number): number {
    if (this.#text.startsWith(MARK, from)) return from;
    const at = this.#text.indexOf(`\n${MARK}`, from);
    return at === -1 ? -1 : at + 1;
  }

  /** Closes and opens parts where the line between `at` and `next` is a boundary; says where to go on. */
  #heed(line: string, at: number, next: number): number {
    const ended = line.endsWith(MARK) && !this.#levels.has(line) ? line.slice(0, -MARK.length) : undefined;
    const level = this.#levels.get(ended ?? line);
    if (level === undefined) return next;
    const before = LINE_BEFORE.exec(this.#text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
    if (ended !== undefined) this.#levels.delete(ended);
    this.#close(ended === undefined ? level + 1 : level, at - before);
    if (ended !== undefined) return next;
    const head = readHead(this.#text, next);
    this.#open(head);
    return head.end;
  }

  #open(head: Head): Open {
    const opened = this.#append(head);
    let holder = opened;
    // A message stands in its part as it is, with a head of its own.
    while (isMessage(holder) && this.#excess === undefined) holder = this.#append(readHead(this.#text, holder.start));
    return opened;
  }

  #append({ fields, end }: Head): Open {
    const parent = this.#path.at(-1);
    const type = typeOf(fields, parent);
    const entity: Open = { fields, type, start: end, end, parts: [] };
    parent?.parts.push(entity);
    this.#path.push(entity);
    const boundary = boundaryOf(entity);
    if (boundary !== "" && !this.#levels.has(boundary)) this.#levels.set(boundary, this.#path.length - 1);
    this.#count++;
    if (this.#path.length > MAX_DEPTH) this.#excess = `parts within parts more than ${MAX_DEPTH} deep`;
    if (this.#count > MAX_PARTS) this.#excess = `more than ${grouped(MAX_PARTS)} parts`;
    return entity;
  }

  /** Ends the path's entities from a level on; multiparts among them whose own end was not seen break off. */
  #close(level: number, end: number): void {
    for (const [at, entity] of this.#path.splice(level).entries()) {
      entity.end = Math.max(entity.start, end);
      const boundary = boundaryOf(entity);
      if (this.#levels.get(boundary) !== level + at) continue;
      this.#levels.delete(boundary);
      this.#isCutOff = true;
    }
  }
}

/** "" where there is none. */
function boundaryOf(entity: Entity): string {
  return isMultipart(entity) ? (entity.type.parameters.get("boundary")?.trimEnd() ?? "") : "";
}

/** Without a type of two words a part is plain text, in a digest a message (RFC 2046, section 5.1.5). */
function typeOf(fields: Head["fields"], parent: Entity | undefined): MediaType {
  const written = readMediaType(fields.get("content-type") ?? "");
  if (written.name.includes("/")) return written;
  return { ...written, name: parent?.type.name === "multipart/digest" ? "message/rfc822" : "text/plain" };
}
