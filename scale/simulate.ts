import { runCommand } from "./run-command.ts";
import { runSimulate } from "./run-simulate.ts";

runCommand("simulate", runSimulate);
