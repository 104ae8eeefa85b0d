/** The most frequent words of a language that say nothing of the subject, and the script they are written in. */
export interface LanguageRow {
  /** ISO 639-1. */
  readonly language: string;
  readonly words: string;
}

/** Rows by which running text is told; words from the frequency lists of the languages' own grammars and corpora. */
export const FUNCTION_WORDS: readonly LanguageRow[] = [
  {
    language: "en",
    words:
      "the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no",
  },
  {
    language: "de",
    words:
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde",
  },
  {
    language: "fr",
    words:
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux cette ses mais comme on nous vous leur être été deux même elle ont ces fait très tout sans",
  },
  {
    language: "es",
    words:
      "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros",
  },
  {
    language: "pt",
    words:
      "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você foi são",
  },
  {
    language: "it",
    words:
      "di e il la che in un a per è una sono con non del si da le dei come i al più della nel alla ma ha gli anche lo delle o se su questo questa essere tra era ed due degli dal cui nella stato molto quando suo sua",
  },
  {
    language: "nl",
    words:
      "de van een het en in is dat op te voor met zijn die niet aan er om ook als dan maar bij nog uit naar door ze wordt was hebben over tot je heeft deze worden of kan meer al geen dit we wel zo",
  },
  {
    language: "sv",
    words:
      "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara",
  },
  {
    language: "da",
    words:
      "og i at det er en til af på for med den som de har ikke der et om han var jeg men sig fra vi så kan når også efter eller nu sin hvor ved mod skal ville ud får være blev meget",
  },
  {
    language: "no",
    words:
      "og i det er på som en til for av at med har de ikke den om et han var jeg men seg fra vi så kan når også etter eller nå sin hvor ved mot skal ville ut får være ble mye",
  },
  {
    language: "fi",
    words:
      "ja on ei se että oli hän mutta ovat kun niin myös kuin joka sen ole mukaan hänen ovat tai jos vain nyt sitä tämä voi mitä jo sekä ollut ennen kanssa olla siitä vielä",
  },
  {
    language: "pl",
    words:
      "w i na z się nie do to jest że o jak po za od ale dla co przez są tego przy jego tym był był oraz już tylko jako może czy które który ich być ma tak było także jej się",
  },
  {
    language: "cs",
    words:
      "a se v na je že s z do o to i za ve pro jako ale po by k jsou tak podle které od který aby nebo při až co byl není už jen své může však před bylo byla také",
  },
  {
    language: "sk",
    words:
      "a v sa na je že s z do o to aj za vo pre ako ale po by k sú tak podľa ktoré od ktorý aby alebo pri až čo bol nie už len svoje môže však pred bolo bola tiež",
  },
  {
    language: "hu",
    words:
      "a az és hogy nem is egy ez meg volt csak de ha már azt el mint még ki van vagy után lesz ezt majd fel kell meg minden így ami olyan lehet sem amely",
  },
  {
    language: "ro",
    words:
      "de și în la a cu pe nu care din să că o un este pentru se ca mai au sau fost al prin sunt lui dar după dintre până când această acest fi fără iar sa",
  },
  {
    language: "tr",
    words:
      "ve bir bu da de için ile çok olarak daha olan gibi en ne kadar sonra var ancak her ise olduğu göre değil ya ki mi iki ama yeni büyük oldu o",
  },
  {
    language: "ru",
    words:
      "и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой от так же для как вы бы его было или уже при если их также только",
  },
  {
    language: "uk",
    words:
      "і в не на що з до та як за це я у він але для від про його й вони ми або так був було який також вже може при після їх щоб є цього",
  },
  {
    language: "bg",
    words:
      "на и в за да се от с не че по е са това като до при но към или след който беше има които още само може бе ще си",
  },
  {
    language: "el",
    words:
      "και το της η ο του να τα με για που από στην των τη σε την οι στο δεν θα είναι τις τον αυτό μας στη ένα μια έχει ότι ως κατά όμως",
  },
  {
    language: "id",
    words:
      "yang dan di dengan untuk dari ini pada dalam tidak itu adalah akan ke juga atau bisa oleh sebagai ada anda kami mereka telah karena dapat lebih saat kita",
  },
  {
    language: "vi",
    words:
      "và của là các có được cho trong một không người với để những này khi đã về từ đến ra như vào tại cũng nhiều năm sẽ",
  },
  {
    language: "fa",
    words: "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد شده ها اما یا او ما باید",
  },
  {
    language: "ar",
    words: "في من على إلى أن عن مع هذا التي الذي هذه كان بعد ما لا قد كما أو بين ذلك كل وقد حيث خلال عند لم أنه",
  },
  {
    language: "ca",
    words:
      "de la i el que a en els les per amb una un del al és no als més com va ha són dels aquest aquesta però també han seva hi ser ho si què quan sobre entre molt on perquè fins tots des",
  },
  {
    language: "hr",
    words:
      "i je u se na da su za s od što kako koji koja koje o iz do ali nije bio bila kao ne po sa već će te ili samo nakon prema sve može zbog kada jer bi više ima između bilo biti",
  },
  {
    language: "sl",
    words:
      "je in v na se da so za pa z ki s tudi bi po ne iz kot pri še bo ali ni do od o kar lahko ter bilo pred jih ko kako zaradi med več če vse tako le",
  },
  {
    language: "et",
    words:
      "ja on ei et see oli mis ka kui oma või siis aga ta nii seda mida välja ning kes selle üle veel pole juba mitte saab oleks olid mille tema kuid pärast ole kõik enne kuni",
  },
  {
    language: "lv",
    words:
      "un ir ar uz no par ka kas to arī nav bet tas kā pēc gan vai jau lai tā bija būs ļoti vēl tikai pie ja tiek līdz kad šo tad gada var tie šis šī savu viņa",
  },
  {
    language: "lt",
    words:
      "ir į kad su yra iš tai bet kaip apie o už tik buvo jo ar po dėl jau nuo prie taip dar gali savo kai jei iki jų šis ši labai prieš tuo nes kuris kuri pagal metų",
  },
  {
    language: "sr",
    words:
      "и је у се на да су за од што како који која које о из до али није био била као не по са већ ће те или само након према све може због када јер би више има између било бити они он",
  },
  {
    language: "mk",
    words:
      "на и во да се од за со не е што ќе ја го ги си кој која кои како по но до ова тоа при или беше има може биде само дека сите меѓу според поради",
  },
  {
    language: "be",
    words:
      "і ў у не на што з да як гэта за па ад для але або яго яны быў была было ён яна мы я які якая якія таксама пры калі так ужо толькі можа каб іх з'яўляецца",
  },
  {
    language: "ur",
    words:
      "کے کی میں سے کو ہے اور کا نے پر ہیں اس کہ یہ بھی تھا ان ایک کر نہیں تو جو ہو تھے وہ تھی کیا لیے بعد گیا اپنے ہی لیکن جب تک گئی ساتھ انھوں",
  },
];
