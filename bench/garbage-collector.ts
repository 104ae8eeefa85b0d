import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The collector, which Node keeps to itself unless asked by a flag; asked late, only new contexts see it. */
export function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  // A flag of V8, not an API: its type is known from V8's own documentation.
  return runInNewContext("gc") as () => void;
}
