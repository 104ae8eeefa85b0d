import { join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { NO_SOURCE_MAPS, ONE_COPY } from "./bundle-plugins.ts";

/** Lies beside a bundle, and is read when the first page needs one of its packages. */
const PACKAGES_FILE = "packages.cjs";
const LATE = /^(?:sanitize-html|cheerio\/slim)$/;
const BUILT = new RegExp(`^\\./${PACKAGES_FILE.replace(".", "\\.")}$`);
const ANY = /.*/;
/** Packages that only some pages need, with the functions that are called of each. */
const NOT_FOR_EVERY_PAGE: Readonly<Record<string, readonly string[]>> = {
  "sanitize-html": ["default"],
  "cheerio/slim": ["load"],
};

/**
 * Leaves these packages out of the bundle, a sixth of it: sanitised `html` is an option, and pages of HTML are read without
 * cheerio. Functions only: what is imported from them must be something to call.
 *
 * They bring the HTML packages a second time, which does no harm: trees know their nodes by name, and none asks for a class.
 */
export const PACKAGES_APART: Plugin = {
  name: "packages-apart",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: LATE }, ({ path }) => ({ path, namespace: PACKAGES_APART.name }));
    onLoad({ filter: ANY, namespace: PACKAGES_APART.name }, ({ path }) => ({ contents: callLate(path) }));
    onResolve({ filter: BUILT }, ({ path }) => ({ path, external: true }));
  },
};

function callLate(path: string): string {
  const calls = (NOT_FOR_EVERY_PAGE[path] ?? []).map((name) => {
    const call = `(...args) => require("./${PACKAGES_FILE}").${nameIn(path, name)}(...args)`;
    return `export ${name === "default" ? "default" : `const ${name} =`} ${call};`;
  });
  return calls.join("\n");
}

/** What the file of packages calls a function of one of them. */
function nameIn(path: string, name: string): string {
  return `${path}_${name}`.replace(/\W/g, "_");
}

/** Whether any of the inputs of a bundle calls one of these packages. */
export function asksForPackages(inputs: readonly string[]): boolean {
  return inputs.some((path) => path.startsWith(`${PACKAGES_APART.name}:`));
}

/** Writes the packages to one file, in which each is begun when it is called first, and gives what it is made of. */
export async function writePackages(root: string, outDir: string): Promise<Metafile["outputs"][string]> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: Object.keys(NOT_FOR_EVERY_PAGE).map(exportLate).join("\n"), resolveDir: root },
    outfile: join(outDir, PACKAGES_FILE),
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    plugins: [ONE_COPY, NO_SOURCE_MAPS],
    metafile: true,
    logLevel: "warning",
  });
  const [output] = Object.values(metafile.outputs);
  if (output === undefined) throw new Error(`esbuild wrote no ${PACKAGES_FILE}`);
  return output;
}

function exportLate(path: string): string {
  const real = `require(${JSON.stringify(path)})`;
  const calls = (NOT_FOR_EVERY_PAGE[path] ?? []).map((name) => {
    const called = name === "default" ? `(${real}.default ?? ${real})` : `${real}.${name}`;
    return `exports.${nameIn(path, name)} = (...args) => ${called}(...args);`;
  });
  return calls.join("\n");
}
