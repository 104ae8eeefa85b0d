/** What a text says in JSON; undefined for what is none. */
export function parseJson(text: string): unknown {
  // JSON tells of bad syntax by a throw only.
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
