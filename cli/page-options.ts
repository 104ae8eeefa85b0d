import { type CleanOptions, parseAddress } from "../cleaner/index.ts";
import type { OptionRow, OptionValues } from "./command-row.ts";
import { Stop } from "./exit.ts";

const STRENGTHS = ["balanced", "gentle"] as const satisfies readonly CleanOptions["strength"][];
const COMMENTS = ["drop", "keep"] as const satisfies readonly CleanOptions["comments"][];
const WEB_ADDRESS = /^https?:\/\//i;

/** Options of every command that cleans pages. */
export const STRENGTH_OPTION: OptionRow = {
  flags: "--strength <name>",
  about: "balanced (default), or gentle: keep what is in doubt",
  choices: STRENGTHS,
};
export const COMMENTS_OPTION: OptionRow = {
  flags: "--comments <name>",
  about: "readers' comments under an article: drop (default), keep",
  choices: COMMENTS,
};
export const URL_OPTION: OptionRow = { flags: "--url <url>", about: "the page's address, for a single page" };

/** What the library is told, from the options above, `--html` and `--inlines`. */
export function readCleanOptions(values: OptionValues): CleanOptions {
  const strength = STRENGTHS.find((name) => name === values.strength);
  const comments = COMMENTS.find((name) => name === values.comments);
  return {
    ...(strength === undefined ? {} : { strength }),
    ...(comments === undefined ? {} : { comments }),
    ...(values.html === true ? { html: "include" } : {}),
    ...(values.inlines === true ? { inlines: "include" } : {}),
  };
}

/** Whether a page can have this address. */
export function isWebAddress(url: string): boolean {
  return WEB_ADDRESS.test(url) && parseAddress(url) !== undefined;
}

/** The address given with --url; `Stop` when it is none of the web. */
export function readUrl({ url }: OptionValues): string | undefined {
  if (typeof url !== "string") return undefined;
  if (!isWebAddress(url))
    throw new Stop(`--url ${url} is no web address: give it whole, as in --url https://example.org/page.`);
  return url;
}
