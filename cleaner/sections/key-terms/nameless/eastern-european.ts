import type { NamelessRow } from "./nameless-row.ts";

/** Words that name no topic in languages from Finland to Turkey. */
export const EASTERN_EUROPEAN: readonly NamelessRow[] = [
  {
    language: "fi",
    words: `aika aikana aina ainakin aivan alla asti edelleen eivät eli elokuu elokuussa emme enemmän ensi ensimmäinen ensin enää erittäin
      esimerkiksi haluaa haluavat heidän heille heinäkuu heinäkuussa helmikuu helmikuussa helposti heti huhtikuu huhtikuussa hyvin hyvä
      ihan ilman itse jatkuvasti joiden joilla joissa joita jolla jolle jonka jopa joskus jossa josta jota joten jotka jotta joukossa
      joulukuu joulukuussa juuri jälkeen kaiken kaikkea kaikki kaksi kautta kello kerran kertoi kertoo kesken keskiviikko klo kesäkuu
      kesäkuussa koko kolme koska koskaan kuinka kuitenkaan kuitenkin kuka kyllä lauantai lisäksi lokakuu lokakuussa lähes läpi
      maaliskuu maaliskuussa maanantai marraskuu marraskuussa meidän melko menee mennessä miksi mikä mikään millä minkä minun minä missä
      mistä miten molemmat monet moni monta muita muu muun muut muutama neljä niiden niillä niitä noin näiden näin nämä olemme olen
      olette olevan olisi olivat oma omaa oman omat osa paitsi paljon paremmin parempi perjantai pian pitkin pitäisi pitää pois päivä
      päivän saa saada saanut sama samaa saman sanoi sanoo sellainen seuraava siellä siihen siinä siis siksi sille silloin sillä sitten
      sivulla sunnuntai suuren suuri syyskuu syyskuussa taas tammikuu tammikuussa tapa tehdä tekee tiistai toinen toisen toiset torstai
      toukokuu toukokuussa tulee tuli tuo tähän tällä tämän tänään tässä tästä täytyy uuden uudet uusi vaan vaikka varten vasta viime
      voisi voivat vuoden vuonna vuosi vuosina vuotta yhden yhdessä yhä yksi yli ylös ympäri`,
  },
  {
    language: "hu",
    words: `abban ahhoz ahogy ahol aki akik akkor akár alapján alatt amelyek amelyet amikor amit amíg annak annyi arra augusztus augusztusban
      azok azonban aztán azzal azért bele benne bizonyos bár csütörtök december decemberben ebben eddig egyes egyetlen egyik egyre egyéb
      egész ehhez ekkor ellen első elég elő először előtt emellett ennek ennyi erre errő ezek ezen ezzel ezért február februárban felé
      forintot fél gyakran hanem hat hiszen hogyan hosszú három hétfő ide idő igen illetve ily ilyen inkább ismét itt január januárban
      jelent jobban jól július júliusban június júniusban kedd kellett keresztül kettő kis képest kérdés később két kívül köszönhetően
      következő közel között közül lehetett lenne lett lévő maga magát mai mellett mely melyek mert miatt mindenki mindig mindössze
      mintha mit mivel mondja mondta most május májusban március márciusban más másik mások nagy nagyon nap napon november novemberben
      négy néha néhány nélkül október októberben ott pedig persze péntek rajta régi részt saját senki soha sok sokan során szeptember
      szeptemberben szerda szerint szinte szombat számára talán tehát teljes tovább továbbá tud tudja tudjuk több többi ugyan ugyanis
      utolsó utóbbi vagyis valaki valami valamint vannak vasárnap vele velük vissza viszont volna voltak végül általában április
      áprilisban éppen évben évek éves óta önt össze úgy újra`,
  },
  {
    language: "pl",
    words: `aby ani bardzo bez bowiem była były będzie będą całe cały chce choć ciągle coraz coś czas czasem czasu czego czerwca czwartek
      czyli czym dlaczego dlatego dni dnia dobrze dodaje dokładnie dopiero dotąd dość drugi drugiej duże dużo duży dwa dwie dwóch dzień
      dzisiaj dziś gdy gdyby gdzie godzin godziny grudnia głównie ile inne inny innych jaka jaki jakich jakie jeden jedna jednak jednej
      jedno jednym jestem jeszcze jeśli jeżeli każda każde każdego każdy kiedy kilka kilku kto ktoś która którego której których którym
      którymi którą kwietnia lat lata latach lipca listopada lub ludzi lutego maja mają mam mamy marca miał miała miało mimo między mnie
      mniej moi moje można musi mógł mój mówi nad nadal nam nami nas nasz nasze naszego nawet nic nich niech niedziela niego niej nigdy
      nim nimi niż nowa nowe nowy nowych obecnie obok około ona one oni ono oprócz ostatni ostatnio osób oto oznacza pan pani parę
      października pierwsza pierwsze pierwszy piątek pod podczas ponad poniedziałek ponieważ potem powiedział poza pozwala prawie
      przecież przed przede przykład raczej raz razem rok roku również sam sama same sami sierpnia sobie sobota sposób stycznia swego
      swoich swoje swojej swój szczególnie tam tej ten teraz też tobą trochę trzeba trzy tutaj twierdzi tych tymi wam was wciąż według
      wiele wielu więc więcej wobec września wszyscy wszystkich wszystkie wszystko wtedy wtorek właśnie wśród zawsze zaś został została
      zostało zostały zwykle środa żaden żeby`,
  },
  {
    language: "cs",
    words: `ani asi ačkoli bez bude budou budu bychom byli byly být během března celá celé celý další dalších dané den dne dnes dny dní dobře
      dokonce dost druhé druhý dubna dva dvě dál díky hned hodin jak jakmile jaká jaké jaký jeden jedna jedno jednou jeho jej jejich
      jejichž její jelikož jenom jenže jestli ještě jich jim jinak jiné jiný již jsem jsi jsme jste kam kde kdo kdy když kolem kolik
      kromě kterou která kterého kterém kterých kterými kteří května ledna let letech lety lidé lidí listopadu mají mezi mne mnoho mně
      moc mohl mohla mohou mám máme méně místo mít nad naopak napsal naše naší nebyl nebyla nechť neděle nemá nemůže než nic nich nikdo
      nikdy nim nimi nová nové nový nám námi nás náš něco někde někdo několik některé odkud ona oni ono opět ovšem pak pokud pokusí
      pondělí potom pouze pořád prosince proto protože proč první práce právě pátek pět přes přesto přestože připomíná roce rok roku
      roky sami samotný sebe sice skoro snad sobota spíše srpna stejně strany stále středa svou svá svých svým svými svůj sám tady tahle
      takový takže tam tato tedy tehdy tem ten tento teprve tohle toho tohoto tom tomto tomu tuto tyto téměř této tím tímto těch tři
      vedle velké velmi vám váš více včetně všech všechno všichni všude vůbec zase zatím zatímco zde zejména znovu září února úterý
      často července června čtvrtek čtyři řekl října říká`,
  },
  {
    language: "sk",
    words: `ani apríla asi augusta bez boli bude budú byť celé celý decembra dnes dni dva dve dňa ešte februára hoci hovorí iba ich iné iný
      január jeden jedna jedno jeho jej júla júna každý kde kedy keď kto ktorá ktorého ktorú ktorých ktorým lebo majú mal mala marca
      medzi mnoho mohol mája môžu nad naozaj naša naše než nich niektoré nikdy nič novembra nová nové nový nám nás okolo októbra ona oni
      ono opäť pod pokiaľ potom počas predovšetkým preto pretože prečo prvá prvé prvý rokoch rokov roku roky seba sem septembra sme som
      späť stále svoj svojej svojich sám tam teda ten tento tie tieto toho tohto tom tomto tomu toto tri tých veľmi viac vtedy vám vás
      všetci všetko vždy čas často ďalej ďalší`,
  },
  {
    language: "ru",
    words: `август августа апрель апреля без более больше будет будто будут была были вам вас вдруг ведь вместе вновь воскресенье вот впрочем
      времени время все всегда всего всей всем всех всю вся всё вторник где говорит год года годов году годы даже два две декабрь
      декабря день дней дня должен должны другие других другой ему есть еще ещё зачем здесь именно иногда июль июля июнь июня каждая
      каждый какая какие какой когда кого которая которого которое которой котором которому которую которые которым которых кроме кто
      куда лет лишь лучше люди май март марта мая между меня мне много мог могут может можно мои мой моя над надо назад нам нами нас наш
      наша наше нашего нашей наши него нее ней некоторые нельзя несколько нет неё нибудь никогда ним ними них ничего новая новые новый
      новых ноябрь ноября нужно один одна однако одно одного одной около октябрь октября опять очень перед под пока понедельник после
      потом потому почему почти поэтому про просто пятница пятницу пять раз раза рассказал рассказала рассказывает самая самые самый
      свое своего своей свои своих свою своё себе себя сегодня сейчас сентябрь сентября сказал сказала сказать сначала собой совсем
      сразу среда среду стал стала стали стало становится суббота сюда такая такие такое такой там твой тебя тем теперь тех тогда того
      тоже той том тому тот три тут февраль февраля хоть хотя чего человек чем через четверг чтоб чтобы чуть эта эти этим этих этого
      этой этом эту является январь января`,
  },
  {
    language: "uk",
    words: `адже багато без березня була були бути більше біля вам вас вересня вона воно все всі всіх втім вівторок грудня два двох дві день
      дні днів дуже жовтня завжди зараз йому каже квітня кожен коли липня листопада лише людей люди лютого мене мені можна можуть моя
      між мій навіть над нам нас наш наша наші неділя немає неї ним них нова новий нові нього ніж ніколи нічого один одна однак п'ятниця
      п'ять поки понеділок потім просто під раз разом розповідає роках роки року років рік сам саме свого свою свої своїх себе середа
      серпня сказав сказала собі спочатку став стали субота січня така такий такі там тепер тим тих того тоді той тому травня три трьох
      тут хоча хто цей цим цих час часу червня через четвер чого чому яка якби яке яких якого якою якої якщо які якій інших інші їхні`,
  },
  {
    language: "bg",
    words: `август ако април бил била били било бъде вече вие винаги всеки всички всичко във въпреки година годината години даже дали два две
      декември ден днес дни друг друга други ето защо защото имат имаше именно каза казва как каква какво кога когато кого което която
      къде май март между много моя над най него нещо ние никога нито нов нова нови ново ноември обаче около октомври освен остава
      повече под поне пред преди през просто първия първо сам свое своите своя себе сега септември скоро става сте съм също тази така
      твърде тези тогава този той толкова точно три трябва тук февруари хора част често чрез юли юни януари`,
  },
  {
    language: "el",
    words: `άλλες άλλη άλλο άλλοι άλλους ένας έξι έτη έτος έτσι έχουμε έχουν έχω ήδη ήθελε ήταν ίδια ίδιο ίσως ακόμα ακόμη αλλά αλλιώς αντί
      απρίλιο απριλίου αρκετά αυγούστου αυτά αυτές αυτή αυτής αυτοί αυτού αυτός αυτών αφού αύγουστο βέβαια γίνει γίνεται γιατί δεκέμβριο
      δεκεμβρίου δηλαδή δικό δύο εάν εγώ εδώ εκεί εκείνη εκείνο εμάς εμείς ενός ενώ εξάλλου εξής επίσης επειδή ετών ημέρα ημέρες
      ιανουάριο ιανουαρίου ιουλίου ιουνίου ιούλιο ιούνιο κάθε κάποια κάποιες κάποιο κάποιος κάτι κάτω καθώς καλά κανείς λέει λένε λοιπόν
      λόγω μάιο μάρτιο μέσα μέσω μέχρι μήπως μία μαΐου μαζί μαρτίου μετά μεταξύ μην μιας μου μπορεί μπορούμε μπορούν μόλις μόνο νέα νέες
      νέο νέος νέων ναι νοέμβριο νοεμβρίου ξανά οκτωβρίου οκτώβριο οπότε ούτε πάλι πάντα πάνω πέντε παρά περίπου περισσότερα περισσότερο
      πια πιο πλέον ποιος πολλά πολλές πολλοί πολύ πρέπει πριν προς πρώτα πρώτη πρώτο πρώτος πως πώς σήμερα σαν σας σεπτέμβριο
      σεπτεμβρίου σου στα στις στον στους σχεδόν τέσσερα τίποτα τελευταία τους τρία τρεις τόσο τότε τώρα υπάρχει υπάρχουν υπό φεβρουάριο
      φεβρουαρίου φορά φορές χρόνια χρόνο χρόνος χωρίς όλα όλες όλη όλο όλοι όλους όλων όποιος όπου όπως όσο όσοι όταν ώστε`,
  },
  {
    language: "tr",
    words: `acaba altı altında arada aralık arasında artık asla aslında aynı ayrıca ağustos bana bazen bazı belki ben benim beri beş bile bin
      biraz biri birkaç birlikte birçok biz bize bizim boyunca bugün bunlar bunu bunun burada böyle bütün cuma cumartesi dahi dedi demek
      der devam diye diğer dolayı dört edecek eden eder edilen ediyor ekim etmek etti ettiği eylül eğer fakat fazla geldi gelen gelir
      geliyor gerek gereken geri geçen gün günde günü hala hangi hatta haziran hem henüz hep hepsi hiç hiçbir hâlâ ikinci ilgili ilk
      itibaren iyi işte kasım kendi kendine kez kim kimse kişi konuştu kırk mart mayıs nasıl neden nedeniyle nedenle nerede nisan niye
      ocak olanlar oldukça olduğunu olmak olması olmayan olup olur oluyor ona onlar onları onu onun orada otuz oysa pazar pazartesi pek
      perşembe rağmen sadece salı sanki sekiz sen siz son söyledi söylüyor süre tam tane tarafından temmuz tüm vardı verdi veya yaklaşık
      yani yapmak yaptı yapılan yedi yer yerine yine yirmi yok yoksa yüz yıl yılda yıldır yılı zaman zaten çarşamba çünkü öyle üzere
      üzerinde üzerine şekilde şey şimdi şubat şöyle`,
  },
];
