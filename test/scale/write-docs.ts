import { readFileSync, writeFileSync } from "node:fs";
import { refreshDocs } from "./refresh-docs.ts";

const DOCS = new URL("../../docs/scale.md", import.meta.url);

writeFileSync(DOCS, refreshDocs(readFileSync(DOCS, "utf8")));
