import { runCommand } from "./run-command.ts";
import { runCost } from "./run-cost.ts";

runCommand("cost", runCost);
