import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildPage } from "./build-page.ts";
import { PAGE_FILE } from "./compose-page.ts";

// Vite builds other bytes under any other value, such as the one that tests run with.
process.env.NODE_ENV = "production";

/** Another place may be named, for whoever wants to compare. */
const path = process.argv[2] ?? fileURLToPath(PAGE_FILE);
const html = await buildPage();
writeFileSync(path, html);
console.log(`${path}: ${html.length} characters`);
