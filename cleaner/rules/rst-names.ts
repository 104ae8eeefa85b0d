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

/** Directives of docutils, of Sphinx and of what is often installed beside it, by how they are read. */
const READINGS = {
  content: "attention caution danger error hint important note tip warning seealso todo footer header centered hlist",
  titled:
    "admonition topic sidebar rubric dropdown details collapse toggle tab tab-item tabbed group-tab card grid-item-card",
  container:
    "container compound class only ifconfig tabs tab-set tab-set-code grid grid-item cssclass rst-class restructuredtext-test-directive",
  quote: "epigraph highlights pull-quote",
  version: "versionadded versionchanged versionremoved deprecated deprecated-removed",
  code: "code code-block code-cell code-tab sourcecode parsed-literal prompt command-output doctest testcode testoutput testsetup testcleanup ipython jupyter-execute productionlist plot mermaid graphviz digraph graph uml plantuml",
  math: "math",
  image: "image",
  figure: "figure",
  table: "table",
  "list-table": "list-table flat-table",
  "csv-table": "csv-table",
  object:
    "function class method classmethod staticmethod data attribute property exception module-function describe object option cmdoption envvar confval setting rst:directive rst:role macro type struct member var decorator decoratormethod autofunction autoclass automethod autoattribute autodata autoexception autoproperty autodecorator",
  dropped:
    "toctree contents include literalinclude raw meta index highlight currentmodule module default-domain role default-role sectnum section-numbering tabularcolumns sectionauthor codeauthor moduleauthor autosummary automodule bibliography target-notes acks youtube vimeo button-link button-ref date unicode",
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
  "func class meth mod attr exc data const obj type macro member var enum enumerator struct union expr property code literal file samp command program option envvar makevar regexp mimetype token keyword setting confval dir cmd module function method attribute".split(
    " ",
  ),
);
