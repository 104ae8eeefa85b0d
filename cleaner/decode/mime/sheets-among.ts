import { type Entity, leavesOf } from "./entity.ts";
import type { PartReader } from "./part-reader.ts";

const SPACES = /\s+/g;
const ANGLES = /^<|>$/g;

/** The style sheets that were saved with a page, by the addresses under which it asks for them (RFC 2557, RFC 2392). */
export function sheetsAmong(root: Entity, reader: PartReader): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>();
  for (const part of leavesOf(root)) {
    if (part.type.name !== "text/css") continue;
    const reading = reader.read(part);
    if ("kind" in reading) continue;
    const location = part.fields.get("content-location")?.replace(SPACES, "");
    const id = part.fields.get("content-id")?.replace(ANGLES, "");
    if (location !== undefined) sheets.set(location, reading.text);
    if (id !== undefined) sheets.set(`cid:${id}`, reading.text);
  }
  return sheets;
}
