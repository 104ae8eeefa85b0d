import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { RawPage } from "../../cleaner/training.ts";

/** One page of the ground truth. */
export interface TruthPage {
  readonly set: string;
  readonly id: string;
  readonly type: string;
  readonly url: string;
  /** The content, where the set gives it whole. */
  readonly text?: string;
  /** Segments that must and must not be in it. */
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly bytes: Uint8Array;
  /** 0 to 4, by registrable domain: all pages of a domain are in one fold. */
  readonly fold: number;
}

export const SETS = ["wcxb-dev", "trafilatura-dev", "zyte-dev"] as const;
export const FOLDS = 5;
const SECOND_LEVEL = new Set(["co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "blogspot"]);

/** The pages of all sets, in the order of their truth files. */
export function* truthPages(root: string): Generator<TruthPage> {
  for (const set of SETS)
    for (const line of readFileSync(join(root, "pages", set, "truth.jsonl"), "utf8").split("\n")) {
      if (line === "") continue;
      const row = JSON.parse(line) as Partial<TruthPage> & { id: string; url: string };
      yield {
        set,
        type: set === "zyte-dev" ? "article" : "page",
        ...row,
        with: row.with ?? [],
        without: row.without ?? [],
        bytes: gunzipSync(readFileSync(join(root, "pages", set, "html", `${row.id}.html.gz`))),
        fold: foldOf(row.url),
      };
    }
}

/** A page as it would be dropped. */
export function rawPageOf({ id, bytes, url }: TruthPage): RawPage {
  return { bytes, uri: id, key: `${id}.html`, ...(url.startsWith("http") ? { url } : {}) };
}

/** The fold of a page's registrable domain; "hard::100noticias.com-millones.html" counts as its host. */
function foldOf(url: string): number {
  let hash = 0x811c9dc5;
  for (const letter of domainOf(url)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 8) % FOLDS;
}

const HOST = /^https?:\/\/([^/:?#]+)/;
/** trafilatura's own name for pages without a URL: "hard::example.org-title.html". */
const NAMED_HOST = /^\w+::([^.]+[.][^-]+)/;

function domainOf(url: string): string {
  const host = ((HOST.exec(url) ?? NAMED_HOST.exec(url))?.[1] ?? url).toLowerCase();
  const parts = host.split(".");
  const keep = parts.length > 2 && SECOND_LEVEL.has(parts.at(-2) ?? "") ? 3 : 2;
  return parts.slice(-keep).join(".");
}
