import { isWebAddress } from "../text/addresses/is-web-address.ts";
import { parseAddress } from "../text/addresses/parse-address.ts";
import { decodeReferences } from "../text/characters/character-reference.ts";
import type { SavedFrom } from "./mime/saved-from.ts";

/** A program that saves pages, and how it writes down where the page was found and when. */
interface Saver {
  /** What only it writes; what it says of the page begins here. */
  readonly mark: string;
  readonly address: RegExp;
  readonly date?: RegExp;
}

const SAVERS: readonly Saver[] = [
  // Internet Explorer and Chromium: the number is the length of the address.
  { mark: "<!-- saved from url=(", address: /^<!-- saved from url=\(\d{4}\)(\S{1,2000}?)\s{0,3}-->/ },
  { mark: "Page saved with SingleFile", address: /\surl:\s(\S{1,2000})/, date: /\ssaved date:\s([^\n]{10,100})/ },
  {
    mark: "<!-- Mirrored from ",
    address: /^<!-- Mirrored from (\S{1,2000}) by HTTrack Website Copier/,
    date: /by HTTrack Website Copier[^,>]{0,80},\s([^<>]{20,40}?)\s-->/,
  },
  {
    mark: "<!-- Saved from http",
    address: /^<!-- Saved from (\S{1,2000}) at \S{1,40} using monolith/,
    date: /^<!-- Saved from \S{1,2000} at (\S{1,40}) using monolith/,
  },
  { mark: "data-scrapbook-source=", address: /^data-scrapbook-source="([^"]{1,2000})"/ },
  {
    mark: '<meta name="savepage-url"',
    address: /^<meta name="savepage-url" content="([^"]{1,2000})"/,
    date: /<meta name="savepage-date" content="([^"]{10,100})"/,
  },
];
/** As far as programs write of what they do. */
const WITHIN = 20_000;
/** ... and as much of it is read. */
const NOTE_CHARS = 5_000;
const SCHEME = /^[a-z][a-z0-9+.-]{0,20}:/i;
/** Without a zone it would be a time of this machine. */
const ZONE = /(?:GMT|UTC|Z$|[+-]\d\d:?\d\d)/;

/** Where a page was found, as the program says that saved it; nothing where no such program has. */
export function readSaver(source: string): SavedFrom {
  const head = source.slice(0, WITHIN);
  for (const { mark, address, date } of SAVERS) {
    const at = head.indexOf(mark);
    if (at < 0) continue;
    const note = decodeReferences(source.slice(at, at + NOTE_CHARS));
    const written = address.exec(note)?.[1];
    // HTTrack leaves the scheme out.
    const url = written === undefined || SCHEME.test(written) ? written : `http://${written}`;
    if (url === undefined || !isWebAddress(url) || parseAddress(url) === undefined) continue;
    const moment = momentOf(date?.exec(note)?.[1]);
    return { url, ...(moment === undefined ? {} : { fetchedAt: moment }) };
  }
  return {};
}

function momentOf(written: string | undefined): string | undefined {
  const moment = written !== undefined && ZONE.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}
