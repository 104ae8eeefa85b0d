import type { NamelessRow } from "./nameless-row.ts";

/** Words that name no topic in Germanic and Romance languages. */
export const WESTERN: readonly NamelessRow[] = [
  {
    language: "de",
    words: `alle allem allen aller allerdings alles andere anderen anderer anderes anders april august außerdem beide beiden beim bereits
      besonders bisher bleibt bringen dabei dadurch dafür dagegen daher damit danach daran darauf daraus darf darin darum darüber davon
      davor dazu deine deren deshalb dessen dezember dich dienstag diese diesem diesen dieser dieses dir doch donnerstag dort drei
      dürfen eben ebenfalls eigene eigenen einfach einige einigen einmal einzelnen erst erste ersten etwa etwas euch euer fast februar
      freitag fünf gab ganz gar geben gegen gehen geht gemacht genau gerade gern gesagt gewesen gibt ging groß große großen gut habe
      hatte hatten heute hier hin hinter ihm ihn ihnen ihr ihre ihrem ihren ihrer immer indem insgesamt jahr jahre jahren januar jede
      jedem jeden jeder jedoch jetzt juli juni kam kann kaum kein keine keinen konnte können könnte lang lange lassen letzte letzten
      liegt lässt machen macht mai mal manche meine meinen meist meisten mich mir mittwoch montag muss musste märz möchte möglich müssen
      neben neue neuen neuer neues nichts nie niemand november nun nämlich obwohl ohne oktober rund sagt sagte samstag schließlich schon
      sechs sehr seien seine seinem seinen seiner seit seite selbst september sogar solche soll sollen sollte sollten sondern sonntag
      sonst sowie später statt steht stellt tag tage tagen teil trotz uhr uns unser unsere unter viel viele vielen vier vom völlig wann
      waren warum wegen weil weit weiter weitere weiteren welche wenig weniger wer wieder will wirklich wohl wollen wollte worden würde
      würden zehn zeigt zeit zudem zunächst zurück zusammen zwar zwei zwischen überhaupt`,
  },
  {
    language: "nl",
    words: `achter alle alleen allemaal altijd andere anders april augustus beetje ben beter bijna binnen blijft blijven boven buiten daar daarna
      daarom dag dagen december deel dinsdag doen doet donderdag drie dus echt eens eerst eerste eigen elk elke enkele erg ergens even
      februari gaan gaat gedaan geeft geven gewoon ging goed goede graag groot grote haar had hadden hem hen hier hij hoe hoewel hun
      iedere iedereen iemand iets indien ineens jaar januari jaren jij jou jouw juli jullie juni komen komt kon konden kunt kreeg krijgen
      krijgt kunnen kwam laat laatste lang langs laten later liep maakt maand maandag maanden maart maken meest mei men mensen mijn
      minder misschien mocht moet moeten mogen naast nadat namelijk nee net niemand niets nieuw nieuwe nooit nou november oktober omdat
      ondanks onder ons onze ooit opnieuw overal pas precies rond september sinds slechts soms staan staat steeds tegen terug terwijl
      tijd tijdens toch toen tussen twee uur vaak vanaf veel verder verschillende vertelt vier vijf volgende volgens vooral voordat
      vrijdag vroeger waar waarin waarom want waren wat week weer weet welke werd werden wie wij wil willen woensdag woord zal zaterdag
      zeer zegt zei zelf zelfs zich zij zit zoals zondag zonder zou zouden zulke`,
  },
  {
    language: "sv",
    words: `aldrig alla allt alltid andra annan annat april augusti bara berättar bland blev bli blir borde bättre båda både dag dagar
      december deras dess dessa detta dig din dit dock dom därför eftersom egen ena endast enligt februari fem fick fler flera flesta
      fram framför fredag fyra före först första genast genom ger gick gjorde god goda gör göra hade hans hela heller henne hennes honom
      hos hur här högre ibland icke igen inga ingen inget innan inom januari juli juni just kanske knappt kom komma kunde kunna lika
      lite länge lördag maj mars mellan mer mera mest mig min mina mindre mitt mycket måndag många mår måste ned ner nog november nya
      nytt nästa nästan någon något några ofta oktober olika onsdag oss redan runt samma samt sedan sen september ser sina sist sista
      sitt sju själv skall slut små snart stor stora står säger sätt sådan söndag tack tar tid tills tisdag torsdag tre tror trots två
      upp utan utanför vad varför varit varje vem verkligen vidare vilka vilken vill visst väl vår våra vårt ännu även åren året åter
      åtta över övrigt`,
  },
  {
    language: "da",
    words: `aldrig alle allerede alt altid anden andet andre april august bare begge bliver blot både dag dage december deres derfor dette dig
      din disse dog end endda endnu ene eneste enhver ens ere februar fem fik fire flere fleste folk forskellige fortæller fuld før
      først første gennem gik gjorde god godt gør gøre hans havde heller helt hende hendes her hos hvad hvem hver hvis hvordan hvorfor
      igen imod ind inden indtil ingen intet januar juli juni kom komme kommer kunne lang langt lidt lige ligesom maj man mange marts
      mellem mens mere mest mig min mindre måske ned nogen noget nogle nok november nye nær næste næsten ofte oktober omkring over
      overfor samme sammen samt seks selv september ser siden sige siger sine sit skulle snart stadig stor store stå står synes sådan
      tage tager tid tre tror ude uden under vej vel videre vore været året`,
  },
  {
    language: "no",
    words: `aldri alle allerede alltid andre annen annet april august bare begge blant bli blir blitt både dag dager deg deres derfor desember
      dette din disse enda ene eneste enn februar fem fikk fire flere fleste folk forskjellige forteller før først første gikk gjennom
      gjorde gjør gjøre god godt hadde hans heller helt henne hennes her hos hva hvem hver hvert hvis hvordan hvorfor igjen imot ingen
      ingenting inn innen januar juli juni kanskje kom komme kommer kunne lang langt like liksom litt mai man mange mars meg mellom mens
      mer mest min mindre måtte ned neste nesten noe noen nok november nye nær ofte oktober opp oss over samme sammen samt seks selv
      september ser siden sier sine sitt skulle snart stor store stå står sånn tar tid tre tror under ute uten vei vel videre våre vært
      året`,
  },
  {
    language: "fr",
    words: `afin ailleurs ainsi aller alors année années ans août après assez aucun aucune aujourd'hui auprès aurait auront aussi autour autre
      autres avaient avait avant avoir avril ayant bien bon bonne car cela celle celles celui cependant certaines certains ceux chaque
      chez cinq comment contre cours côté depuis dernier derniers dernière derrière dessous dessus deuxième devant dimanche dire dit
      divers dix doit doivent donc donner dont durant dès décembre elles encore enfin ensuite entre environ eux expliquait explique
      faire faut fois font février grand grande grands grâce heure heures hier hors huit ici jamais janvier jeudi jour jours juillet
      juin jusqu jusque laquelle lequel lors lorsque lui lundi mai malgré mardi mars mercredi mes met mieux mis moins mois mon nos notre
      nouveau nouveaux nouvelle nouvelles novembre octobre outre parce parfois parmi partie pendant peu peut peuvent plupart plusieurs
      plutôt pourquoi pourtant pouvait premier premiers première presque près puis puisque quand quatre quel quelle quelque quelques
      raconte reste rien sait samedi sauf selon semble sept septembre sera serait seront seul seule seulement sinon six soit sommes sous
      souvent suite surtout tandis tant tel telle temps tenu toujours tous toute toutes travers trois trop vaut vendredi vers voici
      voilà voir vos votre vrai vraiment`,
  },
  {
    language: "es",
    words: `abril actualmente adelante además afirmó agosto ahora ahí algo alguien alguna algunas algunos algún allí ambos ante antes apenas
      aquel aquella aquellos aquí así aunque año años aún bajo bastante bien buen buena cada casi cierto cinco cual cuales cualquier
      cuatro cuya cuyo dan dar debe deben debido decir dentro después detrás dice dicen dicho diciembre dijo domingo dos día días ella
      ellas ellos embargo encima encuentra enero esa esas ese eso esos estaba estado estar estas estos está están explica febrero fin fueron
      gran grandes había hace hacen hacer hacia han hecho hora horas hoy incluso jamás jueves julio junio junto lejos llegó llevar luego
      lunes martes marzo mayo mayor mediante medio mejor menos mes meses mientras mis misma mismas mismo mismos miércoles modo momento
      mucha muchas mucho muchos nada nadie ninguna ninguno nosotros noviembre nuestra nuestras nuestro nuestros nueva nuevas nuevo
      nuevos nunca ocho octubre otra otras otro parte pasa pasado pesar poco pocos podrá podía poner posible primer primera primero
      primeros propia propio pudo puede pueden pues puso quedó quería quiere quizá realizar sabe saber sea sean segundo según seis
      septiembre ser será serán siempre siendo siete siguiente sino solo somos son suele suelen sábado sólo tal tampoco tan tanto tantos
      tener tenía tiempo tiene tienen toda todas todavía tras través tres tuvo ustedes van varias varios veces ver vez viene viernes
      última último`,
  },
  {
    language: "pt",
    words: `abril agora agosto ainda algo algum alguma algumas alguns alguém ali além ambos ano anos antes apenas apesar após aquela aquele
      aqueles aqui aquilo assim através atrás bem boa bom cada cerca cinco conta contra contudo cuja cujo daquele dela dele deles desde
      dessa desse desta deste deve devem dezembro dia dias disse diz dizer dois domingo duas durante elas embora enquanto então essa
      essas esses estar estas estava este estes estou está estão explica faz fazem fazer fevereiro fez fica ficou foram fosse grande
      grandes hoje horas janeiro julho junho lhe logo lugar maio maior maioria março menos meses mesma mesmas mesmos meu meus minha
      muita muitas muitos mês nada nenhum nenhuma nessa nesse nesta neste nossa nossas nosso nossos nova novas novembro novo novos nunca
      oito onde ontem outra outras outro outros outubro parte pelas pelos perto pode podem poder pois porque portanto porém pouco poucos
      primeira primeiro própria próprio pôr quais qual qualquer quarta quase quatro quer quinta segunda segundo seis seja sempre sendo
      ser será serão sete setembro sexta sob sobre suas sábado tal talvez tanta tanto tem tempo ter terça tinha tinham toda todas todo
      todos três tudo tão têm uns vai veio vem ver vez vezes vocês várias vários vão última último`,
  },
  {
    language: "it",
    words: `adesso agosto alcune alcuni allora altra altre altri altro ancora anni anno appena aprile aver avere aveva avevano avuto bene
      bisogna caso certo chi ciascuno cinque cioè circa ciò comunque contro cosa cose così dagli dai dall dalla dalle dallo davanti
      dentro deve devono dice dicembre dietro dire diverse diversi domenica dopo dove dovrebbe dunque durante ecco ella erano essa essi
      fanno fare fatto febbraio finché fino forse fra fuori gennaio giorni giorno giovedì giugno già gran grande grandi grazie hanno
      infatti inoltre insieme intanto invece lei loro luglio lui lunedì lungo maggio mai martedì marzo meno mentre mercoledì mesi mia
      mio modo molta molte molti negli nei nelle nello nessun nessuna nessuno niente noi nostra nostri nostro novembre nulla nuova nuove
      nuovi nuovo oggi ogni ognuno oltre oppure ora ore otto ottobre parte perché perciò però pochi poco poi possono potrebbe potuto
      prima prime primi primo proprio può qualche qualcosa qualcuno quali quanto quasi quattro quel quella quelle quelli quello queste
      questi qui quindi racconta resta sabato sarebbe sarà secondo sei sembra sempre senza sette settembre sia siamo solo soltanto sopra
      sotto spesso sta stata state stati stessa stesso subito sugli sui sul sulla sulle sullo tale tanto tempo tre troppo tutta tutte
      tutti tutto uno vale vari varie venerdì verso via viene volta volte vuole`,
  },
  {
    language: "ro",
    words: `acea aceasta aceea aceeași acel acela acele acelor aceste acestea acestei acestor acestui acești aici ale alt alta alte altele
      alți ani anul anume aprilie are asta astfel atunci atât august avea aveau avem aveți avut azi așa bine cea ceea cei cel cele celor
      ceva chiar cinci cine cum cât câte câteva câți căci cărora dacă datorită decembrie deci decât deja deoarece despre deși dintr doar
      doi două duminică ele era eram erau fac face faptul februarie fel fie fiecare fiind foarte ianuarie iulie iunie joi lor luni mare
      mari martie marți mea mei mele mereu meu miercuri mod mult multe mulți nici nimic niște noastră noi noiembrie nostru nou nouă
      numai oameni oare octombrie ori oricare orice pare parte patru peste poate pot prea prima primul propriu puțin sale septembrie
      spre spune spus sub suntem sus sâmbătă săi său timp timpul toate toată tot totuși toți trebuie trei tuturor una unde unei unele
      unii unor unui unul vei vineri voi vom vor vreo zile zilele îmi împreună înainte încă într între îți`,
  },
];
