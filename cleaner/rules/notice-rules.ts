import { PLATFORM_NOTICES } from "./platform-notices.ts";
import { readPhrases } from "./read-phrases.ts";
import type { NoticeRule } from "./rule-row.ts";

const MAX_WORDS = 50;

/** Sentences of notices in two dozen languages: no words that a text about something else would use. */
export const NOTICE_RULES = [
  {
    id: "notice/embed",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["embed", "privacy", "datenschutz"],
    phrases:
      readPhrases(`we ask for your permission before anything is loaded | this content is hosted by a third party |
      enable javascript to view the comments powered by | empfohlener redaktioneller inhalt |
      einen externen inhalt von | dass mir externe inhalte angezeigt werden | daten an drittplattformen übermittelt |
      ce contenu est bloqué car | ce contenu n'a pas pu être affiché | questo contenuto è ospitato da |
      deze inhoud wordt gehost`),
    says: "Stands for something that another site would show here.",
  },
  {
    id: "notice/subscribers",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["paywall", "subscri", "abonn"],
    phrases:
      readPhrases(`please consider subscribing to lwn | are the lifeblood of lwn.net | already a subscriber | already have a subscription | to view the full story |
      subscribe to continue reading | subscribe to read the full | this article is for subscribers |
      this content is for subscribers | log in to continue reading | sind sie bereits abonnent | bereits abonnent? |
      um den artikel weiterzulesen | déjà abonné | réservé aux abonnés | la suite est réservée |
      ya eres suscriptor | tu suscripción se está usando en otro dispositivo | quieres añadir otro usuario a tu suscripción |
      si continúas leyendo en este dispositivo | lecture du monde en cours sur un autre appareil | sur un seul appareil à la fois | contenido exclusivo para suscriptores | hai già un abbonamento | sei già abbonato |
      contenuto riservato agli abbonati | já é assinante | exclusivo para assinantes | al abonnee? |
      exkluzivním obsahem pro předplatitele | allerede abonnent? | redan prenumerant? | exclusiva para suscriptores | この記事は有料記事 |
      zaloguj się, aby czytać | zapraszamy do subskrypcji | zapraszamy też do subskrypcji`),
    says: "Asks for a subscription before it goes on.",
  },
  {
    id: "notice/machine",
    layer: "boilerplate",
    maxWords: 25,
    about: ["mistake", "hallucinat", "disclaimer"],
    phrases: readPhrases(`can make mistakes. check important info | can make mistakes. please double-check |
      can make mistakes, so double-check | may display inaccurate info | this is a copy of a conversation between |
      this is a copy of a chat between`),
    says: "Warns of what a machine wrote, or says whose conversation with it was copied.",
  },
  {
    id: "notice/newsletter",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["newsletter", "subscri", "abonn"],
    phrases: readPhrases(`is a reader-supported publication | subscribe to our emails | trouble viewing this email |
      view this email in your browser | you are receiving this email because | you received this email because | update your preferences or unsubscribe |
      subscribe to our newsletter | sign up for our newsletter | sign up for the newsletter |
      sign up to our newsletter | straight to your phone with | unseren newsletter abonnieren |
      abonnieren sie unseren newsletter | abonniere unseren newsletter | in unseren newsletter | unseren kostenlosen newsletter |
      zum newsletter anmelden | abonnez-vous à notre newsletter |
      inscrivez-vous à notre newsletter | suscríbete a nuestro newsletter | suscríbete a nuestro boletín |
      assine nossa newsletter | assine a nossa newsletter | iscriviti alla newsletter |
      iscriviti alla nostra newsletter | schrijf je in voor onze nieuwsbrief | schrijf je in voor de nieuwsbrief |
      zapisz się do newslettera | подпишитесь на рассылку | подпишитесь на нашу рассылку | підпишіться на розсилку |
      přihlaste se k odběru newsletteru | iratkozz fel hírlevelünkre | iratkozzon fel hírlevelünkre | abonează-te la newsletter |
      εγγραφείτε στο newsletter | bültenimize abone ol | bültenimize kaydol | הירשמו לניוזלטר | اشترك في نشرتنا |
      tilaa uutiskirje | prenumerera på vårt nyhetsbrev | tilmeld dig vores nyhedsbrev | meld deg på vårt nyhetsbrev |
      berlangganan newsletter | đăng ký nhận bản tin | สมัครรับจดหมายข่าว |
      뉴스레터 구독`),
    says: "Offers a newsletter.",
  },
  {
    id: "notice/comments",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["comment", "netiquette", "guideline"],
    phrases: readPhrases(`comments are moderated | comments will be moderated | comments may be republished |
      comments that are representative of all received | we ask that comments are civil |
      you must be logged in to post a comment | read our comment policy | this site uses akismet | how your comment data is processed |
      save my name, email, and website in this browser | diese website verwendet akismet | wie deine kommentardaten verarbeitet werden |
      meine website in diesem browser | kommentare werden moderiert |
      beachten sie unsere netiquette | beachten sie die netiquette | les commentaires sont modérés |
      los comentarios son moderados | i commenti sono moderati | komentarze są moderowane |
      mail не будет опубликован | نشر عنوان بريدك |
      다시 복구할 수 없습니다 | 계정인증을 통해 | yorum yapabilmek için üye | tehditkar, rahatsız edici | są prywatnymi opiniami użytkowników`),
    says: "Tells commenters the rules.",
  },
  {
    id: "notice/filed",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: [],
    phrases: readPhrases(`this entry was posted on | this entry was posted in | and is filed under |
      follow any responses to this entry | comments and pings are currently closed | bookmark the permalink |
      dieser beitrag wurde unter | veröffentlicht und wurde unter | uhr veröffentlicht und wurd |
      speichere in deinen favoriten diesen permalink | cet article a été publié dans |
      ce contenu a été publié dans | esta entrada fue publicada | questa voce è stata pubblicata |
      url to article: http | questo articolo è stato pubblicato in | dit bericht werd geplaatst | dit bericht is geplaatst |
      ten wpis został opublikowany | запись опубликована в рубрике`),
    says: "Says where and when the page was filed.",
  },
  {
    id: "notice/follow",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: [],
    phrases: readPhrases(`follow us on twitter | follow us on facebook | follow us on instagram | like us on facebook |
      on twitter and instagram @ | and on facebook @ | folgen sie uns auf | folge uns auf | folgt uns auf |
      suivez-nous sur | síguenos en | siga-nos no | seguici su | volg ons op | śledź nas na | polub nas na |
      подписывайтесь на наш | подпишитесь на наш | підписуйтесь на наш | obserwuj nas na | obserwuj nas w google | sledujte nás na |
      kövess minket | a facebookon is! | urmărește-ne pe | följ oss på | følg os på | følg oss på | seuraa meitä |
      google news'te | ランキングに参加 | 加入我們的粉絲團 | 不用抽 不用搶`),
    says: "Asks to be followed elsewhere.",
  },
  {
    id: "notice/share",
    layer: "boilerplate",
    maxWords: 12,
    about: [],
    phrases: readPhrases(`share this article | share this story | share this post | den artikel teilen? |
      diesen artikel teilen | partager cet article | compartir este artículo | condividi questo articolo |
      deel dit artikel | udostępnij ten artykuł`),
    says: "Offers to share the page.",
  },
  {
    id: "notice/feedback",
    layer: "boilerplate",
    maxWords: 12,
    about: ["feedback"],
    phrases:
      readPhrases(`was this page helpful | was this article helpful | was this helpful | is this page useful | did this page help you |
      did you find this page helpful | is there anything wrong with this page | war diese seite hilfreich | war dieser artikel hilfreich |
      war das hilfreich | cette page vous a-t-elle été utile | cet article vous a-t-il été utile | ¿te ha resultado útil |
      ¿le ha resultado útil | ¿te resultó útil | esta página foi útil | questa pagina ti è stata utile | questa pagina è stata utile |
      was deze pagina nuttig | hade du nytta av | hjälpte informationen | fandt du det, du ledte efter | fant du det du lette etter |
      oliko tästä sivusta apua | löysitkö etsimäsi | heeft deze informatie u geholpen | heeft u gevonden wat u zocht |
      was deze informatie nuttig | oliko sivusta apua | czy ta strona była pomocna | byla tato stránka užitečná |
      bu sayfa yararlı oldu mu | была ли эта страница полезной | была ли статья полезной | 이 페이지가 도움이 되었나요`),
    says: "Asks whether the page helped.",
  },
  {
    id: "notice/forum",
    layer: "boilerplate",
    maxWords: 40,
    about: ["faq", "help", "rules"],
    phrases:
      readPhrases(`users browsing this forum: | users browsing this thread: | users viewing this topic: | there are currently 1 users browsing this thread |
      you may not post new threads | you may not post replies | you may not post attachments | you may not edit your posts |
      you cannot post new topics in this forum | you cannot reply to topics in this forum | you must log in or register to reply here |
      you must be logged in to reply | mitglieder in diesem forum: | utilisateurs parcourant ce forum |
      сейчас этот форум просматривают`),
    says: "Says who is in a forum, and what they may do.",
  },
  {
    id: "notice/labels",
    layer: "boilerplate",
    maxWords: 7,
    about: [],
    phrases: readPhrases(`be the first to like this | be the first to add a reaction | no labels`),
    says: "Says that nobody has labelled or liked the page yet.",
  },
  {
    id: "notice/affiliate",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["affiliate", "disclos"],
    phrases: readPhrases(`may receive compensation when you | may earn a commission | may earn an affiliate commission |
      contains affiliate links | may contain affiliate links | products from one or more of our advertisers |
      as an amazon associate i earn | as an amazon associate we earn | enthält affiliate-links |
      als amazon-partner verdiene ich | als amazon-partner verdienen wir`),
    says: "Says who pays for the links.",
  },
  {
    id: "notice/delivery",
    layer: "boilerplate",
    maxWords: 25,
    about: ["shipping", "delivery", "returns", "faq", "help", "versand", "liefer", "livraison", "envio", "spedizion"],
    phrases:
      readPhrases(`shipping for orders | delivery on orders | delivery for orders | standard delivery ( | express delivery ( |
      standard shipping ( | express shipping ( | next day delivery ( | estimated delivery 1 | estimated delivery 2 |
      estimated delivery 3 | estimated delivery 4 | estimated delivery 5 | kostenloser versand ab | versandkostenfrei ab |
      gratisversand ab | livraison gratuite dès | livraison offerte dès | livraison gratuite à partir |
      envío gratis en pedidos | envío gratis a partir | envíos gratis a partir | spedizione gratuita per ordini |
      spedizione gratuita a partir | gratis verzending vanaf | gratis bezorging vanaf | darmowa dostawa od |
      fri frakt över | бесплатная доставка от`),
    says: "Says how any order is sent, and for how much.",
  },
  {
    id: "notice/licence",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["licen", "copyright", "lizenz"],
    phrases: readPhrases(`except where otherwise noted, content on this | unless otherwise noted, content on this |
      sofern nicht anders ausgewiesen, stehen inhalte dieser | sauf mention contraire, le contenu de ce site`),
    says: "Says under what licence the site stands.",
  },
  {
    id: "notice/rights",
    layer: "boilerplate",
    maxWords: 25,
    about: ["copyright", "legal", "licen"],
    phrases: readPhrases(`alle rechte vorbehalten | tous droits réservés | todos los derechos reservados |
      todos os direitos reservados | tutti i diritti riservati | riproduzione riservata | alle rechten voorbehouden |
      alla rättigheter förbehållna | alle rettigheder forbeholdes | alle rettigheter reservert | kaikki oikeudet pidätetään |
      wszelkie prawa zastrzeżone | všechna práva vyhrazena | všetky práva vyhradené | minden jog fenntartva |
      toate drepturile rezervate | με την επιφύλαξη παντός δικαιώματος | tüm hakları saklıdır | все права защищены |
      усі права захищені | всі права захищені | всички права запазени | جميع الحقوق محفوظة | کلیه حقوق این سایت |
      تمام حقوق این سایت | تمامی حقوق این سایت | כל הזכויות שמורות | सर्वाधिकार सुरक्षित | সর্বস্বত্ব সংরক্ষিত |
      สงวนลิขสิทธิ์ | hak cipta dilindungi | bản quyền thuộc về | giữ bản quyền | 版权所有 | 版權所有 | 未经授权不得转载 | 如有侵权 |
      非經授權，不得轉載 | 無断転載を禁じます | 無断転載禁止 | 무단 전재 및 재배포 금지 | 무단전재 및 재배포 금지 | 무단전재-재배포 금지`),
    says: "Says whose all rights are.",
  },
  {
    id: "notice/recipe",
    layer: "boilerplate",
    maxWords: 10,
    about: [],
    phrases: readPhrases(`jump to recipe | print recipe | pin recipe | zum rezept springen | rezept drucken |
      prevent your screen from going dark | bei pinterest speichern | imprimer la recette | imprimir receta | stampa la ricetta |
      jump to video | did you make this recipe? | tried this recipe? | hast du das rezept ausprobiert?`),
    says: "Is a button of a recipe, or asks its reader for a photograph.",
  },
  ...PLATFORM_NOTICES,
] as const satisfies readonly NoticeRule[];

