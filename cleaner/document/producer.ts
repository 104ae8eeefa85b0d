import { TABLES_STAMP } from "../learned/tables/stamp.ts";
import type { CleanDocument } from "../model/document.ts";

/** Who wrote the document; a test holds the version against package.json, another the model against the tables. */
export const PRODUCER: CleanDocument["producer"] = { name: "winnow", version: "0.1.0", model: TABLES_STAMP };
