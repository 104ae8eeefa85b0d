const MARK = /\$R[CRS]\(|\bdata-sid=/;
/**
 * React streams a page's parts in hidden boxes and has a script of the page's own put each where it belongs:
 * `$RC("B:0","S:0")`, `$RS("S:1","P:1")`, or a template with `data-sid` for a script elsewhere. ReactFizzServer.
 */
const PARTS = /\$RS\("([^"]{1,60})"|\$R[CR]\("[^"]{1,60}","([^"]{1,60})"|\bdata-sid="([^"]{1,60})"/g;
const PART = /(?:^|-)S:[0-9a-f]{1,8}$/;

/** Ids of hidden boxes that the page itself shows as soon as it is read. */
export function streamedPartsIn(source: string): ReadonlySet<string> {
  if (!MARK.test(source)) return NONE;
  const ids = [...source.matchAll(PARTS)].map(([, one, two, three]) => one ?? two ?? three ?? "");
  return new Set(ids.filter((id) => PART.test(id)));
}

const NONE: ReadonlySet<string> = new Set();
