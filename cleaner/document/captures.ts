import { resolveAddress } from "./addresses.ts";

/** Archives of the web that leave a page's words about itself as they were. The address of a capture ends in that of the page, behind a moment or a name. */
const SILENT_ARCHIVES =
  /^https?:\/\/(?:[\w-]+\.)*(?:archive\.org|archive-it\.org|arquivo\.pt|webarchive\.org\.uk|nationalarchives\.gov\.uk|vefsafn\.is|webarchive\.loc\.gov)\//i;
/** Those that write what they know of the capture in their place. */
const SPEAKING_ARCHIVES = /^https?:\/\/(?:www\.)?archive\.(?:ph|is|today|li|vn|fo|md)\//i;
const CAPTURED = /\/(?:\d{4,14}(?:[a-z]{2}_)?\*?|\d{4}\.\d{2}\.\d{2}-\d{6}|o\/\w{1,12})\/(https?:\/{1,2}.+)$/i;
const ONE_SLASH = /^(https?:\/)(?!\/)/i;
/** What the Wayback Machine's script is told: the page's address, and the moment of the capture. */
const TOLD = "__wm.wombat(";
const TOLD_ADDRESS = /^\s{0,9}"([^"]{1,2000})",\s{0,9}"(\d{14})"/;

/** Where what a web archive captured at this address was found; undefined for all other addresses. */
export function behindCapture(address: string): string | undefined {
  const target = isArchive(address) ? CAPTURED.exec(address)?.[1] : undefined;
  return target === undefined ? undefined : resolveAddress(target.replace(ONE_SLASH, "$1/"), undefined);
}

function isArchive(address: string): boolean {
  return SILENT_ARCHIVES.test(address) || SPEAKING_ARCHIVES.test(address);
}

/** The address in a web archive that a page was captured at: its own, that of its canonical link, or what its script is told. */
export function captureOf({
  source,
  url,
  canonical,
}: {
  readonly source: string;
  readonly url: string | undefined;
  readonly canonical: string | undefined;
}): string | undefined {
  for (const address of [url, canonical])
    if (address !== undefined && behindCapture(address) !== undefined) return address;
  const at = source.indexOf(TOLD);
  if (at < 0) return undefined;
  const [, page, moment] = TOLD_ADDRESS.exec(source.slice(at + TOLD.length, at + TOLD.length + 2100)) ?? [];
  const address = `https://web.archive.org/web/${moment}/${page}`;
  return page !== undefined && behindCapture(address) !== undefined ? address : undefined;
}

/** Whether what a page says of itself is what this archive says of the capture. */
export function isOfArchive(capture: string): boolean {
  return SPEAKING_ARCHIVES.test(capture);
}
