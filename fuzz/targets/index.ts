import { ARCHIVES } from "./archives.ts";
import { CHARSETS } from "./charsets.ts";
import { NOTICES, SETTINGS } from "./doors.ts";
import { MESSAGES } from "./messages.ts";
import { OVERRIDES } from "./overrides.ts";
import { BYTES, MARKUP } from "./pages.ts";
import { PARSERS } from "./parsers.ts";
import type { Target } from "./target.ts";

/** Everything that is fuzzed; the shares add up to a hundred. */
export const TARGETS: readonly Target[] = [
  BYTES,
  MARKUP,
  CHARSETS,
  MESSAGES,
  ARCHIVES,
  NOTICES,
  SETTINGS,
  OVERRIDES,
  PARSERS,
];
