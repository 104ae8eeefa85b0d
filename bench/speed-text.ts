import { alignColumns } from "./align-columns.ts";
import { lowerPin, type Pin, raisePin, readFloors, shortfalls, writeFloors } from "./floors.ts";
import { followCall } from "./follow-call.ts";
import { garbageCollector } from "./garbage-collector.ts";
import { inSilence } from "./speed/in-silence.ts";
import { readSpeedSettings, type SpeedSettings } from "./speed/read-speed-settings.ts";
import { readTextKinds } from "./speed/text-kinds.ts";
import { TEXT_CONTENDERS, TEXT_SPEED_SET, type TextSpeed, textScores, textSpeedOf } from "./speed/text-numbers.ts";
import { timeRounds } from "./speed/time-rounds.ts";

const FLOORS = new URL("./floors.json", import.meta.url);
const USAGE = "npm run bench:speed-text -- [--pages N] [--rounds N] [--bench DIR] [--raise | --lower]";

process.exitCode = await followCall({
  usage: USAGE,
  read: (args) => readSpeedSettings(args, process.env),
  run: main,
});

async function main({ root, pages: count, rounds, pins }: SpeedSettings): Promise<number> {
  const corpus = readTextKinds(root, count);
  if (corpus === undefined) {
    console.log("bench:speed-text: no ground truth here, so there are no texts to time");
    return 0;
  }
  const sweep = garbageCollector();
  const speeds: TextSpeed[] = [];
  for (const kind of corpus.kinds)
    speeds.push(
      textSpeedOf(kind, await inSilence(() => timeRounds(TEXT_CONTENDERS, { pages: kind.pages, rounds, sweep }))),
    );
  const pinned = { pin: readFloors(FLOORS)[TEXT_SPEED_SET.name], corpus: corpus.fingerprint };
  console.log(printSpeeds(speeds, pinned.pin));
  const scores = textScores(speeds);
  if (pins !== "leave") {
    const pin = pins === "lower" ? lowerPin(TEXT_SPEED_SET, scores, pinned) : raisePin(TEXT_SPEED_SET, scores, pinned);
    writeFloors(FLOORS, { ...readFloors(FLOORS), [TEXT_SPEED_SET.name]: pin });
    return 0;
  }
  if (pinned.pin?.corpus !== pinned.corpus) {
    console.log("\nNothing is pinned for these texts, so nothing was checked.");
    return 0;
  }
  const sentences = shortfalls(TEXT_SPEED_SET, scores, pinned);
  for (const sentence of sentences) console.error(`slower than pinned: ${sentence}`);
  return sentences.length === 0 ? 0 : 1;
}

function printSpeeds(speeds: readonly TextSpeed[], pin: Pin | undefined): string {
  const rows = speeds.map(({ kind, megabytes, median, best, ratio }) => [
    kind,
    ...[megabytes, median, best].map((value) => value.toFixed(2)),
    `${ratio.toFixed(1)}x`,
    pin?.floors[kind]?.toFixed(1) ?? "",
  ]);
  return alignColumns([["kind", "MB", "MB/s", "best MB/s", "of a word count", "pinned"], ...rows]);
}
