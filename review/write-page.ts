import { writeFileSync } from "node:fs";
import { buildPage } from "./build-page.ts";
import { PAGE_FILE } from "./compose-page.ts";

const html = await buildPage();
writeFileSync(PAGE_FILE, html);
console.log(`${PAGE_FILE.pathname}: ${html.length} characters`);
