import { readSettings as readCleanSettings } from "../clean/settings.ts";

/** What one deployment of the unpack function was told. */
export interface Settings {
  readonly outputBucket: string;
  /** Size above which a page of an archive is refused as `too-large`. */
  readonly maxPageBytes: number;
}

/** Reads the settings by the clean function's rules. Throws one sentence that names the variable and what it may hold. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { outputBucket, maxPageBytes } = readCleanSettings(env);
  return { outputBucket, maxPageBytes };
}
