import { parseArgs } from "node:util";
import { followCall, UsageFault } from "../bench/follow-call.ts";
import { wholeNumber } from "../bench/whole-number.ts";
import { cleanPage } from "../cleaner/index.ts";
import { newDice } from "./engine/dice.ts";
import { type GrowingPage, growingPage, pageAt, sentenceOf } from "./growth/growing-page.ts";
import { type Growth, growsTooMuch } from "./growth/grows-too-much.ts";
import { isWords, KINDS_OF_WORDS, type Words } from "./growth/words/index.ts";

const USAGE = `npm run fuzz:growth -- [--runs N] [--seed N] [--words ${KINDS_OF_WORDS.join(" | ")}]`;
const EXIT = { good: 0, found: 1 } as const;
const TELL_EVERY = 25;
const MICROSECONDS_PER_MS = 1000;

const OPTIONS = {
  runs: { type: "string", default: "100" },
  seed: { type: "string", default: "1" },
  words: { type: "string" },
} as const;

process.exitCode = await followCall({ usage: USAGE, read: readSettings, run: main });

/** Writes pages of pieces taken by chance, each at growing sizes, and prints those whose time outgrows them. */
function main({ runs, seed, words }: Settings): number {
  const dice = newDice(seed);
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const page = growingPage(words[run % words.length] as Words, dice);
    const growth = growsTooMuch((chars) => cpuMsOf(page, chars));
    if (growth !== undefined) console.log(findingOf(page, growth));
    found += growth === undefined ? 0 : 1;
    if (run % TELL_EVERY === TELL_EVERY - 1) console.error(`${run + 1} of ${runs} pages, ${found} findings`);
  }
  console.log(`${runs} pages (${words.join(", ")}), seed ${seed}, ${found} findings, Node ${process.versions.node}`);
  return found === 0 ? EXIT.good : EXIT.found;
}

function cpuMsOf(page: GrowingPage, chars: number): number {
  const bytes = pageAt(page, chars);
  const start = process.cpuUsage();
  cleanPage({ bytes, uri: page.key, key: page.key });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / MICROSECONDS_PER_MS;
}

function findingOf(page: GrowingPage, { small, large, double }: Growth): string {
  const times = [small, large, double].map((ms) => `${ms.toFixed(0)} ms`);
  return `${sentenceOf(page)}\n  ${times.join(", ")} at sizes of 1, 4 and 8`;
}

interface Settings {
  readonly runs: number;
  readonly seed: number;
  readonly words: readonly Words[];
}

function readSettings(args: readonly string[]): Settings {
  const { runs, seed, words } = parseArgs({ args: [...args], options: OPTIONS }).values;
  if (words !== undefined && !isWords(words)) throw new UsageFault(`there are no words of ${words}`);
  return {
    runs: wholeNumber("--runs", runs),
    seed: wholeNumber("--seed", seed),
    words: words === undefined ? KINDS_OF_WORDS : [words],
  };
}
