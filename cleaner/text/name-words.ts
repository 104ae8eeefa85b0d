const HUMP = /([a-z0-9])([A-Z])/g;
const EDGE = /[^a-zA-Z0-9]+/;

/** The words of a class or id: "siteNav-main" gives site, nav, main. */
export function nameWords(name: string): string[] {
  return name
    .replace(HUMP, "$1-$2")
    .split(EDGE)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
