import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CleanOptions } from "../cleaner/index.ts";
import type { OptionRow, OptionValues } from "./command-row.ts";
import { Stop } from "./exit.ts";
import { faultOf } from "./fault-of.ts";

/** Of every command that cleans pages. */
export const OVERRIDES_OPTION: OptionRow = {
  flags: "--overrides <file>",
  about: "blocks that people marked, by host: overrides.yaml",
  completes: "files",
};

/** What `--overrides` adds to the library's options; `Stop` with a sentence for each wrong line. */
export async function readOverridesOption(
  { overrides: named }: OptionValues,
  cwd: string,
): Promise<Pick<CleanOptions, "overrides">> {
  if (typeof named !== "string") return {};
  const { readOverrides } = await import("../overrides/index.ts");
  const read = readOverrides(readText(named, cwd));
  if (read.kind === "faults") throw new Stop(`${named}, ${read.sentences.join(" ")} Nothing was cleaned.`);
  return { overrides: read.overrides };
}

function readText(named: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, named), "utf8");
  } catch (fault) {
    throw new Stop(`the overrides file ${named} ${faultOf(fault).says}. Nothing was cleaned.`);
  }
}
