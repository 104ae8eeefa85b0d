#!/usr/bin/env node
// The bin: plain JavaScript, so that it can say what is wrong on a Node that can't run the rest.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`winnow: Node ${process.versions.node} is too old: install 20.19 or later.\n`);
  process.exit(2);
}
const { loadModule } = await import("../launch/load-module.mjs");
const { main } = await loadModule("cli/main.ts");
const { processIo } = await loadModule("cli/terminal/process-io.ts");
process.exitCode = await main(process.argv.slice(2), processIo(process));
