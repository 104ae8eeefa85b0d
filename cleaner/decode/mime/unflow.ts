import type { Entity } from "./entity.ts";

const MARKS = /^>{0,100}/;
/** Opens a signature, and ends in a space that means nothing. */
const SIGNATURE = "-- ";

/** Whether lines of a part that end in a space go on in the next. */
export function isFlowed({ type }: Entity): boolean {
  return type.name === "text/plain" && type.parameters.get("format")?.toLowerCase() === "flowed";
}

/** Puts the lines of flowed text together to paragraphs, those of a quotation too, behind marks of their own (RFC 3676, section 4). `text` ends its lines with line feeds. */
export function unflow(text: string, { type }: Entity): string {
  const dropsSpace = type.parameters.get("delsp")?.toLowerCase() === "yes";
  const lines: string[] = [];
  /** How often the line was quoted that the next may go on with. */
  let open: number | undefined;
  for (const written of text.split("\n")) {
    const depth = MARKS.exec(written)?.[0].length ?? 0;
    const stuffed = written.slice(depth);
    const line = stuffed.startsWith(" ") ? stuffed.slice(1) : stuffed;
    const goesOn = open === depth && line !== SIGNATURE;
    const isSoft = line.endsWith(" ") && line !== SIGNATURE;
    const said = isSoft && dropsSpace ? line.slice(0, -1) : line;
    if (goesOn) lines.push(`${lines.pop() ?? ""}${said}`);
    else lines.push(depth === 0 ? said : `${">".repeat(depth)} ${said}`);
    open = isSoft ? depth : undefined;
  }
  return lines.join("\n");
}
