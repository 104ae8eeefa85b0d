import type { Box } from "../../model/block.ts";
import type { PathStep } from "./box-path.ts";

/** Whether a box, or one around it, fits the path's last step, one around that the step before, and so on. */
export function liesWithin(box: Box | undefined, path: readonly PathStep[]): boolean {
  let left = path.length - 1;
  for (let at = box; at !== undefined && left >= 0; at = at.parent) {
    const step = path[left];
    if (step !== undefined && fits(at, step)) left -= 1;
  }
  return left < 0;
}

function fits({ tag, names }: Box, step: PathStep): boolean {
  return (step.tag === "" || step.tag === tag) && step.names.every((name) => names.includes(name));
}
