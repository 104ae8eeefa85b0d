import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locked, lockfileVersion, manifest, nameOf } from "./lock.ts";

const EXACT = /^\d+\.\d+\.\d+$/;
const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe("every package that we ask for", () => {
  it.each(asked)("%s is pinned to one version", (_, version) => {
    expect(version).toMatch(EXACT);
  });

  it("is locked at the version that is asked for", () => {
    const versions = new Map(locked.map(([place, { version }]) => [place, version]));
    const wrong = asked.filter(([name, version]) => versions.get(`node_modules/${name}`) !== version);
    expect(wrong).toEqual([]);
  });

  it("is asked for once: to run, or to develop", () => {
    const twice = Object.keys(manifest.dependencies).filter((name) => Object.hasOwn(manifest.devDependencies, name));
    expect(twice).toEqual([]);
  });
});

describe("every package that is installed", () => {
  it("is known by the hash of its archive, its own or that of the package it lies in", () => {
    expect(lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(100);
    const unknown = locked.filter(
      ([, { integrity, inBundle }]) => !integrity?.startsWith("sha512-") && inBundle !== true,
    );
    expect(unknown.map(([place]) => place)).toEqual([]);
  });

  it("comes from the registry that is set, and never from a Git address, a link or a folder", () => {
    const elsewhere = locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://"));
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  /** It puts the program in place of its JavaScript launcher to start faster; the launcher does as well. */
  const MAY_HAVE_A_SCRIPT = ["esbuild"];

  it("needs no install script", () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(withScript.map(([place]) => nameOf(place)).filter((name) => !MAY_HAVE_A_SCRIPT.includes(name))).toEqual([]);
  });

  it("runs none: .npmrc keeps them off, and pins what is added", () => {
    expect(readFileSync(".npmrc", "utf8").split("\n")).toEqual(
      expect.arrayContaining(["ignore-scripts=true", "save-exact=true"]),
    );
  });

  it("and this house has none either", () => {
    const hooks = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });
});
