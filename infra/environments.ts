import { bucketNamesOf, faultsOfBucketNames, type PageBucketNames } from "./bucket-names.ts";
import { type CleanerSettings, DEFAULT_SETTINGS } from "./cleaner-settings.ts";
import { faultsOf } from "./faults-of-settings.ts";

/** One deployment of Winnow; several may share an account. */
export interface Environment {
  readonly name: string;
  readonly settings: CleanerSettings;
  readonly bucketNames: PageBucketNames;
}

/** What differs from `DEFAULT_SETTINGS`, and names of buckets where the usual ones don't please. */
export type EnvironmentRow = Partial<CleanerSettings> & { readonly bucketNames?: Partial<PageBucketNames> };

/**
 * The environments there are. Add your own: a row with what differs from `DEFAULT_SETTINGS`.
 *
 * Names are part of bucket names: 1 to 20 lower-case letters, digits and hyphens.
 */
export const ENVIRONMENTS: Readonly<Record<string, EnvironmentRow>> = {
  dev: {
    maxConcurrency: 5,
    dailyPageCap: 100_000,
    logRetentionDays: 7,
    rawPageDays: 30,
    oldVersionDays: 7,
    onDelete: "delete-empty-buckets",
  },
  staging: { maxConcurrency: 20, dailyPageCap: 1_000_000, logRetentionDays: 14, rawPageDays: 90 },
  prod: {
    purpose: "production",
    maxConcurrency: 200,
    dailyPageCap: 10_000_000,
    logRetentionDays: 90,
    oldVersionDays: 90,
    alarmAgeMinutes: 15,
    // Nobody reads this one: put the address of whoever is on call here.
    alarmEmail: "on-call@example.com",
  },
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
  const row = Object.hasOwn(known, name) ? known[name] : undefined;
  if (row === undefined)
    return faults([`There is no environment "${name}": known are ${names} (infra/environments.ts).`]);
  if (!NAME.test(name))
    return faults([`The environment name "${name}" does not fit into bucket names: use 1 to 20 of a-z, 0-9 and -.`]);
  const { bucketNames: chosen = {}, ...differences } = row;
  const settings = { ...DEFAULT_SETTINGS, ...differences };
  const wrong = [...faultsOf(settings), ...faultsOfBucketNames(chosen), ...sharedNames(name, known)];
  return wrong.length > 0
    ? faults(wrong.map((sentence) => `Environment "${name}": ${sentence}`))
    : { kind: "found", environment: { name, settings, bucketNames: bucketNamesOf(`winnow-${name}`, chosen) } };
}

/** Bucket names are unique in the world, so two environments can't share one, whatever account each is in. */
function sharedNames(name: string, known: typeof ENVIRONMENTS): readonly string[] {
  const own = Object.entries(known[name]?.bucketNames ?? {});
  return Object.entries(known).flatMap(([other, row]) =>
    own
      .filter(([, bucket]) => other !== name && Object.values(row.bucketNames ?? {}).includes(bucket))
      .map(([role, bucket]) => `bucketNames.${role} is "${bucket}", which environment "${other}" uses too.`),
  );
}

function faults(sentences: readonly string[]): FoundEnvironment {
  return { kind: "faults", sentences };
}
