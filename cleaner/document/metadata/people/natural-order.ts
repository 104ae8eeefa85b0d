/** "Brandt, Ole": catalogues sort by the family's name. */
const SORTED = /^([^,;]{1,60}),\s([^,;]{1,60})$/;
/** Of up to three words, each of which begins as names do, with what may stand before a family's name: "Ole", "J. R.", "Mei-Ling", "Anke de". */
const GIVEN =
  /^\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:\s\p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,2}(?:\s(?:da|de|del|den|der|di|do|dos|du|la|le|ten|ter|van|von|af|av|zu)){0,2}$/u;
/** "van der Berg", "Quiroga Lema". */
const FAMILY = /^[\p{L}\p{M}.'’-]{1,40}(?:\s[\p{L}\p{M}.'’-]{1,40}){0,3}$/u;
/** What is no given name behind a comma, and what no family is called. */
const NO_PERSON =
  /(?:^|\s)(?:of|for|the|and|university|universität|université|universidad|department|institut\w{0,2}|ministry|office|council|agency|society|inc|ltd|llc|gmbh|jr|sr|ii|iii|iv|ph\.?d|md|m\.d|esq|editor|staff)\.?(?:\s|$)/iu;

/** Names of a catalogue as they are spoken: "Brandt, Ole; Sato, Mei" is "Ole Brandt; Mei Sato". */
export function inNaturalOrder(names: string): string {
  return names
    .split(";")
    .map((name) => spoken(name.trim()))
    .join("; ");
}

function spoken(name: string): string {
  const [, family = "", given = ""] = SORTED.exec(name) ?? [];
  return FAMILY.test(family) && GIVEN.test(given) && !NO_PERSON.test(`${family} ${given}`)
    ? `${given} ${family}`
    : name;
}
