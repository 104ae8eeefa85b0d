// Loaded before the bootstrap under `npm start`: if the parent is killed, nobody else ends a page that hangs the main
// thread. A second thread can.
import { Worker } from "node:worker_threads";

const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, "SIGKILL"), 1000)`;
new Worker(watch, { eval: true, execArgv: [] }).unref();
