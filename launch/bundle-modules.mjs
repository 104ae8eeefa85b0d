import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundlesOf, noteOf, stampOf } from "./fresh-bundle.mjs";
import { REQUIRE_FOR_COMMONJS } from "./require-for-commonjs.mjs";

/** Packages that run a program of their own or watch files, and AWS's, which are large and seldom asked for, stay outside. */
const APART = ["esbuild", "tsx", "chokidar", "@aws-sdk/*"];
/** A process that began with an older bundle may still load parts of it. */
const KEPT = { newest: 10, ms: 24 * 60 * 60 * 1000 };

/**
 * Bundles the beginnings into a folder of its own, and notes it as the one of today's sources.
 *
 * @param {import("./fresh-bundle.mjs").Place} place
 * @returns {Promise<URL | undefined>} the folder; undefined where it can't be written, or the sources don't compile
 */
export async function bundleModules({ root, beginnings }) {
  const bundles = bundlesOf(root);
  const name = randomUUID();
  const folder = new URL(`${name}/`, bundles);
  // Whatever fails here (a folder that is for reading only, no bundler, a slip in a source) does no harm, or shows itself
  // again, where the sources are loaded one by one.
  try {
    mkdirSync(folder, { recursive: true });
    const begun = Date.now();
    const sources = await bundle({ root, beginnings }, folder);
    if (sources.every((path) => isOlder(new URL(path, root), begun))) {
      const stamps = Object.fromEntries(sources.map((path) => [path, stampOf(new URL(path, root))]));
      const note = noteOf(folder);
      writeFileSync(note, JSON.stringify({ folder: name, of: beginnings.join(), stamps }));
      renameSync(note, noteOf(bundles));
    }
    removeOld(bundles);
    return folder;
  } catch {
    return undefined;
  }
}

/**
 * A file that was written while it was bundled may have been read before.
 *
 * @param {URL} file
 * @param {number} moment
 */
function isOlder(file, moment) {
  const { mtimeMs, ctimeMs } = statSync(file);
  return mtimeMs < moment && ctimeMs < moment;
}

/**
 * Writes the bundle, and gives the sources that are in it, as paths from the root.
 *
 * @param {import("./fresh-bundle.mjs").Place} place
 * @param {URL} folder
 */
async function bundle({ root, beginnings }, folder) {
  const { build, stop } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: [...beginnings],
    outdir: fileURLToPath(folder),
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    external: APART,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: REQUIRE_FOR_COMMONJS },
    plugins: [STAY_WHERE_THEY_ARE],
    metafile: true,
    logLevel: "silent",
  });
  // Its process would live as long as this one.
  await stop();
  return Object.keys(metafile.inputs);
}

const SOURCE = /[.]ts$/;
const OWN_ADDRESS = "import.meta.url";

/**
 * Modules ask where they are, to find what lies beside them: that is where their source is, not where the bundle is. Where they only
 * write of it, in the text of another program, it stays.
 *
 * @type {import("esbuild").Plugin}
 */
const STAY_WHERE_THEY_ARE = {
  name: "stay-where-they-are",
  setup({ onLoad, esbuild }) {
    onLoad({ filter: SOURCE }, async ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes(OWN_ADDRESS)) return undefined;
      const define = { [OWN_ADDRESS]: JSON.stringify(pathToFileURL(path).href) };
      const { code } = await esbuild.transform(source, { loader: "ts", target: "node20", define });
      return { contents: code, loader: "js" };
    });
  },
};

/** @param {URL} bundles the folder of all bundles */
function removeOld(bundles) {
  const folders = readdirSync(bundles, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new URL(`${name}/`, bundles))
    .map((folder) => ({ folder, age: Date.now() - statSync(folder).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { folder, age } of folders.slice(KEPT.newest))
    if (age > KEPT.ms) rmSync(folder, { recursive: true, force: true });
}
