import { grouped } from "./grouped.ts";

/** A number of things as people say it: "1 entry", "1,497 entries". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
