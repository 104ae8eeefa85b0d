import { readFileSync, statSync } from "node:fs";

/**
 * @typedef {object} Place
 * @property {URL} root of the project, with a slash at its end
 * @property {readonly string[]} beginnings the modules that are imported, as paths from the root
 */

/** Where bundles lie, from the root; a note beside them says which one is of today's sources. */
const BUNDLES = "dist/launch/";
const NOTE = "current.json";

/** @param {URL} root */
export function bundlesOf(root) {
  return new URL(BUNDLES, root);
}

/** @param {URL} bundles the folder of all bundles */
export function noteOf(bundles) {
  return new URL(NOTE, bundles);
}

/**
 * The folder of the bundle whose sources are all as they were when it was made; undefined where there is none.
 *
 * @param {Place} place
 */
export function freshBundle({ root, beginnings }) {
  // A note that is missing, or names a file that is gone, tells the same by a throw: there is no such bundle.
  try {
    const bundles = bundlesOf(root);
    const { folder, of, stamps } = JSON.parse(readFileSync(noteOf(bundles), "utf8"));
    const isOfToday =
      of === beginnings.join() &&
      Object.entries(stamps).every(([path, stamp]) => stampOf(new URL(path, root)) === stamp);
    if (!isOfToday) return undefined;
    const bundle = new URL(`${folder}/`, bundles);
    return statSync(bundle).isDirectory() ? bundle : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What changes whenever a file is written: with both of its times, because who unpacks or copies sets the first one back.
 *
 * @param {URL} file
 */
export function stampOf(file) {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
