/** A media type as a field writes it (RFC 2045, section 5.1). */
export interface MediaType {
  /** In lower case: "text/html". */
  readonly name: string;
  /** By their names in lower case; of one that is there twice the first counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const NAME = /^\s{0,20}([!-.0-:<-~]{1,100}(?:\/[!-.0-:<-~]{1,100})?)/;
const PARAMETER = /;\s{0,200}([^\s=;"]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,1000})"|([^;\s]{0,1000}))/g;
/** More of a field says nothing that is needed. */
const MAX_CHARS = 4000;
const ESCAPED = /\\(.)/g;

/** Reads a Content-Type or a Content-Disposition, whose parameters are written alike. */
export function readMediaType(written: string): MediaType {
  const value = written.slice(0, MAX_CHARS);
  const parameters = new Map<string, string>();
  for (const [, key = "", quoted, bare] of value.matchAll(PARAMETER)) {
    const name = key.toLowerCase();
    if (!parameters.has(name)) parameters.set(name, quoted?.replace(ESCAPED, "$1") ?? bare ?? "");
  }
  return { name: (NAME.exec(value)?.[1] ?? "").toLowerCase(), parameters };
}
