import { parentPort, workerData } from "node:worker_threads";
import { type CleanOptions, cleanPage, type RawPage } from "../../cleaner/index.ts";

// Both ends are this function's own code (clean-apart.ts), so the shape is known.
const { raw, options } = workerData as { readonly raw: RawPage; readonly options: CleanOptions };
parentPort?.postMessage(cleanPage(raw, options));
