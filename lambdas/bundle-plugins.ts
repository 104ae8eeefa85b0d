import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The HTML packages, which come as ES modules and as CommonJS. */
const COMES_TWICE = /^(?:htmlparser2|domhandler|domutils|dom-serializer|entities)(?:\/|$)/;
const BESIDE = /^\.{1,2}\//;
const OF_ENTITIES = /node_modules\/entities\//;

/**
 * One copy of each HTML package, and of that only what is used.
 *
 * Whoever requires them gets the ES modules that the rest imports, or two copies with their tables of entities would be
 * read. Their package.json says that they may be dropped where unused, but a second package.json beside their ES
 * modules hides that, from those who ask for a package and from its own modules: tables would be built and never looked at.
 */
export const ONE_COPY: Plugin = {
  name: "one-copy",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: COMES_TWICE }, async ({ path, importer, resolveDir, pluginData }) => {
      if (pluginData === ONE_COPY) return undefined;
      const found = await resolve(path, { importer, kind: "import-statement", resolveDir, pluginData: ONE_COPY });
      return { ...found, sideEffects: false };
    });
    onResolve({ filter: BESIDE }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === ONE_COPY || !OF_ENTITIES.test(importer)) return undefined;
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: ONE_COPY });
      return { ...found, sideEffects: false };
    });
  },
};

const ANY = /.*/;
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

/** Where people keep credentials: profiles, single sign-on, programs, web identities. And a reader of browsers' names. */
const OF_PEOPLE = /^(?:@aws-sdk\/credential-provider-(?:ini|login|process|sso|web-identity)|bowser)$/;
/** As a provider says that the next one should be asked. */
const NEXT_ONE = `const none = () => async () => { throw Object.assign(new Error("a function's credentials are those of its role"), { tryNextLink: true }); };
export { none as fromIni, none as fromLoginCredentials, none as fromProcess, none as fromSSO, none as fromTokenFile };`;

/** Leaves out what the AWS SDK would ask for credentials: a function has its role's, in its environment or from the address that stands there. */
export const ROLE_ONLY: Plugin = {
  name: "role-only",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: OF_PEOPLE }, ({ path }) => ({ path, namespace: ROLE_ONLY.name, sideEffects: false }));
    onLoad({ filter: ANY, namespace: ROLE_ONLY.name }, () => ({ contents: NEXT_ONE }));
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
