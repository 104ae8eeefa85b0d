/** The front door: overrides.yaml as text in, checked overrides out, and back. */
export { addOverride, NEW_FILE, removeOverride } from "./change-overrides.ts";
export { type ReadOverrides, readOverrides } from "./read-overrides.ts";
export { overrideSchema } from "./schema.ts";
