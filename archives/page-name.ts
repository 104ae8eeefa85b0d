/** Digits of an entry's number: enough for `maxEntries`, so that names sort as the archive is ordered. */
const DIGITS = 7;
const MAX_SLUG_CHARS = 100;
const SCHEME = /^[a-z][a-z0-9+.-]{0,20}:\/\//i;
const ACCENTS = /\p{M}/gu;
const UNSAFE = /[^A-Za-z0-9.]+/g;
const RUNS = /-?\.[-.]*|-{2,}/g;
const EDGES = /^[-.]+|[-.]+$/g;
const EXTENSION = /[.][A-Za-z0-9]{1,8}$/;

/**
 * What a page is called outside its archive: `0000012-example.org-about.html`. Made of letters, digits, dots and
 * hyphens alone, whatever the archive calls it, so that no name can lead anywhere; the number makes it unique.
 */
export function pageNameOf(n: number, label: string): string {
  const slug = slugOf(label);
  return `${String(n).padStart(DIGITS, "0")}-${slug === "" ? "page" : slug}`;
}

function slugOf(label: string): string {
  const plain = label.slice(0, 2_000).replace(SCHEME, "").normalize("NFKD").replace(ACCENTS, "");
  const slug = plain
    .replace(UNSAFE, "-")
    .replace(RUNS, (run) => (run.includes(".") ? "." : "-"))
    .replace(EDGES, "");
  if (slug.length <= MAX_SLUG_CHARS) return slug;
  const extension = EXTENSION.exec(slug)?.[0] ?? "";
  return `${slug.slice(0, MAX_SLUG_CHARS - extension.length).replace(EDGES, "")}${extension}`;
}
