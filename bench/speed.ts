import { lowerPin, type Pin, raisePin, readFloors, type Scores, shortfalls, writeFloors } from "./floors.ts";
import { followCall } from "./follow-call.ts";
import { garbageCollector } from "./garbage-collector.ts";
import { CONTENDERS } from "./speed/contenders.ts";
import { inSilence } from "./speed/in-silence.ts";
import { peakMemoryMb } from "./speed/peak-memory.ts";
import { printRatios, printTimings } from "./speed/print-speeds.ts";
import { readSpeedSettings, type SpeedSettings } from "./speed/read-speed-settings.ts";
import { ratiosOf, SPEED_SET, speedScores } from "./speed/speed-numbers.ts";
import { readSpeedPages } from "./speed/speed-pages.ts";
import { timeRounds } from "./speed/time-rounds.ts";

const FLOORS = new URL("./floors.json", import.meta.url);
const USAGE = "npm run bench:speed -- [--pages N] [--rounds N] [--bench DIR] [--raise | --lower]";
const EXIT = { good: 0, below: 1 } as const;

process.exitCode = await followCall({
  usage: USAGE,
  read: (args) => readSpeedSettings(args, process.env),
  run: main,
});

async function main(settings: SpeedSettings): Promise<number> {
  const corpus = readSpeedPages(settings.root, settings.pages);
  const { pages } = corpus;
  const sweep = garbageCollector();
  const timings = await inSilence(() => timeRounds(CONTENDERS, { pages, rounds: settings.rounds, sweep }));
  const memory = { root: settings.root, count: settings.pages };
  const peaks = new Map(CONTENDERS.map(({ name }) => [name, peakMemoryMb(name, memory)]));
  const pinned = { pin: readFloors(FLOORS)[SPEED_SET.name], corpus: corpus.fingerprint };
  console.log(
    `${pages.length} pages of ${corpus.name} without their scripts, ${settings.rounds} rounds, Node ${process.versions.node}\n`,
  );
  console.log(`${printTimings(timings, corpus, peaks)}\n\n${printRatios(ratiosOf(timings), pinned.pin)}`);
  return judge(speedScores(timings), settings, pinned);
}

/** Ratios are pinned on one choice of pages; on another they are only printed. */
function judge(scores: Scores, { pins }: SpeedSettings, pinned: { pin: Pin | undefined; corpus: string }): number {
  const sentences = pins === "lower" ? [] : shortfalls(SPEED_SET, scores, pinned);
  if (pins !== "leave") {
    const pin = pins === "lower" ? lowerPin(SPEED_SET, scores, pinned) : raisePin(SPEED_SET, scores, pinned);
    writeFloors(FLOORS, { ...readFloors(FLOORS), [SPEED_SET.name]: pin });
  } else if (pinned.pin?.corpus !== pinned.corpus) {
    console.log("\nNothing is pinned for these pages, so nothing was checked.");
    return EXIT.good;
  }
  for (const sentence of sentences) console.error(`slower than pinned: ${sentence}`);
  return sentences.length === 0 ? EXIT.good : EXIT.below;
}
