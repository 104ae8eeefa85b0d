import { expect, it } from "vitest";
import { locked, nameOf, runsForUsers } from "./lock.ts";

/** Licences that ask for a notice at most: fine in what users run and pass on. */
const FOR_USERS = ["MIT", "MIT-0", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "MIT OR Apache-2.0"];

/** Fine beside these in tools that stay on a developer's machine: nothing of theirs is passed on. */
const FOR_TOOLS = [...FOR_USERS, "BlueOak-1.0.0", "MPL-2.0", "PSF-2.0", "(MIT OR GPL-3.0-or-later)"];

it("every package that runs for users has a licence that we may pass on", () => {
  const ours = locked.filter(([, pack]) => runsForUsers(pack));
  expect(ours.length).toBeGreaterThan(30);
  const wrong = ours.filter(([, { license = "none" }]) => !FOR_USERS.includes(license));
  expect(wrong.map(([place, { license }]) => `${nameOf(place)}: ${license}`)).toEqual([]);
});

it("every tool has a licence that we may use", () => {
  const wrong = locked.filter(([, { license = "none" }]) => !FOR_TOOLS.includes(license));
  expect(wrong.map(([place, { license }]) => `${nameOf(place)}: ${license}`)).toEqual([]);
});

it("no licence is allowed that nobody has", () => {
  const had = new Set(locked.map(([, { license }]) => license));
  expect(FOR_TOOLS.filter((licence) => !had.has(licence))).toEqual([]);
});
