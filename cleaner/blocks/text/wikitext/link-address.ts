/** Folders in whose place a title stands, and addresses that have it in their query. */
const FOLDER = /^(?:https?:\/\/[^/?#]{1,260})((?:\/[^/?#]{1,100}){0,8}?\/(?:wiki|index\.php)\/)/;
const TITLE_IN_QUERY = /[?&]title=/;
/** Addresses of programs, from which no title can be told. */
const PROGRAM = /\/(?:api|rest|load|thumb)\.php\b|[:=/]Special:/;
const MAX_TITLE_CHARS = 255;
const SPACES = /\s+/g;
/** Signs that mean something in an address. */
const SIGNS = /[%?&+"\\]/g;

/** What the titles of a wiki are put behind, so that they lead to their pages from a page at this address; undefined where none is known. */
export function linkPrefixOf(url: string | undefined): string | undefined {
  if (url === undefined || PROGRAM.test(url)) return undefined;
  if (TITLE_IN_QUERY.test(url)) return "?title=";
  return FOLDER.exec(url)?.[1] ?? "./";
}

/** Where the page with this title is, as a relative address; undefined where nobody knows. */
export function hrefOfTitle(written: string, prefix: string | undefined): string | undefined {
  const hash = written.indexOf("#");
  const title = inAddress(hash === -1 ? written : written.slice(0, hash));
  const part = hash === -1 ? "" : `#${inAddress(written.slice(hash + 1))}`;
  if (title === "") return part === "" ? undefined : part;
  return prefix === undefined || title.length > MAX_TITLE_CHARS ? undefined : `${prefix}${title}${part}`;
}

function inAddress(words: string): string {
  return words
    .trim()
    .replace(SPACES, "_")
    .replace(SIGNS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
