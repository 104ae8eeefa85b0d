import { readPhrases } from "./read-phrases.ts";

/**
 * Lines behind which other pages begin, in some forty languages: lower case, without the marks around them, and with " | " between
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
    `noticia relacionada | te puede interesar | también te puede interesar | también te puede gustar | artículos relacionados |
    noticias relacionadas | entradas relacionadas`,
    // Portuguese
    `você pode gostar | você também pode gostar | você pode se interessar | notícias relacionadas |
    artigos relacionados | posts relacionados | matérias relacionadas`,
    // Italian
    `articoli correlati | potrebbe interessarti | potrebbe interessarti anche | potrebbe piacerti anche`,
    // Dutch
    `gerelateerde artikelen`,
    // Swedish, Danish, Norwegian, Finnish
    `relaterade artiklar | relaterede artikler | relaterte artikler | aiheeseen liittyvää`,
    // Polish
    `podobne artykuły | podobne wpisy | powiązane artykuły`,
    // Czech, Slovak, Croatian, Serbian, Slovene
    `mohlo by vás zajímat | mohlo by vás zaujímat | související články | podobné články | súvisiace články | povezani članci |
    povezane vijesti | vezane vijesti | повезане вести | повезани чланци | sorodni članki`,
    // Hungarian
    `kapcsolódó cikkek | ez is érdekelheti | olvassa el ezt is`,
    // Romanian
    `articole similare`,
    // Greek
    `σχετικά άρθρα`,
    // Turkish
    `benzer yazılar | benzer haberler | ilgili haber | ilgili haberler | ilgili yazılar | ilginizi çekebilir`,
    // Russian, Ukrainian, Bulgarian
    `похожие статьи | похожие записи | похожие новости | схожі новини | схожі статті | пов'язані статті | подобни статии |
    свързани статии`,
    // Arabic, Persian, Urdu, Hebrew
    `مقالات ذات صلة | مواضيع ذات صلة | موضوعات ذات صلة | أخبار ذات صلة | مطالب مرتبط | اخبار مرتبط | مطالب مشابه |
    متعلقہ خبریں | متعلقہ عنوانات | متعلقہ مضامین | כתבות נוספות | כתבות קשורות`,
    // Hindi, Marathi, Bengali, Tamil, Telugu, Thai
    `संबंधित खबरें | संबंधित ख़बरें | संबंधित समाचार | संबंधित लेख | संबंधित बातम्या | সম্পর্কিত খবর | সংশ্লিষ্ট খবর |
    தொடர்புடைய செய்திகள் | தொடர்புடைய பதிவுகள் | సంబంధిత వార్తలు | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง | เรื่องที่เกี่ยวข้อง`,
    // Indonesian, Vietnamese
    `berita terkait | artikel terkait | berita lainnya | artikel lainnya | tin liên quan | bài viết liên quan |
    tin cùng chuyên mục | có thể bạn quan tâm`,
    // Japanese, Chinese, Korean
    `関連記事 | おすすめ記事 | おすすめの記事 | 相关文章 | 相关阅读 | 相关新闻 | 相关推荐 | 推荐阅读 | 延伸阅读 | 猜你喜欢 | 相關文章 | 相關新聞 |
    相關閱讀 | 推薦閱讀 | 猜你喜歡 | 관련 기사 | 관련기사 | 관련 글 | 추천 기사 | 추천기사 | 이 기사를 추천합니다`,
  ].flatMap(readPhrases),
  /**
   * Offers like this one, nothing else on the line: in most languages as WooCommerce says it. Big shops show such rows in the middle of
   * a product's page, so that they speak of their box and of nothing behind it.
   */
  offers: readPhrases(
    `products related to this item | sponsored products related to this item | frequently bought together |
    customers also bought | customers also viewed | customers who bought this item also bought |
    customers who viewed this item also viewed | other customers also bought | people also bought | people also viewed |
    recently viewed | recently viewed items | recently viewed products | your recently viewed items | similar items |
    similar listings | similar homes | similar properties | similar jobs | similar cars | similar vehicles |
    ähnliche produkte | ähnliche anzeigen | ähnliche fahrzeuge | ähnliche immobilien | zuletzt angesehen |
    kunden kauften auch | kunden haben auch gesehen | wird oft zusammen gekauft | produits similaires |
    produits apparentés | annonces similaires | vous aimerez peut-être aussi | les clients ont également acheté | productos relacionados |
    productos similares | anuncios similares | vistos recientemente | produtos relacionados | produtos semelhantes |
    vistos recentemente | prodotti correlati | prodotti simili | visti di recente | gerelateerde producten |
    vergelijkbare producten | onlangs bekeken | relaterade produkter | relaterede varer | relaterte produkter | podobne produkty |
    powiązane produkty | ostatnio oglądane | související produkty | podobné produkty | súvisiace produkty |
    kapcsolódó termékek | hasonló termékek | produse similare | povezani proizvodi | sorodni izdelki | σχετικά προϊόντα |
    ilgili ürünler | benzer ürünler | похожие товары | с этим товаром покупают | вы недавно смотрели | схожі товари |
    свързани продукти | منتجات ذات صلة | محصولات مرتبط | מוצרים קשורים | produk terkait | sản phẩm tương tự | sản phẩm liên quan |
    สินค้าที่เกี่ยวข้อง | 関連商品 | 最近チェックした商品 | 相关产品 | 相关商品 | 相關商品 | 관련 상품 | 최근 본 상품`,
  ),
  /** Any other pages, nothing else on the line. */
  whole: [
    // English
    `related | related topics | related links | related video | recommended | read more | read next |
    read also | also read | see also | keep reading | next article | next post | previous article |
    previous post | up next | what to read next | latest | latest news | latest posts | latest articles |
    latest stories | recent posts | recent articles | recent news | recent stories | popular |
    popular posts | popular articles | most popular | most read | most recent | trending | trending now |
    trending stories | don't miss`,
    // Archives of mailing lists
    `previous message | next message | prev by date | next by date | previous by date | prev by thread | previous by thread |
    next by thread | prev in thread | previous in thread | next in thread`,
    // German
    `ähnliche themen | verwandte themen | auch interessant | lesen sie auch | lies auch | siehe auch |
    passend dazu | meistgelesen | neueste beiträge | neueste artikel | aktuelle beiträge | aktuelle artikel |
    aktuelle nachrichten | letzte beiträge`,
    // French
    `à lire aussi | à lire également | lire aussi | voir aussi | articles récents | sur le même sujet | sur le même thème |
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
    `läs också | läs mer | mest läst | senaste nytt | les også | mest lest | læs også | mest læste | lue myös | luetuimmat`,
    // Polish
    `czytaj też | czytaj także | zobacz też | zobacz także | zobacz również | najczęściej czytane`,
    // Czech, Slovak, Croatian, Serbian
    `přečtěte si také | čtěte také | nejčtenější | čítajte aj | najčítanejšie | pročitajte i | najčitanije | прочитајте и`,
    // Hungarian
    `olvasta már | legolvasottabb | további cikkek`,
    // Romanian
    `citește și | citeşte şi`,
    // Greek
    `διαβάστε επίσης | διαβάστε ακόμα | διαβάστε ακόμη | περισσότερα άρθρα | δημοφιλή`,
    // Turkish
    `diğer haberler | son haberler | çok okunanlar | en çok okunanlar`,
    // Russian, Ukrainian, Bulgarian
    `читайте также | смотрите также | другие новости | последние новости | популярное | самое читаемое | читайте також |
    останні новини | інші новини | популярне | прочетете още | най-четени`,
    // Arabic, Persian, Urdu, Hebrew
    `اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | الأكثر قراءة | بیشتر بخوانید | آخرین اخبار | پربازدیدترین | مزید پڑھیں | یہ بھی پڑھیں |
    קראו גם | קראו עוד | הנקראות ביותר`,
    // Hindi, Marathi, Bengali, Tamil, Thai
    `यह भी पढ़ें | ये भी पढ़ें | और पढ़ें | ताजा खबरें | हेही वाचा | আরও পড়ুন | আরো পড়ুন | সর্বশেষ | সর্বাধিক পঠিত | மேலும் படிக்க |
    อ่านเพิ่มเติม | อ่านต่อ | ข่าวล่าสุด | ข่าวยอดนิยม | เรื่องล่าสุด | บทความล่าสุด`,
    // Indonesian, Vietnamese
    `baca juga | simak juga | lihat juga | rekomendasi untuk anda | berita terbaru | terpopuler | artikel terbaru | xem thêm | đọc thêm | đọc nhiều | tin mới nhất`,
    // Japanese, Chinese, Korean
    `あわせて読みたい | あわせて読みたい記事 | こちらもおすすめ | 人気記事 | 最新記事 | 热门文章 | 热门推荐 |
    上一篇 | 下一篇 | 延伸閱讀 | 熱門文章 | 많이 본 뉴스 | 많이 본 기사 | 인기 기사 | 인기기사 | 최신 기사`,
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
  /** A name stands before it: "'여행' 카테고리의 다른 글", on Tistory and Naver. */
  ends: readPhrases("카테고리의 다른 글"),
  /** Those of the above that manuals and encyclopedias write too, before what belongs to their subject. */
  references: readPhrases(`see also | siehe auch | voir aussi | zobacz też | zobacz także | смотрите также | related |
    related topics | related links | related content | verwandte themen | veja também | learn more | ähnliche themen`),
  /** The site's own name follows: "More Evening Gazette". */
  beforeSite: readPhrases("more | also on | mehr | auch auf | plus | más | mais | altro | meer | więcej"),
} as const;
