import { parseJson } from "../parse-json.ts";

/** What the function's log says of one page. Keys are as logged: what can't be seen is escaped. */
export type PageLine =
  | (PageBasics & {
      readonly fate: "cleaned";
      readonly written: string;
      readonly chars: { readonly kept: number; readonly removed: number; readonly hidden: number };
      /** 0 to 1. */
      readonly confidence: number;
    })
  | (PageBasics & { readonly fate: "rejected"; readonly written: string; readonly code: string })
  | (PageBasics & { readonly fate: "gone" | "deleted" })
  | (PageBasics & { readonly fate: "passed-over"; readonly because: string })
  | (PageBasics & { readonly fate: "fault"; readonly error: string; readonly reason: string });

interface PageBasics {
  readonly key: string;
  readonly ms: number;
}

/**
 * Reads one line of a function's log; undefined where it speaks of no page (metrics, warnings, anything else).
 *
 * The log is the only place where a page's time stands: documents know no clock.
 */
export function readPageLine(line: string): PageLine | undefined {
  if (!line.startsWith("{")) return undefined;
  const entry = parseJson(line);
  const isPage = typeof entry === "object" && entry !== null && "fate" in entry && "key" in entry && "ms" in entry;
  // Written by lambdas/clean/powertools-reporter.ts, whose lines with a fate, a key and a time are page reports.
  return isPage ? (entry as PageLine) : undefined;
}
