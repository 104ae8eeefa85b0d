import { readPhrases } from "./read-phrases.ts";

/** Sentences of consent managers that no other text holds, in lower case, and words in the addresses of pages that are about the matter. */
export const COOKIE_NOTICE = {
  sentences: readPhrases(`this website uses cookies | this site uses cookies | we use cookies to | we use cookies and |
    necessary cookies are absolutely essential | cookie consent plugin | cookies that are categorized as necessary |
    diese website verwendet cookies | diese webseite verwendet cookies | diese website nutzt cookies | wir verwenden cookies |
    ce site utilise des cookies | nous utilisons des cookies | este sitio web utiliza cookies | utilizamos cookies propias | usamos cookies propias |
    questo sito utilizza i cookie | utilizziamo i cookie | deze website maakt gebruik van cookies | wij gebruiken cookies |
    este site utiliza cookies | usamos cookies para | nós usamos cookies | we gebruiken cookies | questo sito utilizza cookie |
    używamy plików cookie | ta strona używa plików cookie | používáme soubory cookie | používáme cookies | acest site folosește cookie |
    acest site utilizează cookie | vi använder cookies | vi bruger cookies | используем cookie | используем файлы cookie | 网站使用cookie |
    当サイトではcookie`),
  about: ["cookie", "privacy", "gdpr", "datenschutz"],
} as const;
