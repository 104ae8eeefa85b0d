import { grouped } from "../../text/grouped.ts";
import type { Entity } from "./entity.ts";

/** Kinds that a sentence names; nobody reads more. */
const MAX_NAMED = 5;
const MAX_NAME_CHARS = 60;

/** "2 image/png, 1 application/pdf": what parts there are, in the order in which each kind first comes. */
export function countTypes(parts: readonly Entity[]): string {
  const counts = new Map<string, number>();
  for (const { type } of parts) {
    const name = type.name.slice(0, MAX_NAME_CHARS);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts].slice(0, MAX_NAMED).map(([name, count]) => `${grouped(count)} ${name}`);
  const others = [...counts].slice(MAX_NAMED).reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(others === 0 ? [] : [`${grouped(others)} others`])].join(", ");
}
