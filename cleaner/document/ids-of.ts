import { FNV_OFFSET, FNV_PRIME } from "../text/words/fnv.ts";

/** Gives ids that depend on the text alone, so that an unchanged block keeps its id when the page around it changes. */
export function idsOf(): (prefix: string, text: string) => string {
  const used = new Map<string, number>();
  return (prefix, text) => {
    const id = `${prefix}-${hash(text)}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

/** FNV-1a over UTF-16 units from two beginnings, 32 bits in seven base-36 digits each. Fowler, Noll, Vo 1991. */
function hash(text: string): string {
  let one = FNV_OFFSET;
  let other = FNV_PRIME;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, FNV_PRIME);
    other = Math.imul(other ^ code, FNV_PRIME);
  }
  return digitsOf(one) + digitsOf(other);
}

function digitsOf(state: number): string {
  return (state >>> 0).toString(36).padStart(7, "0");
}
