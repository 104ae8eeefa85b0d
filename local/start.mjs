// `npm start`, in plain JavaScript: TypeScript has to be loaded first.
import { loadModule } from "../launch/load-module.mjs";

await loadModule("local/start.ts");
