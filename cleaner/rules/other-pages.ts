import { readPhrases } from "./read-phrases.ts";

/**
 * Lines behind which other pages begin, in 26 languages: lower case, without the marks around them, and with " | " between
 * them. The pages that the model learned from are mostly English.
 */
export const OTHER_PAGES = {
  /** Pages like this one, nothing else on the line: as a heading, such a line speaks of all that stands in its box. */
  alike: [
    // English
    `related article | related articles | related posts | related stories | related content | related news |
    related reading | related items | related products | related videos | you may like | you might like |
    you may also like | you might also like | you may also enjoy | you might also enjoy |
    you may also be interested in | you might also be interested in | you may be interested in |
    you'll also like | recommended for you | recommended reading | recommended articles | recommended posts |
    similar posts | similar articles | similar products | similar stories | more stories | more news |
    more articles | more posts`,
    // German
    `ähnliche artikel | ähnliche beiträge | verwandte artikel | verwandte beiträge |
    das könnte sie interessieren | das könnte sie auch interessieren | das könnte dich interessieren |
    das könnte dich auch interessieren | das könnte ihnen auch gefallen | das könnte dir auch gefallen`,
    // French
    `vous aimerez aussi | articles similaires | articles liés | articles connexes`,
    // Spanish
    `te puede interesar | también te puede interesar | también te puede gustar | artículos relacionados |
    noticias relacionadas | entradas relacionadas`,
    // Portuguese
    `você pode gostar | você também pode gostar | você pode se interessar | notícias relacionadas |
    artigos relacionados | posts relacionados | matérias relacionadas`,
    // Italian
    `articoli correlati | potrebbe interessarti | potrebbe interessarti anche | potrebbe piacerti anche`,
    // Dutch
    `gerelateerde artikelen`,
    // Polish
    `podobne artykuły | podobne wpisy`,
    // Czech
    `mohlo by vás zajímat | související články | podobné články`,
    // Hungarian
    `kapcsolódó cikkek`,
    // Romanian
    `articole similare`,
    // Greek
    `σχετικά άρθρα`,
    // Turkish
    `benzer yazılar | benzer haberler | ilgili haberler | ilgili yazılar`,
    // Russian and Ukrainian
    `похожие статьи | похожие записи | похожие новости | схожі новини`,
    // Arabic, Persian, Hebrew
    `مقالات ذات صلة | مواضيع ذات صلة | مطالب مرتبط | כתבות נוספות`,
    // Indonesian, Vietnamese
    `berita terkait | artikel terkait | tin liên quan | bài viết liên quan`,
    // Japanese, Chinese, Korean
    `関連記事 | おすすめ記事 | おすすめの記事 | 相关文章 | 相关阅读 | 相关新闻 | 相关推荐 | 推荐阅读 | 猜你喜欢 | 相關文章 | 相關新聞 | 관련 기사 | 관련기사 | 추천 기사`,
  ].flatMap(readPhrases),
  /** Any other pages, nothing else on the line. */
  whole: [
    // English
    `related | related topics | related links | related video | recommended | read more | read next |
    read also | also read | see also | keep reading | next article | next post | previous article |
    previous post | up next | what to read next | latest | latest news | latest posts | latest articles |
    latest stories | recent posts | recent articles | recent news | recent stories | popular |
    popular posts | popular articles | most popular | most read | most recent | trending | trending now |
    trending stories | don't miss`,
    // German
    `ähnliche themen | verwandte themen | auch interessant | lesen sie auch | lies auch | siehe auch |
    passend dazu | meistgelesen | neueste beiträge | neueste artikel | aktuelle beiträge | aktuelle artikel |
    aktuelle nachrichten | letzte beiträge`,
    // French
    `à lire aussi | lire aussi | voir aussi | articles récents | sur le même sujet | sur le même thème |
    les plus lus`,
    // Spanish
    `lo más leído | lo más visto | leer también`,
    // Portuguese
    `leia também | leia mais | veja também | veja mais | mais lidas`,
    // Italian
    `leggi anche | altri articoli | i più letti`,
    // Dutch
    `lees ook | gerelateerd | meer nieuws | meest gelezen`,
    // Scandinavian
    `läs också | läs mer | les også | læs også`,
    // Polish
    `czytaj też | czytaj także | zobacz też | zobacz także | najczęściej czytane`,
    // Czech
    `přečtěte si také`,
    // Hungarian
    `olvasta már`,
    // Romanian
    `citește și`,
    // Greek
    `διαβάστε επίσης`,
    // Russian and Ukrainian
    `читайте также | смотрите также | другие новости | последние новости | читайте також`,
    // Arabic, Persian, Hebrew
    `اقرأ أيضا | بیشتر بخوانید | קראו גם`,
    // Indonesian, Vietnamese
    `baca juga | xem thêm`,
    // Japanese, Chinese, Korean
    `あわせて読みたい | 人気記事 | 热门文章 | 热门推荐 | 延伸閱讀`,
  ].flatMap(readPhrases),
  /** A name may follow: "More from the Gazette". */
  opens:
    readPhrases(`more from | more in | more on | more like this | more about | mehr zum thema | mehr von | mehr aus |
    weitere artikel | weitere beiträge | weitere themen | weitere nachrichten | weitere meldungen | más noticias |
    más artículos | más sobre | más en | meer over | mais sobre | altri articoli di | plus d'articles |
    related article | related articles | related posts | related content | read also | also read | see also |
    lesen sie auch | lesen sie mehr | lies auch | mehr dazu | weitere informationen zu | weitere informationen zum |
    weitere informationen zur | lire aussi | à lire aussi | lea también | leia também | leggi anche | czytaj też |
    czytaj więcej | więcej na ten temat`),
  /** The site's own name follows: "More Evening Gazette". */
  beforeSite: readPhrases("more | also on | mehr | auch auf | plus | más | mais | altro | meer | więcej"),
} as const;
