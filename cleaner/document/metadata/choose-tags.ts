import type { Believed, Hearing } from "./hearing.ts";

/** Longer lists are stuffed. */
const MAX_TAGS = 30;
const MAX_TAG_CHARS = 60;
/** The sign of a hashtag; "#1" is a tag's own. */
const HASH = /^#(?=\p{L})/u;
const SEPARATORS = /[,;|]/;

/** The tags as the most trusted witness has them, each once. */
export function chooseTags(hearing: Hearing): Believed<readonly string[]> | undefined {
  const heard = hearing.all("tag", readTags);
  return heard === undefined ? undefined : { ...heard, value: distinctTags(heard.value) };
}

/** The tags in one value; a comma separates, but in the name of a category ("Lighthouses in Bath, Maine"). */
function readTags(value: string, witness: string): readonly string[] {
  return (witness === "category" ? [value] : value.split(SEPARATORS, MAX_TAGS))
    .map((tag) => tag.trim().replace(HASH, ""))
    .filter((tag) => tag !== "" && tag.length <= MAX_TAG_CHARS);
}

/** Each tag once, whatever its case, in order. */
function distinctTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) if (!seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  return [...seen.values()].slice(0, MAX_TAGS);
}
