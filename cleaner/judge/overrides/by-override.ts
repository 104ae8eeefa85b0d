import type { Mark } from "../../model/mark.ts";
import type { Override } from "../../model/override.ts";
import { isSameHost } from "../../text/addresses/host-of.ts";
import type { Judge } from "../judge.ts";
import { readPath } from "./box-path.ts";
import { liesWithin } from "./lies-within.ts";
import { wordKey } from "./word-key.ts";

/**
 * Marks the blocks that a person decided about. Nothing outranks these marks; of two overrides that speak of one
 * block the later in the file counts, because it was the later thought.
 */
export const judgeByOverride: Judge = ({ blocks, options: { overrides = [] }, host = "" }) => {
  if (host === "") return [];
  const own = overrides.filter((override) => isSameHost(override.host, host)).map(prepare);
  if (own.length === 0) return [];
  return blocks.flatMap((block): Mark[] => {
    const key = wordKey(block.text);
    const found = own.findLast(
      ({ isSaid, path }) => isSaid(key) && (path === undefined || liesWithin(block.box, path)),
    )?.override;
    return found === undefined ? [] : [markOf(found, block.index)];
  });
};

/** "override/kept-1: 2 blocks kept": what the ledger has no row for. */
export function flagsOfOverrides(marks: readonly Mark[]): readonly string[] {
  const kept = new Map<string, number>();
  for (const { rule, says } of marks) if (says === "keep") kept.set(rule, (kept.get(rule) ?? 0) + 1);
  return [...kept].map(([rule, blocks]) => `${rule}: ${blocks} ${blocks === 1 ? "block" : "blocks"} kept`);
}

interface Prepared {
  readonly override: Override;
  readonly isSaid: (key: string) => boolean;
  readonly path: ReturnType<typeof readPath> | undefined;
}

function prepare(override: Override): Prepared {
  const path = override.within === undefined ? undefined : readPath(override.within);
  return { override, path, isSaid: sayingOf(override) };
}

function sayingOf({ text, starts }: Override): Prepared["isSaid"] {
  if (text !== undefined) {
    const whole = wordKey(text);
    return (key) => key === whole;
  }
  if (starts === undefined) return () => true;
  const start = wordKey(starts);
  return (key) => key === start || key.startsWith(`${start} `);
}

function markOf(override: Override, block: number): Mark {
  return {
    block,
    rule: `override/${override.id}`,
    says: override.mark === "content" ? "keep" : "drop",
    because: `marked on ${override.host}: ${override.because ?? evidenceOf(override)}`,
    force: "certain",
    confidence: 1,
  };
}

function evidenceOf({ text, starts, within }: Override): string {
  const said = text === undefined ? (starts === undefined ? [] : [`starts with "${starts}"`]) : [`says "${text}"`];
  return [...said, ...(within === undefined ? [] : [`lies within ${within}`])].join(", ");
}
