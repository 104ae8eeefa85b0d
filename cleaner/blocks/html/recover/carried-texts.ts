import type { BlockOrigin } from "../../../model/block.ts";
import { type Literal, stringLiterals } from "../../../text/string-literals.ts";
import type { Carrier } from "./find-carriers.ts";
import { type StateText, stateTexts } from "./state-texts.ts";

/** A text that only a script or an attribute of the page holds. */
export interface CarriedText extends Omit<StateText, "start" | "end"> {
  readonly origin: BlockOrigin;
  /** Where each unit of `text` begins in the source. */
  readonly offsets: Uint32Array;
  readonly by: Carrier["kind"];
}

/** Structured-data properties that hold content. */
const CONTENT_KEYS: ReadonlySet<string> = new Set(["articleBody", "text", "description"]);
const MIN_CHARS = 80;

/** The texts of a carrier, in their order. */
export function* carriedTexts(carrier: Carrier): Generator<CarriedText> {
  if (carrier.kind === "linked-data") {
    for (const literal of stringLiterals(carrier.data, MIN_CHARS, (key) => CONTENT_KEYS.has(key)))
      yield { ...literal, form: "string", origin: "json-ld", by: carrier.kind, offsets: placesOf(literal, carrier) };
    return;
  }
  if (carrier.kind === "markdown") {
    const text = carrier.data;
    const offsets = placesOf({ offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => at) }, carrier);
    yield { key: "", text, form: "markdown", origin: "hydration", by: carrier.kind, offsets };
    return;
  }
  for (const { key, text, form, offsets } of stateTexts(carrier.data))
    yield { key, text, form, origin: "hydration", by: carrier.kind, offsets: placesOf({ offsets }, carrier) };
}

function placesOf({ offsets }: Pick<Literal, "offsets">, { start, places }: Carrier): Uint32Array {
  return offsets.map((at) => start + (places === undefined ? at : (places[at] ?? 0)));
}
