import { DEFAULT_MAX_BYTES, type Strength } from "../../cleaner/index.ts";
import { ENV } from "./contract.ts";

/** What one deployment of the clean function was told. */
export interface Settings {
  readonly outputBucket: string;
  /** Raw and decoded size above which a page is rejected as `too-large`. */
  readonly maxPageBytes: number;
  readonly strength: Strength;
  /** Links and marks of each block, by offset. */
  readonly inlines: "omit" | "include";
  /** Checked JSON of overrides.yaml; absent where nobody overrides anything. */
  readonly overridesFile?: string;
  /** What becomes of a document whose page was deleted. */
  readonly ofDeletedPages: "keep" | "delete";
}

const WHOLE_NUMBER = /^[1-9]\d{0,9}$/;

/**
 * Reads the settings from the environment, once, at the edge.
 *
 * A wrong setting is our fault, not a page's: throws one sentence that names the variable and what it may hold.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    outputBucket: readBucket(env[ENV.outputBucket]),
    maxPageBytes: readMaxPageBytes(env[ENV.maxPageBytes]),
    strength: readStrength(env[ENV.strength]),
    inlines: readInlines(env[ENV.inlines]),
    ...readOverridesFile(env[ENV.overridesFile]),
    ofDeletedPages: readDeletions(env[ENV.deleteDocuments]),
  };
}

function readBucket(value: string | undefined): string {
  if (value === undefined || value === "")
    throw new Error(`${ENV.outputBucket} is not set: it names the bucket that documents are written to`);
  return value;
}

function readMaxPageBytes(value: string | undefined): number {
  if (value === undefined) return DEFAULT_MAX_BYTES;
  if (!WHOLE_NUMBER.test(value))
    throw new Error(`${ENV.maxPageBytes} is "${value}": it must be a whole number of bytes`);
  return Number(value);
}

function readOverridesFile(value: string | undefined): Pick<Settings, "overridesFile"> {
  return value === undefined || value === "" ? {} : { overridesFile: value };
}

function readStrength(value: string | undefined): Strength {
  if (value === undefined || value === "balanced") return "balanced";
  if (value === "gentle") return "gentle";
  throw new Error(`${ENV.strength} is "${value}": it must be "balanced" or "gentle"`);
}

function readInlines(value: string | undefined): Settings["inlines"] {
  if (value === undefined || value === "omit") return "omit";
  if (value === "include") return "include";
  throw new Error(`${ENV.inlines} is "${value}": it must be "omit" or "include"`);
}

function readDeletions(value: string | undefined): Settings["ofDeletedPages"] {
  if (value === undefined || value === "keep") return "keep";
  if (value === "delete") return "delete";
  throw new Error(`${ENV.deleteDocuments} is "${value}": it must be "keep" or "delete"`);
}
