import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Override } from "../../cleaner/index.ts";
import { addOverride, overrideSchema, readOverrides, removeOverride } from "../../overrides/index.ts";
import { freeId } from "../../review/index.ts";
import { makeFolder } from "../make-folder.ts";
import { OwnFault } from "../own-fault.ts";

/** What became of a wish to change the file. */
export type OverrideChange =
  | { readonly kind: "changed"; readonly override: Override }
  | { readonly kind: "refused"; readonly sentence: string };

/** How often the file is looked at for changes made by hand, in milliseconds. */
const LOOK_MS = 500;

export interface OverridePlace {
  /** overrides.yaml, as the user named it; need not exist. */
  readonly file: string;
  /** Where the function reads the checked rows. */
  readonly compiled: string;
  /** Hears a sentence when somebody edits the file and it is wrong; an empty one when it is right again. */
  readonly say: (sentence: string) => void;
}

/** overrides.yaml and its checked twin for the function. A wrong file is never half obeyed: the rows before it stay. */
export class OverrideFile {
  readonly named: string;
  readonly #path: string;
  readonly #place: OverridePlace;
  #overrides: readonly Override[] = [];
  /** The text that was read last, right or wrong. */
  #text = "";
  #said = "";
  readonly #looking: NodeJS.Timeout;

  /** Throws an OwnFault where the file is wrong: whoever starts a run wants to know. */
  constructor(place: OverridePlace) {
    this.#place = place;
    this.named = place.file;
    this.#path = pathOf(place.file);
    const fault = this.#take();
    if (fault !== undefined) throw new OwnFault(fault);
    this.#looking = setInterval(() => this.#look(), LOOK_MS).unref();
  }

  get overrides(): readonly Override[] {
    return this.#overrides;
  }

  /** Adds a row; its id gets a number where it is taken. What asks is not trusted. */
  add(asked: unknown): OverrideChange {
    const parsed = overrideSchema.safeParse(asked);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { kind: "refused", sentence: `This can't be written: ${issue?.path.join(".")} ${issue?.message}.` };
    }
    return this.#change(() => {
      const override = { ...parsed.data, id: freeId(parsed.data.id, this.#overrides) };
      return { override, text: addOverride(this.#text, override) };
    });
  }

  /** Takes a row out. */
  remove(id: string): OverrideChange {
    return this.#change(() => {
      const override = this.#overrides.find((row) => row.id === id);
      return override ? { override, text: removeOverride(this.#text, id) } : `${this.named} has no override ${id}.`;
    });
  }

  close(): void {
    clearInterval(this.#looking);
  }

  /** The system's own watchers miss an edit that comes while they start; the file is small enough to be read. */
  #look(): void {
    const sentence = this.#news();
    if (sentence === undefined) return;
    if (sentence !== this.#said) this.#place.say(sentence);
    this.#said = sentence;
  }

  /** A sentence for an edit that is wrong, an empty one for an edit that is right, undefined where there is none. */
  #news(): string | undefined {
    try {
      return textOf(this.#path) === this.#text ? undefined : (this.#take() ?? "");
    } catch (error) {
      return `${this.named} can't be read: ${error instanceof Error ? error.message : String(error)}.`;
    }
  }

  /** Changes what is in the file now, which somebody may have edited a moment ago; a sentence where that can't be. */
  #change(edit: () => { readonly override: Override; readonly text: string } | string): OverrideChange {
    const fault = this.#take();
    if (fault !== undefined) return { kind: "refused", sentence: fault };
    const edited = edit();
    if (typeof edited === "string") return { kind: "refused", sentence: edited };
    const { override, text } = edited;
    writeWhole(this.#path, text);
    const after = this.#take();
    return after === undefined ? { kind: "changed", override } : { kind: "refused", sentence: after };
  }

  /** Reads the file and hands it on; a sentence where it is wrong. */
  #take(): string | undefined {
    this.#text = textOf(this.#path);
    const read = readOverrides(this.#text);
    if (read.kind === "faults")
      return `${this.named}, ${read.sentences.join(" ")} It is not obeyed until that is mended.`;
    this.#overrides = read.overrides;
    writeWhole(this.#place.compiled, JSON.stringify(read.overrides));
    return undefined;
  }
}

/** Of a link, what it leads to: writing would put a file in the link's place. */
function pathOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw new OwnFault(`${file} is a folder, but a file is needed there.`);
  return found === undefined ? resolve(file) : realpathSync(file);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** Never half a file, whenever it is read. */
function writeWhole(path: string, text: string): void {
  makeFolder(dirname(path));
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, path);
}
