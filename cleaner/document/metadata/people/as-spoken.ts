/** Metas in which authors stand as catalogues have them: Highwire Press tags and Dublin Core. */
const CATALOGUED: ReadonlySet<string> = new Set(["citation_author", "dc.creator", "dcterms.creator", "dc.contributor"]);
/** A family's name, a comma, given names; of one person only. */
const INVERTED =
  /^(\p{L}[\p{L}\p{M}'’.-]{0,40}(?: [\p{L}\p{M}'’.-]{1,40}){0,3}), ?(\p{Lu}[\p{L}\p{M}'’.-]{0,40}(?: [\p{L}\p{M}'’.-]{1,40}){0,3})$/u;
/** What stands behind a comma and is no given name: degrees, generations, what a company is. */
const NO_GIVEN_NAME =
  /^(?:[A-Z]{2,}|(?:[A-Z][a-z]?\.){2,3}|(?:Ph|Ed|Psy|Pharm)\.? ?D\.?|[JS]r\.?|Esq\.?|Inc\.?|Ltd\.?|GmbH)$/;

/** A name from a meta as people say it: "Lee, Ann" is Ann Lee. */
export function asSpoken(name: string, meta: string): string {
  const [, family, given = ""] = (CATALOGUED.has(meta) ? INVERTED.exec(name) : null) ?? [];
  return family === undefined || NO_GIVEN_NAME.test(given) ? name : `${given} ${family}`;
}
