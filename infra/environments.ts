import { type CleanerSettings, DEFAULT_SETTINGS, faultsOf } from "./cleaner-settings.ts";

/** One deployment of Winnow; several may share an account. */
export interface Environment {
  readonly name: string;
  readonly settings: CleanerSettings;
}

/**
 * The environments there are. Add your own: a row with what differs from `DEFAULT_SETTINGS`.
 *
 * Names are part of bucket names: 1 to 20 lower-case letters, digits and hyphens.
 */
export const ENVIRONMENTS: Readonly<Record<string, Partial<CleanerSettings>>> = {
  dev: {
    maxConcurrency: 5,
    logRetentionDays: 7,
    rawPageDays: 30,
    oldVersionDays: 7,
    onDelete: "delete-empty-buckets",
  },
  staging: { maxConcurrency: 20, logRetentionDays: 14, rawPageDays: 90 },
  prod: { maxConcurrency: 200, logRetentionDays: 90, oldVersionDays: 90, alarmAgeMinutes: 15 },
};

/** What asking for an environment comes to: the environment, or sentences that say what is wrong. */
export type FoundEnvironment =
  | { readonly kind: "found"; readonly environment: Environment }
  | { readonly kind: "faults"; readonly sentences: readonly string[] };

const NAME = /^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$|^[a-z0-9]$/;

/** Finds and checks the environment that `-c env=...` names. */
export function findEnvironment(name: unknown, known: typeof ENVIRONMENTS = ENVIRONMENTS): FoundEnvironment {
  const names = Object.keys(known).join(", ");
  if (typeof name !== "string" || name === "")
    return faults([`No environment named: add -c env=<name>, where <name> is one of ${names}.`]);
  const differences = Object.hasOwn(known, name) ? known[name] : undefined;
  if (differences === undefined)
    return faults([`There is no environment "${name}": known are ${names} (infra/environments.ts).`]);
  if (!NAME.test(name))
    return faults([`The environment name "${name}" does not fit into bucket names: use 1 to 20 of a-z, 0-9 and -.`]);
  const settings = { ...DEFAULT_SETTINGS, ...differences };
  const wrong = faultsOf(settings);
  return wrong.length > 0
    ? faults(wrong.map((sentence) => `Environment "${name}": ${sentence}`))
    : { kind: "found", environment: { name, settings } };
}

function faults(sentences: readonly string[]): FoundEnvironment {
  return { kind: "faults", sentences };
}
