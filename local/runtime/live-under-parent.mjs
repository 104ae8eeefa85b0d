// Loaded before the bootstrap under `npm start`: the sandbox lives exactly as long as its parent wants it to.
import { Worker } from "node:worker_threads";

// Ctrl-C reaches every process of the terminal; the parent decides when this one ends, so that no page is lost.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);

// If the parent is killed, nobody ends a page that hangs the main thread; a second thread can.
const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, "SIGKILL"), 1000)`;
new Worker(watch, { eval: true, execArgv: [] }).unref();
