import { collapseSpaces } from "../../text/collapse.ts";

const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr]squo|[lr]dquo);/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\p{Cc}]+/gu;
const LAST_CODE_POINT = 0x10ffff;

/** A value as a reader would see it: JSON-LD and meta contents are often escaped once more, or hold markup. */
export function plainValue(value: string): string {
  const decoded = value.includes("&") ? value.replace(ENTITY, decodeEntity) : value;
  return collapseSpaces(decoded.replace(TAG, " ").replace(INVISIBLE, (run) => (run.includes("\n") ? " " : "")));
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? whole;
  const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
}
