import type { CleanDocument } from "../model/document.ts";

/** Who wrote the document; a test holds the version against package.json. */
export const PRODUCER: CleanDocument["producer"] = { name: "winnow", version: "0.1.0", model: "rules-1" };
