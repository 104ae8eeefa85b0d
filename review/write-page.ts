import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { followCall } from "../bench/follow-call.ts";
import { buildPage } from "./build-page.ts";
import { PAGE_FILE } from "./compose-page.ts";

// Vite builds other bytes under any other value, such as the one that tests run with.
process.env.NODE_ENV = "production";

process.exitCode = await followCall({
  usage: "npm run review:build -- [file]   (another file than the house's, for whoever wants to compare)",
  read: (args) => parseArgs({ args: [...args], options: {}, allowPositionals: true }).positionals[0],
  run: write,
});

async function write(path: string = fileURLToPath(PAGE_FILE)): Promise<number> {
  const html = await buildPage();
  writeFileSync(path, html);
  console.log(`${path}: ${html.length} characters`);
  return 0;
}
