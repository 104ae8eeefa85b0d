import { readOptions } from "./start/read-options.ts";

const options = readOptions(process.argv);
// Loaded only now: whoever asks for help need not wait for the AWS SDK and the bundler.
const { runPipeline } = await import("./start/run-pipeline.ts");
process.exitCode = await runPipeline(options);
