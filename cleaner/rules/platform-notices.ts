import { readPhrases } from "./read-phrases.ts";
import type { NoticeRule } from "./rule-row.ts";

const MAX_WORDS = 50;

/** What governments, agencies of news, encyclopedias, shops, sites of questions and of advertisements and platforms for papers say around each of their pages: notices as those of `notice-rules.ts`. */
export const PLATFORM_NOTICES = [
  {
    id: "notice/official",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["gov-banner", "usa-banner", "phishing"],
    phrases: readPhrases(`the .gov means it's official | official websites use .gov | official websites use .mil |
      federal government websites often end in .gov | .gov website belongs to an official government organization |
      .mil website belongs to an official u.s. department | secure .gov websites use https | secure .mil websites use https |
      share sensitive information only on official, secure websites | an official website of the united states government |
      this is an official website of the european union | official european union website addresses are in the europa.eu domain |
      government agencies communicate via .gov.sg`),
    says: "Says that the site is a government's, and how to tell.",
  },
  {
    id: "notice/syndication",
    layer: "boilerplate",
    maxWords: 20,
    about: [],
    phrases: readPhrases(`view source version on businesswire.com | view original content to download multimedia |
      view original content with multimedia | view original content: https:// | view source version on accesswire.com`),
    says: "Leads to where the press release was published first.",
  },
  {
    id: "notice/platform",
    layer: "boilerplate",
    maxWords: 70,
    about: ["arxivlabs", "sharedit"],
    phrases: readPhrases(`html conversions sometimes display errors due to content |
      arxivlabs is a framework that allows collaborators | organizations that work with arxivlabs |
      anyone you share the following link with will be able to read | a shareable link is not currently available for this article |
      provided by the springer nature sharedit |
      every effort has been made to follow citation style rules | please refer to the appropriate style manual or other sources | our editors will review what you've submitted |
      inclusion in an nlm database does not imply endorsement | the statements, opinions and data contained in all publications are solely |
      all claims expressed in this article are solely those of the authors | remains neutral with regard to jurisdictional claims | click on a date/time to view the file as it appeared at that time |
      there is a problem with information submitted for this request | highlighted below and resubmit the form |
      advertising revenue supports our not-for-profit mission | the go module system was introduced in go 1.11 |
      redistributable licenses place minimal restrictions on how software | modules with tagged versions give importers more predictable |
      when a project reaches major version v1 it is considered stable |
      this feature is not baseline because it does not work in some of the most | see full compatibility |
      this feature is well established and works across many devices and browser versions |
      pdfファイルをご覧いただくには |
      share full text access | share a full-text version of this article with your friends and colleagues | check box below to share full-text version of article |
      not responsible for the content or functionality of any supporting information | search author on: |
      you are visitor number | get your own free home page | best viewed in netscape | best viewed with internet explorer |
      a version of this article appears in print on | a version of this article appeared in print on`),
    says: "Explains what a platform does around each of its pages.",
  },
  {
    id: "notice/questions",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: [],
    phrases:
      readPhrases(`stack exchange network consists of | is a question and answer site for | it only takes a minute to sign up |
      please be sure to answer the question | provide details and share your research |
      asking for help, clarification, or responding to other answers | making statements based on opinion; back them up |
      see our tips on writing great answers | you must log in to answer this question | browse other questions tagged |
      earn 10 reputation (not counting | you agree stack exchange can store cookies |
      i am a bot, and this action was performed automatically | new comments cannot be posted and votes cannot be cast |
      debes iniciar sesión para responder`),
    says: "Tells how to ask and answer on a site of questions.",
  },
  {
    id: "notice/answer",
    layer: "boilerplate",
    maxWords: 8,
    about: [],
    phrases: readPhrases(`improve this answer | improve this question`),
    says: "Is a row of buttons below a post.",
  },
  {
    id: "notice/mailing-list",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["unsubscri", "mailman"],
    phrases: readPhrases(`a non-text attachment was scrubbed | an html attachment was scrubbed |
      an embedded message was scrubbed | an embedded and charset-unspecified text was scrubbed | messages sorted by: [ |
      contemporary messages sorted: [ | this archive was generated by hypermail | this is a public inbox, see mirroring instructions |
      because you are subscribed to the google groups | to unsubscribe from this group and stop receiving emails from it |
      either email addresses are anonymous for this group or`),
    says: "Is what an archive of a mailing list, or the list's software, adds to each message.",
  },
  {
    id: "notice/wiki",
    layer: "boilerplate",
    maxWords: 60,
    about: [],
    phrases:
      readPhrases(`jump to navigation | this page was last edited on | this page was last modified on | retrieved from "http |
      text is available under the creative commons | is a registered trademark of the wikimedia foundation |
      diese seite wurde zuletzt am | der text ist unter der lizenz „creative | abgerufen von „http |
      dernière modification de cette page le | les textes sont disponibles sous licence creative | esta página se editó por última vez |
      el texto está disponible bajo la licencia creative | obtenido de «http | questa pagina è stata modificata per l'ultima volta |
      esta página foi editada pela última vez | deze pagina is voor het laatst bewerkt | tę stronę ostatnio edytowano |
      эта страница в последний раз была отредактирована`),
    says: "Is what a wiki says of each of its pages.",
  },
  {
    id: "notice/shop",
    layer: "boilerplate",
    maxWords: 15,
    about: ["shipping", "pickup"],
    phrases: readPhrases(`shipping calculated at checkout | couldn't load pickup availability |
      pickup currently unavailable at | usually ready in 24 hours | usually ready in 2-4 days |
      write your own review | you're reviewing:`),
    says: "Is what a system of shops says beside each of its products.",
  },
  {
    // With the English word for them: COOKIE_NOTICE.
    id: "notice/cookies",
    layer: "boilerplate",
    maxWords: 80,
    about: ["cookie", "privacy", "gizlilik"],
    phrases:
      readPhrases(`çerezler kullanıyoruz | çerezleri kullanıyoruz | çerezler kullanılmaktadır | çerez kullanılmaktadır |
      käytämme evästeitä | sivusto käyttää evästeitä | vi använder kakor | sütiket használunk`),
    says: "Speaks of cookies.",
  },
  {
    id: "notice/corrections",
    layer: "boilerplate",
    maxWords: 25,
    about: [],
    phrases:
      readPhrases(`опечатку? | помітили помилку | zauważyłeś błąd? | našli jste chybu? | reportar un error | segnala un errore |
      signaler une erreur | encontrou um erro? | encontrou algum erro? | ha észrevett hibát | löysitkö virheen?`),
    says: "Asks readers to tell of mistakes.",
  },
  {
    id: "notice/classified",
    layer: "boilerplate",
    maxWords: 25,
    about: ["scam"],
    phrases: readPhrases(`qr code link to this post | do not contact me with unsolicited services or offers |
      avoid scams, deal locally`),
    says: "Is what a site of advertisements says beside each of them.",
  },
  {
    id: "notice/blocked",
    layer: "boilerplate",
    maxWords: 40,
    about: ["cloudflare"],
    phrases:
      readPhrases(`cloudflare ray id found at the bottom | a security service to protect itself from online attacks |
      several actions that could trigger this block | you can email the site owner to let them know you were blocked |
      we believe you are using automation tools | performance & security by cloudflare`),
    says: "Says that a site took its visitor for a machine.",
  },
  {
    // In English such a sentence is often the whole page: PAGE_RULES.
    id: "notice/script",
    layer: "boilerplate",
    maxWords: 25,
    about: ["javascript", "noscript"],
    phrases: readPhrases(`bitte aktivieren sie javascript |
      veuillez activer javascript | please turn on javascript to use this feature | por favor, activa javascript | abilita javascript`),
    says: "Asks for scripts.",
  },
] as const satisfies readonly NoticeRule[];
