import type { ListPlace } from "../model/block.ts";

/** A number that an item's text begins with, or is: "3. ", "(b) ", "iv) ". */
const OWN_NUMBER = /^\(?([\p{L}\d]{1,12})(?:[.)](?=\s|$)|$)/u;

/** Where an item with this text stands: a number that the text begins with is not said twice. */
export function placeInList(place: ListPlace, text: string): ListPlace {
  const own = OWN_NUMBER.exec(text)?.[1];
  if (own === undefined || (own !== String(place.ordinal) && own !== place.marker)) return place;
  return { depth: place.depth };
}

/** A place that says something: that of an outermost item without a number goes without saying. */
export function worthSaying(place: ListPlace | undefined): ListPlace | undefined {
  return place === undefined || (place.depth === 0 && place.ordinal === undefined) ? undefined : place;
}
