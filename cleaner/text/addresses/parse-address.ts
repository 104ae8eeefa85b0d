/**
 * An address taken apart, read by a base where it is relative; undefined for what is no address.
 *
 * `URL.canParse` would ask more simply, but on Node 20 and 22 it takes a letter like "ä" in a host for a fault as soon as a
 * process has called it some thousand times: the same page would lose its links later in the day.
 */
export function parseAddress(address: string, base?: string): URL | undefined {
  // Node tells what is no address by a throw only.
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
