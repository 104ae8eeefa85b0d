import { bundleModules } from "./bundle-modules.mjs";
import { freshBundle } from "./fresh-bundle.mjs";

const ROOT = new URL("..", import.meta.url);
const ENDING = /[.]ts$/;

/**
 * @typedef {{
 *   "cli/main.ts": typeof import("../cli/main.ts"),
 *   "cli/terminal/process-io.ts": typeof import("../cli/terminal/process-io.ts"),
 *   "cli/clean/clean-worker.ts": object,
 *   "local/start.ts": object,
 * }} Modules
 */

/** What processes and threads begin with. */
const BEGINNINGS = ["cli/main.ts", "cli/terminal/process-io.ts", "cli/clean/clean-worker.ts", "local/start.ts"];

/**
 * Imports one of the beginnings, from a bundle of today's sources: to load a thousand small TypeScript files takes a
 * process a second or two, and their bundle a quarter of that. Where no bundle can be written, or where somebody wants to
 * read a stack (WINNOW_DEBUG), they are loaded one by one.
 *
 * @template {keyof Modules} Path
 * @param {Path} path one of the beginnings, from the project's root
 * @returns {Promise<Modules[Path]>} the module
 */
export async function loadModule(path) {
  bundle ??= findBundle();
  const folder = await bundle;
  if (folder === undefined) return loadAsItIs(new URL(path, ROOT));
  return import(new URL(path.replace(ENDING, ".mjs"), folder).href);
}

/**
 * Asked for once: all that a process begins with is of one bundle.
 *
 * @type {Promise<URL | undefined> | undefined}
 */
let bundle;

async function findBundle() {
  const place = { root: ROOT, beginnings: BEGINNINGS };
  return process.env.WINNOW_DEBUG ? undefined : (freshBundle(place) ?? (await bundleModules(place)));
}

/** @param {URL} source */
async function loadAsItIs(source) {
  const { register } = await import("tsx/esm/api");
  register();
  return import(source.href);
}
