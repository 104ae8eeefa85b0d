/** overrides.yaml on this machine: read, changed by the review page, handed to the function. */
export { type OverrideChange, OverrideFile } from "./override-file.ts";
