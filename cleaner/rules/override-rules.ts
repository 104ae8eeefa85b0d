import type { RuleRow } from "./rule-row.ts";

/** What the ledger says of blocks that a person marked; the reason names the person's own words. */
export const OVERRIDE_RULES = [
  { id: "override/noise", layer: "boilerplate", says: "A person marked it as noise on this host (overrides.yaml)." },
] as const satisfies readonly RuleRow[];
