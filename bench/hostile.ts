import { parseArgs } from "node:util";
import { type Pin, raisePin, readFloors, shortfalls, writeFloors } from "./floors.ts";
import { followCall, UsageFault } from "./follow-call.ts";
import { CONTENDERS } from "./hostile/contenders.ts";
import { fingerprintOf, HOSTILE_SET, hostileScores } from "./hostile/hostile-set.ts";
import { measureShape, type ShapeResult, SIZES } from "./hostile/measure-shapes.ts";
import { prepareTrials } from "./hostile/measure-trial.ts";
import { printFates, printShapes } from "./hostile/print-results.ts";
import { SHAPES } from "./hostile/shapes/index.ts";
import { wholeNumber } from "./whole-number.ts";

const FLOORS = new URL("./floors.json", import.meta.url);
const USAGE = "npm run bench:hostile -- [--shape WORD,WORD] [--peers none] [--timeout SECONDS] [--raise]";
const EXIT = { good: 0, below: 1 } as const;
const MS_PER_SECOND = 1000;

const OPTIONS = {
  shape: { type: "string", default: "" },
  peers: { type: "string", default: "all" },
  timeout: { type: "string", default: "5" },
  raise: { type: "boolean", default: false },
} as const;

process.exitCode = await followCall({ usage: USAGE, read: readSettings, run: main });

async function main(settings: Settings): Promise<number> {
  const { shapes, peers, peerTimeoutMs } = settings;
  const measure = await prepareTrials();
  const results: ShapeResult[] = [];
  for (const shape of shapes) {
    const result = await measureShape(shape, { measure, peers, peerTimeoutMs });
    results.push(result);
    console.error(`${results.length} of ${shapes.length}: ${wordOf(result)}`);
  }
  console.log(
    `Winnow at ${SIZES.whole.toLocaleString("en-US")} characters (x2: for each doubling from ${SIZES.smaller.toLocaleString("en-US")}), peers at ${SIZES.peers.toLocaleString("en-US")} with a time-out of ${peerTimeoutMs / MS_PER_SECOND} s; CPU ms, Node ${process.versions.node}\n`,
  );
  console.log(`${printShapes(results)}\n\n${printFates(results)}`);
  return judge(results, settings);
}

/** A line a shape, because it takes long: what was measured is not lost where somebody stops it. */
function wordOf({ shape, own, timeRatio, memoryRatio }: ShapeResult): string {
  const ratios = `x2 time ${timeRatio.toFixed(2)}, x2 memory ${memoryRatio.toFixed(2)}`;
  return `${shape.name}: ${own.fate}, ${own.ms.toFixed(0)} ms, ${own.peakMb.toFixed(0)} MB, ${ratios}`;
}

/** The promises are about all shapes: a choice of them is only printed. */
function judge(results: readonly ShapeResult[], { shapes, pins }: Settings): number {
  if (shapes.length < SHAPES.length) return EXIT.good;
  const scores = hostileScores(results);
  const corpus = fingerprintOf(shapes);
  const floors = readFloors(FLOORS);
  const pinned: { pin: Pin | undefined; corpus: string } = { pin: floors[HOSTILE_SET.name], corpus };
  console.log(
    `\n${Object.entries(scores)
      .map(([key, score]) => `${key}: ${score.toFixed(2)}`)
      .join("\n")}`,
  );
  if (pins === "raise")
    writeFloors(FLOORS, { ...floors, [HOSTILE_SET.name]: raisePin(HOSTILE_SET, scores, { pin: undefined, corpus }) });
  const sentences = shortfalls(HOSTILE_SET, scores, pinned);
  for (const sentence of sentences) console.error(`promised otherwise: ${sentence}`);
  return sentences.length === 0 ? EXIT.good : EXIT.below;
}

interface Settings {
  readonly shapes: typeof SHAPES;
  readonly peers: readonly string[];
  readonly peerTimeoutMs: number;
  readonly pins: "leave" | "raise";
}

function readSettings(args: readonly string[]): Settings {
  const { shape, peers, timeout, raise } = parseArgs({ args: [...args], options: OPTIONS }).values;
  const words = shape.split(",");
  const shapes = SHAPES.filter(({ name }) => words.some((word) => name.includes(word)));
  if (shapes.length === 0) throw new UsageFault(`there is no shape ${shape}`);
  if (peers !== "all" && peers !== "none") throw new UsageFault(`--peers ${peers} is neither all nor none`);
  return {
    shapes,
    peers: peers === "none" ? [] : CONTENDERS.slice(1).map(({ name }) => name),
    peerTimeoutMs: wholeNumber("--timeout", timeout, [1, 9999]) * MS_PER_SECOND,
    pins: raise ? "raise" : "leave",
  };
}
