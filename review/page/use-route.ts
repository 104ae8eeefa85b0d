import { useLayoutEffect, useState } from "preact/hooks";

const PREFIX = "#page=";

/** The address of a page's view inside this page. */
export function addressOf(at: string): string {
  return `${PREFIX}${encodeURIComponent(at)}`;
}

/** Which page the address names; undefined for the overview. */
export function useRoute(): string | undefined {
  const [hash, setHash] = useState(location.hash);
  // Before the next event can come: an address that changes while nobody listens would show the wrong page.
  useLayoutEffect(() => {
    const follow = () => setHash(location.hash);
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return hash.startsWith(PREFIX) ? decoded(hash.slice(PREFIX.length)) : undefined;
}

/** What somebody typed need not be well-formed; then it names no page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
