import { readFileSync } from "node:fs";

/** What package-lock.json says of one installed package. */
export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  /** Where it is to be fetched from, where the lock names a place. */
  readonly resolved?: string;
  /** Needed by nothing that runs for users. */
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  /** Installed only on the systems that it is for. */
  readonly optional?: boolean;
  /** Lies inside its parent's own archive. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

/** What package.json asks for. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

// Both files are npm's; their shape is its contract.
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

export const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

/** Every package that `npm ci` may install, by its place below node_modules/. */
export const locked: readonly (readonly [place: string, LockedPackage])[] = Object.entries(lock.packages).filter(
  ([place]) => place !== "",
);

export const lockfileVersion = lock.lockfileVersion;

/** The same for people: the package's name without its place. */
export function nameOf(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** Whether a package is needed by what runs for users: the lambdas, the command line, `npm start`. */
export function runsForUsers(pack: LockedPackage): boolean {
  return pack.dev !== true && pack.devOptional !== true;
}
