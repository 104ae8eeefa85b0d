import type { SourceView } from "../../cleaner/index.ts";

/** A box around a block, as an override names it, and how much of the page lies in boxes like it. */
export interface BoxAround {
  readonly path: string;
  readonly blocks: number;
}

/** The boxes around the block that starts here, from the inside out; none where the page has no such boxes. */
export function boxesAround({ boxes, places }: SourceView, start: number): readonly BoxAround[] {
  const place = places.find((one) => one.start === start);
  return (place?.boxes ?? []).flatMap((index) => {
    const path = boxes[index];
    return path === undefined ? [] : [{ path, blocks: countWithin({ boxes, places }, path) }];
  });
}

function countWithin({ boxes, places }: Pick<SourceView, "boxes" | "places">, path: string): number {
  const alike = new Set(boxes.flatMap((other, index) => (fits(other, path) ? [index] : [])));
  return places.filter((place) => place.boxes.some((box) => alike.has(box))).length;
}

/** "div.note.wide" fits "div.note". */
function fits(box: string, path: string): boolean {
  const [tag, ...names] = box.split(".");
  const [wantedTag, ...wanted] = path.split(".");
  return tag === wantedTag && wanted.every((name) => names.includes(name));
}
