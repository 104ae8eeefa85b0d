const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Gives ids that depend on the text alone, so that an unchanged block keeps its id when the page around it changes. */
export function idsOf(): (prefix: string, text: string) => string {
  const used = new Map<string, number>();
  return (prefix, text) => {
    const id = `${prefix}-${hash(text, OFFSET)}${hash(text, PRIME)}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

/** FNV-1a over UTF-16 units, 32 bits in seven base-36 digits. Fowler, Noll, Vo 1991. */
function hash(text: string, seed: number): string {
  let state = seed;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), PRIME);
  return (state >>> 0).toString(36).padStart(7, "0");
}
