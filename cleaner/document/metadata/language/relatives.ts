/** Languages that the detector has no words for, or can't tell from a neighbour, beside what their texts are heard as. */
interface Relatives {
  /** ISO 639-1, as the detector says it. */
  readonly heard: string;
  /** ISO 639: what a page may say of itself instead. Codes of countries that are taken for languages ("cz", "ua") are none. */
  readonly written: string;
}

const ROWS: readonly Relatives[] = [
  { heard: "no", written: "nb nn da" },
  { heard: "hr", written: "bs cnr sh sr" },
  {
    heard: "en de fr es pt it nl sv da no fi pl cs sk hu ro tr id vi ca hr sl et lv lt",
    written:
      "af an ast az br ceb co cy eo eu fil fo fur fy ga gd gl gn ha hsb ht ig is jv ku la lad lb lij lmo ln mg mi ms mt nap nds oc om pap pms qu rm rn rw sc scn sco sm sn so sq st su sw szl tk tl tn to ts uz vec vo wa war wo xh yo za zu",
  },
  { heard: "ru uk bg sr mk be", written: "ab av ba bua ce cu cv kk kv ky mhr mn myv os rue sah tg tk tt udm uz" },
  { heard: "fa ar ur", written: "arz ary azb bal ckb glk ks ku lrc mzn pnb ps sd skr ug" },
  { heard: "hi", written: "awa bho brx bh doi gom kok mag mai mr ne new sa" },
  { heard: "bn", written: "as bpy mni" },
  { heard: "he", written: "lad yi" },
  { heard: "zh", written: "cdo gan hak lzh nan wuu yue" },
  { heard: "am", written: "gez ti tig" },
  { heard: "my", written: "ksw mnw shn" },
];

/** Whether a text in the one language is heard as the other for want of anything better, as Marathi is as Hindi. */
export function mayBeHeardAs(written: string, heard: string): boolean {
  return ROWS.some((row) => row.heard.split(" ").includes(heard) && row.written.split(" ").includes(written));
}
