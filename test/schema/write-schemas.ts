import { writeFileSync } from "node:fs";
import { publishedSchemas } from "./published-schemas.ts";

for (const { path, json } of publishedSchemas()) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), json);
  console.log(`wrote ${path}`);
}
