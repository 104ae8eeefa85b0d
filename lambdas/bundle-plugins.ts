import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The HTML packages, which come as ES modules and as CommonJS. */
const COMES_TWICE = /^(?:htmlparser2|domhandler|domutils|dom-serializer|entities)(?:\/|$)/;

/**
 * One copy of each HTML package, and of that only what is used.
 *
 * Whoever requires them gets the ES modules that the rest imports, or two copies with their tables of entities would be
 * read. Their package.json says that they may be dropped where unused, but a second package.json beside their ES
 * modules hides that: 77 KB of tables would be built at each cold start and never looked at.
 */
export const ONE_COPY: Plugin = {
  name: "one-copy",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: COMES_TWICE }, async ({ path, importer, resolveDir, pluginData }) => {
      if (pluginData === ONE_COPY) return undefined;
      const found = await resolve(path, { importer, kind: "import-statement", resolveDir, pluginData: ONE_COPY });
      return { ...found, sideEffects: false };
    });
  },
};

const LATE = /^(?:sanitize-html|cheerio\/slim)$/;
const ANY = /.*/;
/** Packages that only some pages need, with the functions that are called of each. */
const NOT_FOR_EVERY_PAGE: Readonly<Record<string, readonly string[]>> = {
  "sanitize-html": ["default"],
  "cheerio/slim": ["load"],
};

/**
 * Has these packages read when the first page needs them: sanitised `html` is an option, and a page without scripts
 * has no script to be found. Functions only: what is imported from them must be something to call.
 */
export const LOAD_LATE: Plugin = {
  name: "load-late",
  setup: ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: LATE }, ({ path, importer, namespace, resolveDir, pluginData }) => {
      if (pluginData === LOAD_LATE) return undefined;
      // From inside, it is the package itself that is meant; its ES modules, which share what is loaded already.
      const options = { importer, kind: "import-statement", resolveDir, pluginData: LOAD_LATE } as const;
      if (namespace === LOAD_LATE.name) return resolve(path, options);
      return { path, namespace: LOAD_LATE.name, pluginData: resolveDir };
    });
    onLoad({ filter: ANY, namespace: LOAD_LATE.name }, ({ path, pluginData }) => ({
      contents: (NOT_FOR_EVERY_PAGE[path] ?? []).map((name) => exportLate(path, name)).join("\n"),
      resolveDir: pluginData,
    }));
  },
};

function exportLate(path: string, name: string): string {
  const real = `require(${JSON.stringify(path)})`;
  const call =
    name === "default" ? `(...args) => (${real}.default ?? ${real})(...args)` : `(...args) => ${real}.${name}(...args)`;
  return `export ${name === "default" ? "default" : `const ${name} =`} ${call};`;
}

const SOURCE_MAPS = /^source-map-js$/;

/**
 * Leaves out what postcss, which sanitize-html brings, writes source maps with. Its own package.json does so for browsers, and
 * postcss asks whether it is there; no page's style has a map to be written.
 */
export const NO_SOURCE_MAPS: Plugin = {
  name: "no-source-maps",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: SOURCE_MAPS }, ({ path }) => ({ path, namespace: NO_SOURCE_MAPS.name }));
    onLoad({ filter: ANY, namespace: NO_SOURCE_MAPS.name }, () => ({ contents: "module.exports = {};" }));
  },
};

const OWN_CODE = /\/cleaner\/.*\.ts$/;
const BEYOND_ASCII = /[^\0-\x7f]/g;

/**
 * Our sources in ASCII, other signs as escapes: esbuild writes them so in strings, but not in regular expressions.
 * One such sign, and V8 holds and scans the whole bundle at two bytes a character.
 */
export const ASCII_ONLY: Plugin = {
  name: "ascii-only",
  setup: ({ onLoad }) => {
    onLoad({ filter: OWN_CODE }, ({ path }) => ({ contents: escapeSigns(readFileSync(path, "utf8")), loader: "ts" }));
  },
};

function escapeSigns(source: string): string {
  return source.replace(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
