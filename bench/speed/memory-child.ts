import { attempt, CONTENDERS } from "./contenders.ts";
import { inSilence } from "./in-silence.ts";
import { readSpeedPages } from "./speed-pages.ts";

/** Run by peak-memory.ts in a process of its own: cleans every page once with one contender and prints the peak in MB. */
const KIB_PER_MB = 1_000_000 / 1024;
const [name, root = "", count = "0"] = process.argv.slice(2);
const contender = CONTENDERS.find((candidate) => candidate.name === name);
if (contender === undefined) throw new Error(`there is no contender ${name}`);
const clean = await contender.load();
await inSilence(async () => {
  for (const page of readSpeedPages(root, Number(count)).pages) attempt(clean, page);
});
console.log((process.resourceUsage().maxRSS / KIB_PER_MB).toFixed(0));
