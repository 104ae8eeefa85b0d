/** What the non-ASCII letters of a language look like when its bytes were read in the right encoding. */
export interface Alphabet {
  readonly language: string;
  /** Encodings its pages are found in, most frequent first. WHATWG names. */
  readonly encodings: readonly string[];
  /** Letters, lower case, that make up nearly all of its non-ASCII text; frequent ones only where there are thousands. */
  readonly letters: string;
  /**
   * `accents` stand one at a time among ASCII letters; an `alphabet` never touches one, and its letters are listed
   * from the most frequent down; `signs` are syllables and ideographs.
   */
  readonly script: "accents" | "alphabet" | "signs";
  /** What ordinary text of the language scores before scaling: alphabets and signs have rarer letters too. */
  readonly expected: number;
}

const SIMPLIFIED =
  "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市体别处总才场师书比住员性通目报立马命活难神数件安表原车应路期常提感金何更反合放做系计或司利受光王果界及今京务制解各任至物记边共";
const TRADITIONAL =
  "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市體別處總才場師書比住員性通目報立馬命活難神數件安表原車應路期常提感金何更反合放做系計或司利受光王果界及今京務制解各任至物記邊共";
const KANA =
  "ぁあいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばぱひびぴふぶへべほぼまみむめもゃやゅゆょよらりるれろわをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチッツテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンー";
const HANGUL =
  "이다는을의에가고하지기로도사한어리서자를은인나대시그일정있부아해스과전만수것라적구상주보장제여원게들성동면공었생했니소미조선오신국경문안무세와비우실중방관민내용연외계분학회물습않없되데같말거더야까요네으트드러르마바며모때된할위작음입";

/** Alphabets by which an unlabelled page is told; earlier rows win ties. Letters from the languages' own orthographies. */
export const ALPHABETS: readonly Alphabet[] = [
  { language: "de", encodings: ["windows-1252"], letters: "äöüß", script: "accents", expected: 0.98 },
  { language: "fr", encodings: ["windows-1252"], letters: "éèàêçùâîôûëïœ", script: "accents", expected: 0.98 },
  { language: "es", encodings: ["windows-1252"], letters: "áéíóúñü", script: "accents", expected: 0.98 },
  { language: "pt", encodings: ["windows-1252"], letters: "ãõçáéíóúâêôà", script: "accents", expected: 0.98 },
  { language: "it", encodings: ["windows-1252"], letters: "àèéìòù", script: "accents", expected: 0.98 },
  { language: "sv", encodings: ["windows-1252"], letters: "åäöæøéü", script: "accents", expected: 0.98 },
  { language: "is", encodings: ["windows-1252"], letters: "áéíóúýðþæö", script: "accents", expected: 0.98 },
  {
    language: "pl",
    encodings: ["windows-1250", "iso-8859-2"],
    letters: "ąćęłńóśźż",
    script: "accents",
    expected: 0.98,
  },
  {
    language: "cs",
    encodings: ["windows-1250", "iso-8859-2"],
    letters: "áéíýěščřžůúňťďó",
    script: "accents",
    expected: 0.98,
  },
  {
    language: "hu",
    encodings: ["windows-1250", "iso-8859-2"],
    letters: "áéíóöőúüű",
    script: "accents",
    expected: 0.98,
  },
  { language: "hr", encodings: ["windows-1250", "iso-8859-2"], letters: "čćđšž", script: "accents", expected: 0.98 },
  { language: "ro", encodings: ["windows-1250", "iso-8859-2"], letters: "ăâîşţ", script: "accents", expected: 0.98 },
  { language: "tr", encodings: ["windows-1254"], letters: "çğıöşüâî", script: "accents", expected: 0.98 },
  { language: "lt", encodings: ["windows-1257"], letters: "ąčęėįšųūž", script: "accents", expected: 0.98 },
  { language: "lv", encodings: ["windows-1257"], letters: "āčēģīķļņšūž", script: "accents", expected: 0.98 },
  {
    language: "vi",
    encodings: ["windows-1258"],
    letters: "àáâãèéêìíòóôùúýăđơư\u0300\u0301\u0303\u0309\u0323",
    script: "accents",
    expected: 0.98,
  },
  {
    language: "ru",
    encodings: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
    letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    script: "alphabet",
    expected: 0.8,
  },
  {
    language: "uk",
    encodings: ["windows-1251", "koi8-u"],
    letters: "оаинвіертслкдмупязьбгчйхжшюцщїєфґ",
    script: "alphabet",
    expected: 0.8,
  },
  {
    language: "el",
    encodings: ["windows-1253", "iso-8859-7"],
    letters: "αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώ",
    script: "alphabet",
    expected: 0.8,
  },
  {
    language: "he",
    encodings: ["windows-1255", "iso-8859-8"],
    letters: "יוהלארתבשמנםדקעחפכטגצסזןךףץ",
    script: "alphabet",
    expected: 0.8,
  },
  {
    language: "ar",
    encodings: ["windows-1256", "iso-8859-6"],
    letters: "اليمونرتبعدسفهكةقأحجشطصىخإذزثضغئءظؤآ،؟",
    script: "alphabet",
    expected: 0.8,
  },
  {
    language: "th",
    encodings: ["windows-874"],
    letters:
      "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอฮะาำเแโใไ\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4c",
    script: "alphabet",
    expected: 0.8,
  },
  { language: "ja", encodings: ["shift_jis", "euc-jp"], letters: KANA, script: "signs", expected: 0.45 },
  { language: "zh-Hans", encodings: ["gb18030"], letters: SIMPLIFIED, script: "signs", expected: 0.45 },
  { language: "zh-Hant", encodings: ["big5"], letters: TRADITIONAL, script: "signs", expected: 0.45 },
  { language: "ko", encodings: ["euc-kr"], letters: HANGUL, script: "signs", expected: 0.55 },
];
