import { gzipSync } from "node:zlib";
import { aPage } from "../a-folder.ts";

/** Files of a folder: two pages, one of them packed and below, and a text. */
export const PAGES = {
  "pages/one.html": aPage(1),
  "pages/deep/two.html.gz": gzipSync(aPage(2)),
  "pages/three.txt": "A tide table is a promise.\n\nIt is kept by the moon, and by nobody else, twice a day.\n",
};

/** The beginning of a picture, which is no page. */
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
