import { cutBlocks } from "./blocks/cut-blocks.ts";
import { decodePage } from "./decode/decode-page.ts";
import { pathOfBox } from "./judge/overrides/box-path.ts";
import type { Box } from "./model/block.ts";
import type { PageFormat } from "./model/page.ts";
import type { RawPage } from "./model/raw-page.ts";
import { parsePage } from "./parse/parse-page.ts";

/** A page as it was before it was cleaned, for people who look at it or write overrides. */
export interface SourceView {
  readonly format: PageFormat;
  /** The decoded source: what spans of the document point into. Never trusted. */
  readonly source: string;
  /** Boxes that an override may name; `places` point into it. */
  readonly boxes: readonly string[];
  /** For each block that lies in such boxes: where it starts in the source, and its boxes from the innermost out. */
  readonly places: readonly { readonly start: number; readonly boxes: readonly number[] }[];
}

/** Boxes around a block that are told. */
const MAX_BOXES = 6;

/** Shows what `cleanPage` saw; undefined where the bytes are no page. */
export function viewSource(raw: RawPage): SourceView | undefined {
  const page = decodePage(raw, {});
  if ("kind" in page) return undefined;
  const { blocks } = cutBlocks(parsePage(page));
  const known = new Map<string, number>();
  const places = blocks.flatMap(({ box, span }) => {
    const boxes = pathsAround(box).map((path) => {
      const index = known.get(path) ?? known.size;
      known.set(path, index);
      return index;
    });
    return boxes.length === 0 ? [] : [{ start: span[0], boxes }];
  });
  return { format: page.format, source: page.source, boxes: [...known.keys()], places };
}

function pathsAround(box: Box | undefined): readonly string[] {
  const paths = new Set<string>();
  for (let at = box; at !== undefined && paths.size < MAX_BOXES; at = at.parent) {
    const path = pathOfBox(at);
    if (path !== undefined) paths.add(path);
  }
  return [...paths];
}
