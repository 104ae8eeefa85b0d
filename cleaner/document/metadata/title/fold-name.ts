import { parseAddress } from "../../../text/addresses/parse-address.ts";

const BEYOND_ASCII = /[^\0-\x7f]/;
const NOT_ASCII_LETTERS = /[^a-z0-9]+/g;
const MARKS = /\p{M}+/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Letters and digits of a name, lower case, without accents: what is compared when two spellings may differ. */
export function foldName(name: string): string {
  // Most names are ASCII, where this is all there is to do.
  if (!BEYOND_ASCII.test(name)) return name.toLowerCase().replace(NOT_ASCII_LETTERS, "");
  return name.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(NOT_LETTERS, "");
}

const WWW = /^(?:www\d?|m|blog|news|shop|store|en|docs|forum|forums|community|support)\./;

/** The name of a site as its host spells it: "blog.tripto-me.co.uk" gives "triptome"; undefined without an address. */
export function hostNameOf(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : parseAddress(url)?.hostname;
  if (host === undefined) return undefined;
  const labels = host.replace(WWW, "").split(".");
  const last = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2;
  return foldName(labels.at(last) ?? labels[0] ?? "");
}

/** Whether a piece of a title is the site's name, as the page or its address spells it. */
export function isSiteName(piece: string, names: readonly string[]): boolean {
  const folded = foldName(piece);
  if (folded === "") return true;
  return names.some(
    (name) =>
      name === folded ||
      (name.length >= MIN_NAME &&
        folded.length >= MIN_NAME &&
        ((folded.startsWith(name) && folded.length <= name.length * MAX_LONGER) || name.startsWith(folded))) ||
      (name.length >= MIN_CONTAINED && folded.length <= name.length * 2 && folded.includes(name)),
  );
}

/** Whether a piece of a title is the site's name and nothing more, but for a short ending ("Harbour Post News"). */
export function isBareSiteName(piece: string, names: readonly string[]): boolean {
  const folded = foldName(piece);
  return names.some(
    (name) =>
      name === folded ||
      (folded.length >= MIN_NAME && name.startsWith(folded)) ||
      (name.length >= MIN_NAME && folded.startsWith(name) && folded.length <= name.length * MAX_ENDING),
  );
}

/** Shorter names are contained in too many words. */
const MIN_NAME = 5;
const MIN_CONTAINED = 6;
/** "Redfin's predictions for the year" begins with a site's name and is no longer one. */
const MAX_LONGER = 2;
const MAX_ENDING = 1.5;
