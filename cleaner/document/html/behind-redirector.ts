import { REDIRECTORS, type RedirectorRow } from "../../rules/redirector-rules.ts";
import { resolveAddress } from "../addresses.ts";

/** Host, path, query and fragment of an address that was made absolute, as `URL` writes it. */
const PARTS = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(#.*)?/i;
const ROWS: ReadonlyMap<string, RedirectorRow> = new Map(
  REDIRECTORS.flatMap((row) => row.hosts.map((host): [string, RedirectorRow] => [host, row])),
);
/** A redirector may lead to another; hostile ones lead on and on. */
const MAX_STEPS = 3;

/** Where an absolute address leads in the end, as far as it says so itself: behind redirectors that hold their target. */
export function behindRedirector(address: string): string {
  let at = address;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const target = targetOf(at);
    if (target === undefined) return at;
    at = target;
  }
  return at;
}

function targetOf(address: string): string | undefined {
  const [, host = "", path, query = "", fragment = ""] = PARTS.exec(address) ?? [];
  const row = ROWS.get(host);
  if (row === undefined || (row.path !== undefined && row.path !== path)) return undefined;
  const parameters = new URLSearchParams(query);
  const named = row.target === "query" ? [query] : row.target.map((name) => parameters.get(name) ?? "");
  const target = named.map((one) => resolveAddress(one, undefined)).find((one) => one !== undefined);
  // Browsers take the fragment along to a target that has none. Fetch standard, HTTP-redirect fetch.
  return target === undefined || target.includes("#") ? target : target + fragment;
}
