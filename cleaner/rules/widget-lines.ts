import type { RuleRow } from "./rule-row.ts";

/**
 * Lines that are furniture whenever nothing else stands on them, in lower case: of 6,300 such lines of pages.dev 12 are content. "See also",
 * "References", "Contact us" and "Learn more" are not among them: they head content too often, as their like do in other languages.
 * Places that were left for advertisements are `PLACEHOLDER_LINES`.
 */
export const WIDGET_LINES = {
  id: "line/widget",
  layer: "boilerplate",
  says: "Names a widget and nothing else.",
  lines: [
    // English
    `related events | related articles | related posts | related stories | related topics | related content | related reading |
    read more | leave a reply | leave a comment | you may also like | you might also like | recent posts | popular posts |
    share | share this | subscribe | newsletter | search | menu | home | follow us | sign up | log in |
    add to cart | load more | view all | skip to content | skip to main content | skip to navigation | skip to primary navigation |
    jump to content | toggle navigation | on this page | in this article | quick links | sign in | create account | log in register |
    privacy policy | terms of service | cookie settings | copy link | pin it | tweet | back to top | jump to recipe | print recipe |
    rate this recipe | post comment | cancel reply | load more comments | discussion about this post | reader interactions |
    primary sidebar | select page | similar threads | thread starter | click to expand... | your cart is empty | continue shopping |
    subscribe to our newsletter | share this article | customers also bought | [edit] | [edit source] | [bearbeiten] | [modifier] |
    [editar] | [modifica] | [bewerken] | [edytuj] | [править]`,
    // German
    `teilen | artikel teilen | beitrag teilen | drucken | artikel drucken | merken | suche | suchen | menü | startseite |
    anmelden | einloggen | registrieren | jetzt registrieren | abonnieren | jetzt abonnieren | newsletter abonnieren |
    zum newsletter | weiterlesen | mehr lesen | mehr laden | mehr anzeigen | alle anzeigen | kommentar schreiben |
    kommentieren | folgen sie uns | folge uns | in den warenkorb | zum inhalt springen | nach oben |
    zum seitenanfang | schreiben sie einen kommentar | schreibe einen kommentar`,
    // French
    `partager | imprimer | rechercher | recherche | accueil | se connecter | connexion | s'inscrire | s'abonner |
    je m'abonne | lire la suite | en savoir plus | voir plus | voir tout | afficher plus | commenter |
    laisser un commentaire | suivez-nous | ajouter au panier | aller au contenu | haut de page | retour en haut`,
    // Spanish
    `compartir | imprimir | buscar | inicio | iniciar sesión | regístrate | registrarse | suscríbete | suscribirse |
    leer más | ver más | ver todo | ver todos | cargar más | comentar | deja un comentario | deja una respuesta | síguenos |
    añadir al carrito | agregar al carrito | saltar al contenido | ir al contenido | volver arriba`,
    // Portuguese
    `compartilhar | compartilhe | partilhar | pesquisar | página inicial | entrar | cadastre-se | assine | assinar |
    ler mais | carregar mais | ver tudo | comente | deixe um comentário | siga-nos | adicionar ao carrinho |
    pular para o conteúdo | ir para o conteúdo | voltar ao topo`,
    // Italian
    `condividi | stampa | cerca | accedi | registrati | iscriviti | abbonati | leggi tutto | continua a leggere |
    mostra altro | carica altro | vedi tutti | commenta | lascia un commento | seguici | aggiungi al carrello |
    vai al contenuto | torna su`,
    // Dutch
    `delen | deel dit | afdrukken | zoeken | inloggen | aanmelden | registreren | abonneren | lees meer | meer laden |
    toon meer | bekijk alles | reageer | plaats een reactie | volg ons | in winkelwagen |
    ga naar de inhoud | naar boven`,
    // Swedish, Danish, Norwegian, Finnish
    `dela | skriv ut | sök | logga in | prenumerera | visa fler | visa alla | lämna ett svar | följ oss |
    del | søg | log ind | læs mere | vis flere | følg os | annonce | søk | logg inn | les mer | vis mer | følg oss |
    gå til innhold | jaa | tulosta | haku | etusivu | kirjaudu sisään | rekisteröidy | tilaa uutiskirje | lue lisää |
    näytä lisää | seuraa meitä | siirry sisältöön`,
    // Polish
    `udostępnij | drukuj | szukaj | strona główna | zaloguj się | zaloguj | zarejestruj się | subskrybuj | czytaj więcej |
    czytaj dalej | pokaż więcej | zobacz więcej | zobacz wszystkie | skomentuj | dodaj komentarz | obserwuj nas |
    dodaj do koszyka | przejdź do treści | wróć na górę`,
    // Czech, Slovak
    `sdílet | vytisknout | hledat | vyhledávání | přihlásit se | přihlásit | registrovat se | číst dále | číst více |
    načíst další | zobrazit více | sledujte nás | přidat komentář | přejít k obsahu | zdieľať | hľadať | prihlásiť sa |
    čítať viac | zobraziť viac | pridať komentár`,
    // Slovenian, Croatian, Serbian
    `deli | iskanje | prijava | preberi več | skoči na vsebino | podijeli | pretraži | prijavi se | pročitaj više |
    učitaj više | podeli | pretraga | prijavite se | pročitajte više`,
    // Hungarian
    `megosztás | nyomtatás | keresés | kezdőlap | főoldal | bejelentkezés | belépés | regisztráció | feliratkozás |
    tovább olvasom | bővebben | hozzászólás írása | kövess minket | kosárba | ugrás a tartalomhoz`,
    // Romanian
    `distribuie | caută | căutare | acasă | autentificare | abonează-te | citește mai mult | încarcă mai multe |
    lasă un comentariu | urmărește-ne | adaugă în coș`,
    // Greek
    `κοινοποίηση | εκτύπωση | αναζήτηση | αρχική | σύνδεση | εγγραφή | περισσότερα | διαβάστε περισσότερα |
    ακολουθήστε μας`,
    // Turkish
    `paylaş | yorumlar | yazdır | ara | ana sayfa | anasayfa | giriş yap | üye ol | kayıt ol | abone ol | devamını oku | daha fazla |
    yorum yap | yorum yaz | bizi takip edin | sepete ekle`,
    // Russian, Ukrainian
    `поделиться | вконтакте | одноклассники | распечатать | поиск | меню | главная | войти | вход | регистрация | зарегистрироваться | подписаться |
    читать далее | читать дальше | читать полностью | показать ещё | показать еще | комментировать |
    оставить комментарий | добавить комментарий | в корзину | наверх | поділитися | пошук | увійти |
    підписатися | читати далі | показати ще`,
    // Arabic, Persian, Hebrew
    `فيسبوك | واتساب | مشاركة | شارك | طباعة | بحث | الرئيسية | تسجيل الدخول | اشترك | اقرأ المزيد | تابعنا | اشتراک گذاری |
    جستجو | خانه | ورود | ثبت نام | ادامه مطلب | بیشتر | تبلیغات | שתף | שתפו | הדפסה | חיפוש | דף הבית | התחברות |
    הרשמה | קרא עוד | קראו עוד`,
    // Hindi
    `साझा करें | शेयर करें | खोजें | होम | लॉग इन | और पढ़ें`,
    // Thai
    `แชร์ | เข้าสู่ระบบ | ค้นหา | หน้าแรก`,
    // Indonesian, Vietnamese
    `bagikan | cetak | cari | beranda | masuk | daftar sekarang | selengkapnya | baca selengkapnya | ikuti kami |
    chia sẻ | tìm kiếm | trang chủ | đăng nhập | đăng ký | đọc tiếp | bình luận`,
    // Chinese
    `分享 | 打印 | 搜索 | 菜单 | 首页 | 登录 | 注册 | 订阅 | 阅读更多 | 阅读全文 | 查看更多 | 加载更多 | 发表评论 |
    关注我们 | 加入购物车 | 返回顶部 | 列印 | 搜尋 | 選單 | 首頁 | 登入 | 註冊 | 訂閱 | 閱讀更多 |
    加入購物車 | 回到頂部 | 微博 | 微信 | 字号：大 中 小 | 打印本页`,
    // Japanese, Korean
    `ツイート | シェア | シェアする | 印刷 | 検索 | メニュー | ホーム | ログイン | 新規登録 | 会員登録 | 購読する | 続きを読む |
    もっと見る | コメントする | コメントを残す | フォローする | カートに入れる | 공유 | 공유하기 | 인쇄 | 검색 | 메뉴 | 홈 |
    로그인 | 회원가입 | 구독 | 구독하기 | 더보기 | 더 보기 | 댓글 쓰기 | 댓글쓰기 | 댓글삭제 | 페이스북 | 카카오톡 |
    글자크기 | 다른기사 보기 | 장바구니`,
  ].flatMap((row) => row.split("|").map((line) => line.trim())),
} as const satisfies RuleRow & { readonly lines: readonly string[] };