/** Nothing else on the line, in lower case and without the marks around it: a place that was left for something else. */
export const PLACEHOLDER_LINES =
  readPhrases(`quoted text hidden | search this site | published using google docs | updated automatically every 5 minutes |
  press enter or click to view image in full size |
  thank you! your submission has been received | oops! something went wrong while submitting the form |
  advert | advertisement | advertisements | sponsored | sponsored content | loading | searching | no matches | expand description | click here to expand |
  continue reading below | story continues below | story continues below advertisement | article continues below |
  article continues below advertisement | article continues after advertisement |
  this advertisement has not loaded yet, but your article continues below | scroll to continue | anzeige | werbung |
  weiterlesen nach der anzeige | der artikel geht unter der werbung weiter | wird geladen | publicité |
  la suite après la publicité | chargement | chargement en cours | publicidad | cargando | publicidade |
  continua após a publicidade | continua depois da publicidade | carregando | pubblicità |
  continua a leggere dopo la pubblicità | caricamento | advertentie | lees verder onder de advertentie | reklama |
  tekst loopt door onder de advertentie | tekst gaat verder onder de advertentie |
  dalszy ciąg materiału pod wideo | haberin devamı | scroll to continue with content |
  l'articolo continua dopo la pubblicità | artikeln fortsätter under annonsen | 請繼續往下閱讀 | انتهای پیام |
  dalsza część tekstu pod reklamą | dalsza część artykułu pod reklamą | реклама | загрузка | реклам | annons | annonse |
  mainos | reklam | hirdetés | publicitate | διαφήμιση | إعلان | پخش آگهی | اشتہار | פרסומת | विज्ञापन | বিজ্ঞাপন | விளம்பரம் | ప్రకటన |
  โฆษณา | quảng cáo | iklan | oglas | reklāma | reklaam | 広告 | 广告 | 廣告 | 광고`);
