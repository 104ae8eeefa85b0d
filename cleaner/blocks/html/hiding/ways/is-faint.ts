import { readLengths } from "../values/lengths.ts";

/** Text, or ink, of less than this opacity can't be seen. */
export const FAINT = 0.05;

/** Whether an opacity leaves nothing to see. */
export function isFaint(value: string): boolean {
  const opacity = readLengths(value, 1)[0];
  return opacity !== undefined && opacity < FAINT;
}
