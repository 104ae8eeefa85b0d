import type { Element } from "domhandler";
import type { Cascade } from "../sheets/cascade.ts";
import { parentOf } from "../values/inherited.ts";

const COLOURING = ["color", "background", "background-color", "background-image"] as const;
/** Farther out nobody is looked for. */
const MAX_STEPS = 64;

/** Whether rules for a desk, or for some readers, colour an element or what is around it otherwise. */
export function isColouredForOthers(element: Element, cascade: Cascade): boolean {
  let at: Element | undefined = element;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; steps++) {
    if (differs(at, cascade)) return true;
    at = parentOf(at);
  }
  return false;
}

function differs(element: Element, { all, among }: Cascade): boolean {
  const declared = all(element);
  return (["desk", "others"] as const).some((audience) => {
    const other = among(element, audience);
    return other !== undefined && COLOURING.some((one) => other.get(one)?.value !== declared.get(one)?.value);
  });
}
