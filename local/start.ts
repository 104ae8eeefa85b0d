import { readOptions } from "./start/read-options.ts";
import { runPipeline } from "./start/run-pipeline.ts";

process.exitCode = await runPipeline(readOptions(process.argv));
