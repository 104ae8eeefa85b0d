import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseJson } from "../../local/parse-json.ts";
import { Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import { isWebAddress } from "../page-options.ts";

const BYTE_ORDER_MARK = /^\ufeff/;

/** What the crawler knew of a page. */
export interface PageFacts {
  readonly url?: string;
  readonly fetchedAt?: string;
}

/** Finds a page's facts by its key, or else by its base name. */
export type FactsOf = (key: string) => PageFacts | undefined;

/**
 * Reads `--metadata`: one JSON object a line, `{"file", "url"?, "fetchedAt"?}`, where `file` is a page's base name or
 * its path below the folder given. Of two lines on one file the later counts.
 */
export function readMetadataFile(file: string, cwd: string): FactsOf {
  const facts = new Map<string, PageFacts>();
  readText(file, cwd)
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const [name, fact] = parseLine(line, `${file} line ${index + 1}`);
      facts.set(name, fact);
    });
  return (key) => facts.get(key) ?? facts.get(basename(key));
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8").replace(BYTE_ORDER_MARK, "");
  } catch (fault) {
    throw new Stop(`the metadata file ${file} ${faultOf(fault).says}.`);
  }
}

function parseLine(line: string, where: string): readonly [string, PageFacts] {
  const row = parseJson(line);
  if (typeof row !== "object" || row === null || !("file" in row) || typeof row.file !== "string")
    throw new Stop(`${where} is not like {"file": "a.html", "url": "https://..."}: one JSON object a line.`);
  if ("url" in row && typeof row.url === "string" && !isWebAddress(row.url))
    throw new Stop(
      `${where}: ${JSON.stringify(row.url)} is no web address: give it whole, as in "url": "https://example.org/page".`,
    );
  return [
    row.file,
    {
      ...("url" in row && typeof row.url === "string" ? { url: row.url } : {}),
      ...("fetchedAt" in row && typeof row.fetchedAt === "string" ? { fetchedAt: row.fetchedAt } : {}),
    },
  ];
}
