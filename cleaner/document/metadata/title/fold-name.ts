const MARKS = /\p{M}+/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Letters and digits of a name, lower case, without accents: what is compared when two spellings may differ. */
export function foldName(name: string): string {
  return name.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(NOT_LETTERS, "");
}

const WWW = /^(?:www\d?|m|blog|news|shop|store|en|docs|forum|forums|community|support)\./;

/** The name of a site as its host spells it: "blog.tripto-me.co.uk" gives "triptome"; undefined without an address. */
export function hostNameOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const labels = new URL(url).hostname.replace(WWW, "").split(".");
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
      (name.length >= MIN_NAME && folded.length >= MIN_NAME && (folded.startsWith(name) || name.startsWith(folded))) ||
      (name.length >= MIN_CONTAINED && folded.length <= name.length * 2 && folded.includes(name)),
  );
}

/** Shorter names are contained in too many words. */
const MIN_NAME = 5;
const MIN_CONTAINED = 6;
