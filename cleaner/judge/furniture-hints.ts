import { judgeByDensity } from "./by-density.ts";
import { judgeByElement } from "./by-element.ts";
import { judgeByName } from "./by-name.ts";
import { judgeByPhrase } from "./by-phrase.ts";
import type { Judge } from "./judge.ts";

/** Judges whose marks are evidence that a block of an HTML page is furniture: its element, its names, its words, its links. */
export const FURNITURE_HINTS: readonly Judge[] = [judgeByElement, judgeByName, judgeByPhrase, judgeByDensity];
