import { readPhrases } from "./read-phrases.ts";

/** Sentences of consent managers that no other text holds, in lower case, and words in the addresses of pages that are about the matter. */
export const COOKIE_NOTICE = {
  sentences: readPhrases(`this website uses cookies | this site uses cookies | we use cookies to | we use cookies and |
    necessary cookies are absolutely essential | cookie consent plugin | cookies that are categorized as necessary |
    diese website verwendet cookies | diese webseite verwendet cookies | diese website nutzt cookies | wir verwenden cookies |
    ce site utilise des cookies | nous utilisons des cookies | este sitio web utiliza cookies | utilizamos cookies propias | usamos cookies propias |
    questo sito utilizza i cookie | utilizziamo i cookie | deze website maakt gebruik van cookies | wij gebruiken cookies |
    este site utiliza cookies | usamos cookies para | utilizamos cookies e | nós usamos cookies | we gebruiken cookies | deze site gebruikt cookies |
    questo sito utilizza cookie | utilizziamo cookie | używamy plików cookie | ta strona używa plików cookie | ta strona używa cookie |
    strona korzysta z plików cookie | používáme soubory cookie | používáme cookies | tento web používá soubory cookie | acest site folosește cookie |
    acest site utilizează cookie | vi använder cookies | webbplatsen använder cookies | vi bruger cookies | χρησιμοποιούμε cookies |
    χρησιμοποιεί cookies | мы используем cookie | мы используем файлы cookie | сайт использует cookie | сайт использует файлы cookie |
    ми використовуємо cookie | сайт використовує cookie | situs ini menggunakan cookie | trang web này sử dụng cookie | 本网站使用cookie |
    我们使用cookie | 本網站使用cookie | 当サイトではcookie | 当サイトでは、cookie`),
  about: ["cookie", "privacy", "gdpr", "datenschutz"],
} as const;
