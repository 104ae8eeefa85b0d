/** What begins an ES module that holds packages in CommonJS: they still call `require` for Node's own modules. */
export const REQUIRE_FOR_COMMONJS =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';
