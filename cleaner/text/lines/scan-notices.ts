/** Where a notice of those who scanned a book stands, and whose it is. */
export interface ScanNotice {
  readonly span: readonly [start: number, end: number];
  readonly by: string;
}

/** How a notice begins and ends, and how long it may be. */
interface NoticeForm {
  readonly by: string;
  readonly start: RegExp;
  readonly end: RegExp;
  readonly maxChars: number;
}

/** What is read with the scan of a book: a leaf that Google puts before it, in the languages of its libraries, and a stamp of the Internet Archive. */
const FORMS: readonly NoticeForm[] = [
  {
    by: "Google Books",
    start:
      /(?:^|\n)\s{0,20}(?:Google\s{1,9})?(?:This is a digital copy of a book that was preserved|Dies ist ein digitales Exemplar eines Buches|Ceci est une copie num[ée]rique d.un ouvrage|Esta es una copia digital de un libro|Questa [eè] la copia digitale di un libro)/,
    end: /(?:http\s?:\s?\/\s?\/\s?)?books\s?\.\s?google\s?\.\s?com\/?\s?\|?/gi,
    maxChars: 8000,
  },
  {
    by: "Internet Archive",
    start: /(?:^|\n)\s{0,9}Digitized by the Internet Archive/,
    end: /archive\.org\/details\/[\w.-]{1,100}/g,
    maxChars: 500,
  },
];
/** They stand before the title page. */
const MAX_HEAD_CHARS = 20_000;

/** The notices at the beginning of the text of a scanned book; none in any other text. */
export function scanNoticesIn(source: string): readonly ScanNotice[] {
  const head = source.slice(0, MAX_HEAD_CHARS);
  return FORMS.flatMap(({ by, start, end, maxChars }) => {
    const begin = start.exec(head)?.index;
    if (begin === undefined) return [];
    const last = [...source.slice(begin, begin + maxChars).matchAll(end)].at(-1);
    return last === undefined ? [] : [{ by, span: [begin, begin + last.index + last[0].length] as const }];
  });
}
