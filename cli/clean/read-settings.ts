import { accessSync, constants } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { CleanOptions, FormatName } from "../../cleaner/index.ts";
import { makeFolder } from "../../local/make-folder.ts";
import type { OptionValues } from "../command-row.ts";
import { Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import { readCleanOptions } from "../page-options.ts";
import { FORMAT_NAMES } from "./format-names.ts";
import type { RunPlan } from "./page-job.ts";

/** Where documents go: to standard output, a file for each below a folder, or all into one file. */
export type Target =
  | { readonly kind: "stdout" }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "jsonl"; readonly path: string };

export interface Settings {
  readonly plan: RunPlan;
  readonly target: Target;
  readonly jobs: number;
}

const MAX_JOBS = 256;
const WHOLE_NUMBER = /^[1-9]\d{0,2}$/;
const ONE_FILE = /[.]jsonl$/;

/** What `winnow clean` was asked for, checked; makes the output folder. `Stop` names the option that is wrong. */
export function readSettings(
  { values, overrides }: { readonly values: OptionValues; readonly overrides: Pick<CleanOptions, "overrides"> },
  cwd: string,
): Settings {
  const format = formatOf(values);
  refuseMisplaced(values, format);
  const target = targetOf(values, format, cwd);
  const plan = {
    format,
    options: { ...readCleanOptions(values), ...(format === "markdown" ? MARKED : {}), ...overrides },
    ...(target.kind === "folder" ? { folder: target.path } : {}),
  };
  return { plan, target, jobs: jobsOf(values) };
}

/** Markdown has a place for links and marks, and so asks for them by itself. */
const MARKED = { inlines: "include" } as const satisfies CleanOptions;
const HOMELESS: Readonly<Record<FormatName, readonly string[]>> = {
  json: [],
  jsonl: [],
  markdown: ["html"],
  text: ["html", "inlines"],
};

function refuseMisplaced(values: OptionValues, format: FormatName): void {
  const misplaced = HOMELESS[format].find((name) => values[name] === true);
  if (misplaced !== undefined)
    throw new Stop(`--${misplaced} goes with --format json or jsonl: ${format} has no place for it.`);
}

/** `--out all.jsonl` can mean one format only. */
function formatOf({ format, out }: OptionValues): FormatName {
  const named = FORMAT_NAMES.find((name) => name === format);
  return named ?? (typeof out === "string" && ONE_FILE.test(out) ? "jsonl" : "json");
}

function targetOf({ out }: OptionValues, format: FormatName, cwd: string): Target {
  if (typeof out !== "string") return { kind: "stdout" };
  if (out === "") throw new Stop("--out needs the name of a folder.");
  const path = resolve(cwd, out);
  if (format === "jsonl" && ONE_FILE.test(out)) {
    openFolder(dirname(path), dirname(out));
    return { kind: "jsonl", path };
  }
  openFolder(path, out);
  return format === "jsonl" ? { kind: "jsonl", path: join(path, "documents.jsonl") } : { kind: "folder", path };
}

function openFolder(path: string, named: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK);
  } catch (fault) {
    throw new Stop(`the output folder ${named} ${faultOf(fault).says}. Nothing was cleaned.`);
  }
}

function jobsOf({ jobs }: OptionValues): number {
  if (jobs === undefined) return availableParallelism();
  const n = Number(jobs);
  if (typeof jobs !== "string" || !WHOLE_NUMBER.test(jobs) || n > MAX_JOBS)
    throw new Stop(`--jobs ${jobs} is not a whole number from 1 to ${MAX_JOBS}.`);
  return n;
}
