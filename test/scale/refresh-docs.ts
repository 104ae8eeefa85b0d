import { readMeasurements } from "../../scale/measurements.ts";
import { runCost } from "../../scale/run-cost.ts";
import { runSimulate } from "../../scale/run-simulate.ts";

/** A block that begins with a command of ours; what follows the command is its output. */
const BLOCK = /^```console\n\$ npm run (cost|simulate) -- ([^\n]+)\n[\s\S]*?^```$/gm;

/** The text with the output of every command in it as it is today. */
export function refreshDocs(text: string): string {
  const measured = readMeasurements();
  const commands = { cost: runCost, simulate: runSimulate } as const;
  return text.replace(BLOCK, (_, name: keyof typeof commands, args: string) => {
    const printed = commands[name](args.split(" "), measured).replace(/ +$/gm, "");
    return `\`\`\`console\n$ npm run ${name} -- ${args}\n${printed}\n\`\`\``;
  });
}
