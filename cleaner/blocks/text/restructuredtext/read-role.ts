import type { Inline } from "../../../model/block.ts";
import { CODE_ROLES } from "../../../rules/index.ts";
import { unescaped } from "./unescaped.ts";

const TITLED = /^([\s\S]{1,2000}?)\s*<[^<>]{0,2000}>$/;
const LAST_NAME = /[^.]*$/;
const MARKS: Readonly<Record<string, "emphasis" | "strong">> = {
  emphasis: "emphasis",
  dfn: "emphasis",
  "title-reference": "emphasis",
  title: "emphasis",
  t: "emphasis",
  strong: "strong",
  guilabel: "strong",
};
/** What is cited by a number alone. */
const SERIES: ReadonlySet<string> = new Set(["pep", "rfc", "cve", "cwe"]);

/** What a role shows of its text, as it is written: a title instead of a target, the last name of a path behind "~". */
export function readRole(
  role: string,
  raw: string,
): { readonly kind: Exclude<Inline["kind"], "link"> | undefined; readonly text: string } {
  const name = role.slice(role.lastIndexOf(":") + 1).toLowerCase();
  if (name === "math") return { kind: "math", text: `$${raw.trim()}$` };
  if (name === "code" || name === "literal" || name === "samp") return { kind: "code", text: raw };
  const inner = unescaped(raw);
  const titled = TITLED.exec(inner)?.[1];
  if (CODE_ROLES.has(name)) return { kind: "code", text: titled ?? nameOf(inner) };
  if (SERIES.has(name)) return { kind: undefined, text: titled ?? `${name.toUpperCase()} ${inner}` };
  return { kind: MARKS[name], text: titled ?? nameOf(inner) };
}

function nameOf(inner: string): string {
  if (inner.startsWith("!")) return inner.slice(1);
  return inner.startsWith("~") ? (LAST_NAME.exec(inner)?.[0] ?? inner) : inner;
}
