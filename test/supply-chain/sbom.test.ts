import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { locked, manifest, nameOf, runsForUsers } from "./lock.ts";

interface Component {
  readonly purl: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
}

const DEVELOPMENT = "cdx:npm:package:development";

it("npm run sbom writes CycloneDX with every package, and marks those that only develop", { timeout: 60_000 }, () => {
  const printed = execFileSync("npm", ["run", "--silent", "sbom"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 64e6,
  });
  // npm's own words; the fields that are looked at are CycloneDX's.
  const { bomFormat, specVersion, components } = JSON.parse(printed) as Sbom;
  expect(bomFormat).toBe("CycloneDX");
  expect(Number(specVersion)).toBeGreaterThanOrEqual(1.5);
  const running = components.filter(({ properties }) => !properties.some(({ name }) => name === DEVELOPMENT));
  const named = new Set(running.map(({ purl }) => decodeURIComponent(purl)));
  const ours = locked.filter(([, pack]) => runsForUsers(pack) && pack.optional !== true);
  const missing = ours
    .map(([place, { version }]) => `pkg:npm/${nameOf(place)}@${version}`)
    .filter((purl) => !named.has(purl));
  expect(missing).toEqual([]);
  expect(components.length).toBeGreaterThan(running.length);
  expect(running.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
});
