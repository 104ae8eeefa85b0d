interface Place {
  readonly from: number;
  readonly to: number;
}

/** Places that lie side by side or in one another, as elements do. */
export class PlaceTree<Kept extends { readonly candidate: Place }> {
  readonly #places: readonly Kept[];
  /** Position of the place around each; -1 for the outermost. */
  readonly #parents: Int32Array;

  /** Places in document order, the outer one first. */
  constructor(places: readonly Kept[]) {
    this.#places = places;
    this.#parents = new Int32Array(places.length);
    let open = -1;
    for (const [at, { candidate }] of places.entries()) {
      while (open >= 0 && this.#place(open).to <= candidate.from) open = this.#parents[open] as number;
      this.#parents[at] = open;
      open = at;
    }
  }

  /** The innermost around an offset. */
  at(offset: number): Kept | undefined {
    return this.#places[this.#innermostAt(offset)];
  }

  /** Whether this very place is one of them. */
  has(place: Place): boolean {
    const at = this.#innermostAt(place.from);
    return at >= 0 && this.#climb(at, (one) => isSame(one, place)) >= 0;
  }

  /** The innermost around a place, which is another one. */
  around(place: Place): Kept | undefined {
    let at = this.#innermostAt(place.from);
    while (at >= 0 && (isSame(this.#place(at), place) || this.#place(at).to < place.to))
      at = this.#parents[at] as number;
    return this.#places[at];
  }

  /** Where the outermost ends that lies in `place`, is not the same, and holds the offset; 0 where none does. */
  endInside(place: Place, offset: number): number {
    let end = 0;
    for (let at = this.#innermostAt(offset); at >= 0; at = this.#parents[at] as number) {
      const one = this.#place(at);
      if (one.from < place.from || one.to > place.to || isSame(one, place)) break;
      end = one.to;
    }
    return end;
  }

  /** The first of a place and those around it that is as asked; -1 where none is. */
  #climb(from: number, isAsked: (one: Place) => boolean): number {
    let at = from;
    while (at >= 0 && !isAsked(this.#place(at))) at = this.#parents[at] as number;
    return at;
  }

  #innermostAt(offset: number): number {
    let [from, to] = [0, this.#places.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#place(middle).from <= offset) from = middle + 1;
      else to = middle;
    }
    let at = from - 1;
    while (at >= 0 && this.#place(at).to <= offset) at = this.#parents[at] as number;
    return at;
  }

  #place(at: number): Place {
    return (this.#places[at] as Kept).candidate;
  }
}

function isSame(one: Place, other: Place): boolean {
  return one.from === other.from && one.to === other.to;
}
