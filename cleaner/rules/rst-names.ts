/** How a directive of reStructuredText is read: what its arguments are, and what its content is. */
export type DirectiveReading =
  /** Its arguments are the beginning of its content. */
  | "content"
  /** Its arguments are a title above its content. */
  | "titled"
  /** Its arguments say where or how its content is shown. */
  | "container"
  | "quote"
  | "version"
  | "code"
  | "math"
  | "image"
  | "figure"
  | "table"
  | "list-table"
  | "csv-table"
  /** Describes a function, a class, an option: its arguments are signatures. */
  | "object"
  /** Is nothing that a reader is shown. */
  | "dropped";

/**
 * Directives of docutils, of Sphinx and of what is often installed beside it, by how they are read. Any other is a container; without content it shows
 * nothing ("include", "contents", "highlight", "automodule").
 */
const READINGS = {
  content: "attention caution danger error hint important note tip warning seealso todo centered",
  titled: "admonition topic sidebar rubric dropdown details collapse tab tab-item group-tab card grid-item-card",
  container: "container",
  quote: "epigraph highlights pull-quote",
  version: "versionadded versionchanged versionremoved deprecated",
  code: "code code-block code-tab sourcecode parsed-literal prompt doctest testcode testoutput ipython productionlist plot mermaid graphviz",
  math: "math",
  image: "image",
  figure: "figure",
  table: "table",
  "list-table": "list-table",
  "csv-table": "csv-table",
  object:
    "function class method classmethod staticmethod data attribute property exception describe object option envvar confval decorator autofunction autoclass automethod autoattribute autodata autoexception autoproperty autodecorator",
  dropped: "toctree raw meta index autosummary module currentmodule",
} as const satisfies Readonly<Record<DirectiveReading, string>>;

/** By a directive's name. */
export const DIRECTIVES: ReadonlyMap<string, DirectiveReading> = new Map(
  Object.entries(READINGS).flatMap(([reading, names]) =>
    names.split(" ").map((name) => [name, reading as DirectiveReading] as const),
  ),
);

/** Sphinx's languages, before the name of what is described: "py:function", "c:macro". */
export const DOMAINS: ReadonlySet<string> = new Set(["py", "c", "cpp", "js", "rst", "std", "http", "php", "go", "rb"]);

/** Roles whose text is code. */
export const CODE_ROLES: ReadonlySet<string> = new Set(
  "func class meth mod attr exc data const obj type macro member var enum struct file command program option envvar makevar regexp token keyword setting confval cmd module function method attribute".split(
    " ",
  ),
);
