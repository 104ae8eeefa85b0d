// A worker thread starts here, in plain JavaScript: each thread has to load TypeScript by itself.
import { loadModule } from "../../launch/load-module.mjs";

await loadModule("cli/clean/clean-worker.ts");
