import type { FormatName } from "../../cleaner/index.ts";

/** The library's formats by name; spelled out here so that help need not load the library. */
export const FORMAT_NAMES = ["json", "jsonl", "markdown", "text"] as const satisfies readonly FormatName[];
