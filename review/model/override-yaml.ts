import type { Override } from "../../cleaner/index.ts";

/** Plain words need no quotes; everything else is written as JSON, which is YAML (YAML 1.2.2, section 1.3). */
const PLAIN = /^[a-z][a-z0-9.-]*$/;
const AMBIGUOUS = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);

/** The rows of overrides.yaml that say this, ready to be put below `overrides:`. */
export function rowsOf(overrides: readonly Override[]): string {
  return overrides.map(rowOf).join("");
}

/** A whole file. */
export function yamlOf(overrides: readonly Override[]): string {
  return `# Blocks that people marked as content or noise (winnow clean --overrides overrides.yaml).\noverrides:\n${rowsOf(overrides)}`;
}

function rowOf(override: Override): string {
  const lines = Object.entries(override).map(([name, value]) => `${name}: ${scalarOf(String(value))}`);
  return `  - ${lines.join("\n    ")}\n`;
}

function scalarOf(value: string): string {
  return PLAIN.test(value) && !AMBIGUOUS.has(value) ? value : JSON.stringify(value);
}
