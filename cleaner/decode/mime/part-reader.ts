import type { Refusal } from "../../model/outcome.ts";
import { normalizeNewlines } from "../../text/characters/normalize-newlines.ts";
import { type CharsetReading, readCharset } from "../read-charset.ts";
import { refuseBinary } from "../refuse-binary.ts";
import { isHtml } from "./choose-parts.ts";
import { decodeBody } from "./decode-body.ts";
import type { Entity } from "./entity.ts";
import { hasInk, hasTextInMarkup } from "./has-text.ts";
import { isFlowed, unflow } from "./unflow.ts";

/** Reads parts of a message as text, each once: in its transfer encoding, then in its charset. */
export class PartReader {
  readonly #message: Uint8Array;
  readonly #read = new Map<Entity, CharsetReading | Refusal>();
  readonly #hasText = new Map<Entity, boolean>();

  constructor(message: Uint8Array) {
    this.#message = message;
  }

  read(part: Entity): CharsetReading | Refusal {
    let reading = this.#read.get(part);
    if (reading === undefined) {
      reading = this.#readNow(part);
      this.#read.set(part, reading);
    }
    return reading;
  }

  readonly hasText = (part: Entity): boolean => {
    const known = this.#hasText.get(part) ?? this.#looksForText(part);
    this.#hasText.set(part, known);
    return known;
  };

  #looksForText(part: Entity): boolean {
    const reading = this.read(part);
    if ("kind" in reading) return false;
    return isHtml(part) ? hasTextInMarkup(reading.text) : hasInk(reading.text);
  }

  #readNow(part: Entity): CharsetReading | Refusal {
    const body = decodeBody(this.#message, part);
    const binary = refuseBinary(body.bytes);
    if (binary !== undefined) return binary;
    const reading = readCharset(body.bytes, part.fields.get("content-type"));
    // Lines of text end with both signs on the wire, whatever they ended with before (RFC 2046, section 4.1.1).
    const text = normalizeNewlines(reading.text);
    return { ...reading, text: isFlowed(part) ? unflow(text, part) : text, flags: [...body.flags, ...reading.flags] };
  }
}
