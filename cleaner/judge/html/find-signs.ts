/** Where signs stand in a source: for each its positions in order. */
export type SignPlaces = readonly (readonly number[])[];

/** Looks for all of its signs at once. */
export interface SignFinder {
  /** Which signs stand within the first `within` characters: 1 or 0 for each. */
  readonly has: (source: string, within: number) => Uint8Array;
  /** All places of each sign within the first `within` characters. */
  readonly placesOf: (source: string, within: number) => SignPlaces;
}

/** Pairs of characters share slots: a shared slot only makes a jump shorter. */
const SLOTS = 4096;

/**
 * Signs that are sought in one pass, which jumps over most of the source: as far as no sign can end in the two characters
 * that it looks at. Wu and Manber, "A fast algorithm for multi-pattern searching", 1994. All signs must have two characters.
 */
export function findSigns(signs: readonly string[]): SignFinder {
  const table = tableOf(signs);
  return {
    has: (source, within) => {
      const found = new Uint8Array(signs.length);
      walk(table, { source, within }, (sign) => {
        found[sign] = 1;
      });
      return found;
    },
    placesOf: (source, within) => {
      const places: number[][] = signs.map(() => []);
      walk(table, { source, within }, (sign, at) => {
        places[sign]?.push(at);
      });
      return places;
    },
  };
}

interface SignTable {
  readonly signs: readonly string[];
  /** Characters of the shortest sign: no more of the others is used to jump. */
  readonly reach: number;
  readonly jump: Uint8Array;
  /** Signs by the slot of their last pair within reach. */
  readonly ending: ReadonlyMap<number, readonly number[]>;
}

function tableOf(signs: readonly string[]): SignTable {
  const reach = Math.min(255, ...signs.map((sign) => sign.length));
  const jump = new Uint8Array(SLOTS).fill(reach - 1);
  const ending = new Map<number, number[]>();
  for (const [number, sign] of signs.entries())
    for (let end = 1; end < reach; end++) {
      const slot = slotOf(sign.charCodeAt(end - 1), sign.charCodeAt(end));
      jump[slot] = Math.min(jump[slot] as number, reach - 1 - end);
      if (end === reach - 1) ending.set(slot, [...(ending.get(slot) ?? []), number]);
    }
  return { signs, reach, jump, ending };
}

function slotOf(one: number, other: number): number {
  return ((one << 5) ^ other) & (SLOTS - 1);
}

function walk(
  { signs, reach, jump, ending }: SignTable,
  { source, within }: { source: string; within: number },
  meet: (sign: number, at: number) => void,
): void {
  const limit = Math.min(source.length, within);
  let end = reach - 1;
  while (end < limit) {
    const slot = slotOf(source.charCodeAt(end - 1), source.charCodeAt(end));
    const far = jump[slot] as number;
    end += Math.max(1, far);
    if (far > 0) continue;
    const at = end - reach;
    for (const number of ending.get(slot) ?? []) {
      const sign = signs[number] as string;
      if (at + sign.length <= limit && source.startsWith(sign, at)) meet(number, at);
    }
  }
}
