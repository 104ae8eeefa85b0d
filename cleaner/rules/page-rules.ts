/** A kind of page that is no content. */
interface PageRule {
  readonly id: string;
  readonly flag: string;
  readonly phrases: readonly string[];
  /** A block with such a word speaks of something beside the text, and not of the page. */
  readonly beside?: readonly string[];
}

/** Pages that are no content: what they say, whole phrases in lower case. Only short pages are asked. */
export const PAGE_RULES: readonly PageRule[] = [
  {
    id: "error",
    flag: "page: error page",
    phrases: [
      "page not found",
      "404 not found",
      "error 404",
      "404 error",
      "page you requested could not be found",
      "page you are looking for",
      "page you were looking for",
      "this page isn't available",
      "this page doesn't exist",
      "internal server error",
      "service unavailable",
      "bad gateway",
      "seite nicht gefunden",
      "seite existiert nicht",
      "page introuvable",
      "página no encontrada",
      "pagina niet gevonden",
      "pagina non trovata",
      "страница не найдена",
      "nie znaleziono strony",
      "ページが見つかりません",
      "页面不存在",
      "الصفحة غير موجودة",
    ],
  },
  {
    id: "block",
    flag: "page: block page",
    phrases: [
      "access denied",
      "verify you are human",
      "verifying you are human",
      "verify that you are not a robot",
      "are you a robot",
      "i'm not a robot",
      "checking your browser",
      "checking if the site connection is secure",
      "enable javascript and cookies to continue",
      "unusual traffic from your",
      "request unsuccessful. incapsula",
      "you have been blocked",
      "attention required! | cloudflare",
      "please complete the security check",
      "press & hold to confirm",
      "your access to this site has been limited",
      "403 forbidden",
      "ddos protection by",
    ],
  },
  {
    id: "login",
    flag: "page: log-in wall",
    phrases: [
      "log in to continue",
      "sign in to continue",
      "please log in to view",
      "you must be logged in",
      "you must log in to continue",
      "you need to be logged in",
      "sign in to your account",
      "melden sie sich an, um",
      "connectez-vous pour continuer",
      "inicia sesión para continuar",
    ],
    beside: [
      ...["comment", "reply", "answer", "review", "vote", "rate this", "kommentar", "kommentier", "antworten"],
      ...["bewerten", "répondre", "comentar", "responder"],
    ],
  },
  {
    id: "script",
    flag: "page: needs scripts",
    phrases: [
      "you need to enable javascript to run this app",
      "please enable javascript to continue",
      "javascript is required to view this",
      "this app works best with javascript enabled",
      "please turn javascript on",
      "enable javascript in your browser to use",
    ],
  },
];

/** A page that only asks for consent: what each of its blocks speaks of, and an answer that it offers. In lower case. */
export const COOKIE_WALL = {
  flag: "page: cookie wall",
  matters: [
    ...["cookie", "consent", "privacy", "our partners", "our vendors", "personal data", "before you continue"],
    ...["datenschutz", "einwilligung", "zustimmung", "unsere partner", "bevor sie zu"],
    ...["consentement", "nos partenaires", "vie privée", "avant d'accéder", "consentimiento", "nuestros socios"],
    ...["privacidad", "antes de continuar", "consenso", "nostri partner", "prima di continuare", "toestemming"],
    ...["onze partners", "voordat je verdergaat", "privacidade", "prywatność", "zgody"],
  ],
  answers: [
    ...["accept", "accept all", "accept cookies", "accept all cookies", "accept and continue", "accept & continue"],
    ...["agree", "i agree", "agree and continue", "allow all", "allow all cookies", "got it", "i accept"],
    ...["reject all", "decline", "akzeptieren", "alle akzeptieren", "alles akzeptieren", "zustimmen", "alle ablehnen"],
    ...["tout accepter", "accepter", "accepter et continuer", "j'accepte", "tout refuser", "aceptar", "aceptar todo"],
    ...["aceptar y continuar", "rechazar todo", "accetta", "accetta tutto", "rifiuta tutto", "accepteren"],
    ...["alles accepteren", "akkoord", "aceitar", "aceitar tudo", "akceptuj", "akceptuję", "zgadzam się"],
  ],
} as const;
