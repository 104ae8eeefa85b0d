/**
 * What the names of the twelve months begin with, per month, in the languages of most pages: English, German, French,
 * Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Hungarian, Romanian,
 * Turkish, Russian, Ukrainian, Greek, Indonesian. The longest stem that fits decides ("juil" before "jui").
 */
export const MONTH_STEMS: readonly string[] = [
  "jan jän ene gen tammi sty led ian oca янв січ ιαν",
  "feb fév fev helmi lut úno feb şub фев лют φεβ",
  "mar mär mrt maart maalis bře már мар бер μαρ μάρ",
  "apr abr avr huhti kwi dub ápr nis апр кві απρ",
  "may mai maj mei mag touko kvě máj мая май тра μαΐ μάι",
  "jun juin giu kesä cze červen červn jún iun haz июн чер ιουν",
  "jul juil lug heinä lip červenec červenc júl iul tem июл лип ιουλ",
  "aug août aout ago elo sie srp agu ağu авг сер αυγ",
  "sep set syys wrz zář szep eyl сен вер σεπ",
  "oct okt out ott loka paź říj eki окт жов οκτ",
  "nov noi marras listop kas ноя лис νοέ νοε",
  "dec dez dic déc des joulu gru pros ara дек гру δεκ",
];
