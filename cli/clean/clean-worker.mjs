// A worker thread starts here, in plain JavaScript, because each thread needs its own TypeScript loader.
import { register } from "tsx/esm/api";

register();
await import("./clean-worker.ts");
