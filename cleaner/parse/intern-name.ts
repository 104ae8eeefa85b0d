/** Elements of HTML, old ones among them, and what drawings mostly hold. */
const NAMES =
  "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center circle cite clippath code col colgroup data datalist dd defs del details dfn dialog div dl dt ellipse em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li line lineargradient link listing main map mark math menu meta meter nav nobr noframes noscript object ol optgroup option output p param path picture polygon polyline pre progress q rect rp rt ruby s samp script search section select slot small source span stop strike strong style sub summary sup svg symbol table tbody td template text textarea tfoot th thead time title tr track tt u ul use var video wbr xmp".split(
    " ",
  );

/**
 * V8 interns what names a property, and compares two interned strings by their places; a piece that was cut from a page is compared
 * letter by letter with everything that it is asked about, and an element is asked some hundred times what it is.
 */
const INTERNED: ReadonlyMap<string, string> = new Map(
  Object.keys(Object.fromEntries(NAMES.map((name) => [name, name]))).map((name) => [name, name]),
);

/** The same name, interned where it is one that elements often have. */
export function internName(written: string): string {
  return INTERNED.get(written) ?? written;
}
