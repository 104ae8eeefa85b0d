import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { CleanDocument, Rejection } from "../cleaner/index.ts";
import { parseJson } from "../local/parse-json.ts";
import type { Input } from "./clean/find-inputs.ts";
import { EXIT, Stop } from "./exit.ts";
import { faultOf } from "./fault-of.ts";

const DOCUMENT_FILE = /[.]jsonl?$/;

/** The documents of one file, one after the other; `undefined` for each that is none. Stops with a sentence where the file can't be read. */
export async function* readDocuments({ path, key }: Input): AsyncGenerator<CleanDocument | Rejection | undefined> {
  if (!DOCUMENT_FILE.test(path)) return;
  try {
    yield* documentsIn(path);
  } catch (fault) {
    throw new Stop(`${key} ${faultOf(fault).says}.`, EXIT.partly);
  }
}

async function* documentsIn(path: string): ReturnType<typeof readDocuments> {
  if (!path.endsWith(".jsonl")) {
    yield documentIn(await readFile(path, "utf8"));
    return;
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== "") yield documentIn(line);
  }
}

function documentIn(text: string): CleanDocument | Rejection | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("schemaVersion" in value) || value.schemaVersion !== "1") return;
  const isWhole = isRejection(value) || isDocument(value);
  // Winnow wrote it: it names the version of the contract, and what the page reads first is there.
  return isWhole ? (value as CleanDocument | Rejection) : undefined;
}

function isRejection(value: object): boolean {
  return "code" in value && "detail" in value && hasSource(value);
}

function isDocument(value: object): boolean {
  return (
    hasSource(value) &&
    "sections" in value &&
    Array.isArray(value.sections) &&
    "removed" in value &&
    Array.isArray(value.removed) &&
    "quality" in value &&
    "metadata" in value
  );
}

function hasSource(value: object): boolean {
  return "source" in value && typeof value.source === "object" && value.source !== null && "key" in value.source;
}
