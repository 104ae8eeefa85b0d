/** "Section 3. Duties", "Article 5", "§ 4 Entry into force": how laws and contracts number their parts, in a line of its own. */
const STATUTE =
  /^(?:S(?:ection|ECTION)|A(?:rticle|RTICLE)|C(?:lause|LAUSE)|A(?:rtikel|RTIKEL)|Abschnitt|Artículo|Artigo|Articolo|Artykuł|Статья|Madde)\s+(?:\d{1,4}[a-z]?|[IVXLC]{1,8})(?:[.:]?$|(?:[.:]?\s{1,3}|\s?[–—-]\s)[\p{Lu}"“(][^.;]{1,80}$)|^§{1,2}\s?\d{1,4}[a-z]?(?:[.:]?$|[.:]?\s{1,3}[\p{Lu}"“(][^.;]{1,80}$)/u;
const MAX_CHARS = 110;
/** A line of a paragraph that goes on. */
const GOES_ON = /[,:]$/;

/** Whether a line is the number, and the title, of a part of a law or a contract. */
export function isStatuteTitle(line: string): boolean {
  return line.length <= MAX_CHARS && STATUTE.test(line) && !GOES_ON.test(line);
}
