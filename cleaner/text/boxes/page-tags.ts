/** What holds the whole page: its names speak of everything that may be in it, and say nothing of a part. */
export const PAGE_TAGS: ReadonlySet<string> = new Set(["html", "body", "main"]);
