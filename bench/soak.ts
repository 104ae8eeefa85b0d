import { cleanPage } from "../cleaner/index.ts";
import { followCall } from "./follow-call.ts";
import { garbageCollector } from "./garbage-collector.ts";
import { printSoak } from "./soak/print-soak.ts";
import { readSoakSettings, type SoakSettings } from "./soak/read-soak-settings.ts";
import { type Held, type Reading, soakNumbers } from "./soak/soak-numbers.ts";
import { soakPage } from "./soak/soak-pages.ts";

const USAGE = "npm run bench:soak -- [--documents N] [--hold N]";
const EXIT = { good: 0, leaks: 1 } as const;
const READINGS = 40;
const MS = 1000;
/** Resident MB that may be gained per 1,000 documents after the warm-up, and throughput that may be lost to its end. */
const MAX_SLOPE_MB = 0.5;
const MAX_SLOWDOWN = 0.2;
/** What a held document may keep alive beyond its own text: a retained page has ten times as much. */
const MAX_HELD_RATIO = 8;

process.exitCode = await followCall({ usage: USAGE, read: readSoakSettings, run: main });

function main(settings: SoakSettings): number {
  const numbers = soakNumbers(soak(settings.documents), hold(settings.hold));
  console.log(printSoak(numbers));
  const leaks = numbers.slopeMb > MAX_SLOPE_MB || numbers.heapSlopeMb > MAX_SLOPE_MB;
  const tires = numbers.slowdown > MAX_SLOWDOWN || numbers.heldRatio > MAX_HELD_RATIO;
  return leaks || tires ? EXIT.leaks : EXIT.good;
}

/** Cleans so many documents, each another, and reads memory and throughput forty times on the way. */
function soak(documents: number): readonly Reading[] {
  const collect = garbageCollector();
  const step = Math.ceil(documents / READINGS);
  const readings: Reading[] = [];
  for (let from = 0; from < documents; from += step) {
    const count = Math.min(step, documents - from);
    const start = process.cpuUsage();
    for (let i = from; i < from + count; i++) clean(i);
    const { user, system } = process.cpuUsage(start);
    collect();
    const { rss, heapUsed } = process.memoryUsage();
    readings.push({ documents: from + count, rss, heapUsed, cpuMsEach: (user + system) / MS / count });
  }
  return readings;
}

/** What each of so many documents keeps alive, against the characters it holds: a slice of the page would keep the page. */
function hold(documents: number): Held {
  const collect = garbageCollector();
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = Array.from({ length: documents }, (_, i) => clean(i));
  collect();
  const heldBytes = process.memoryUsage().heapUsed - before;
  const ownChars = held.reduce((sum, document) => sum + JSON.stringify(document).length, 0);
  const pageBytes = held.reduce((sum, _, i) => sum + soakPage(i).bytes.length, 0);
  return { heldBytes, ownChars, pageBytes, count: documents };
}

function clean(number: number) {
  const { bytes, key } = soakPage(number);
  const outcome = cleanPage(
    { bytes, uri: key, key, url: `https://harbour.example/${key}` },
    { html: "include", inlines: "include" },
  );
  return outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
}
