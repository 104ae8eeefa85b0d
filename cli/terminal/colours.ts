import picocolors from "picocolors";
import type { Io, Output } from "../io.ts";

export type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * Colours for one stream: on terminals that can, or where FORCE_COLOR asks for them (`| less -R`); never with NO_COLOR
 * (https://no-color.org).
 */
export function coloursFor(stream: Output, env: Io["env"]): Colours {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "" && env.FORCE_COLOR !== "0";
  const able = stream.isTTY === true && env.TERM !== "dumb";
  return picocolors.createColors(!env.NO_COLOR && (forced || able));
}
