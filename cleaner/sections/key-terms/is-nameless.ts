/** English words beside the function words that no reader would call a topic by: adverbs, measures, auxiliaries, plain verbs, numbers, praise. */
const NAMELESS_WORDS: ReadonlySet<string> = new Set(
  [
    "able above according achieve across actual actually add added adding adds again against ago ahead allow allowing allows almost alone along already",
    "although always amazing among amount amounts another anyone anything anywhere around array ask asking aspect aspects associated avoid away back based",
    "basic became become before began begin begins behind being believe below best better between beyond big biggest billion bit both bring brings broad",
    "brought call called came careful certain certainly challenging choose choosing clear clearly come comes coming common complete comprehensive consider",
    "considered considering contain contains continue continues convenient course crucial current day days decide decided delivers depending depends",
    "designed despite determine determining different difficult discover diverse done down due during each earlier early easier easily easy eight either",
    "eliminate else elsewhere enhance enjoy enough ensure ensures ensuring entire especially essential etc even eventually ever every everyone everything",
    "exactly example excellent exist existed existing expect extensive extra fact fantastic far fast favorite feel feels few finally find first fit five",
    "focus focuses followed following forget found four frequent fully further gave general generally get gets getting give given gives giving goes going",
    "gone got great greater had half hand happen happens happy hard having help helpful helping helps hence here herself high higher highest him himself",
    "hold however huge hundred hundreds idea ideal imagine immediately important improve include included includes including increase indeed individual",
    "instead involves itself just keep kept kind knew know knowing known knows large largely larger largest last late later latest latter lead leading",
    "least left less let likely little long longer look lot lots love low made main mainly major make makes making many matter maybe mean meaning means",
    "meant might million mind moment month months moreover mostly moved much multiple must name named nearly necessary need needs neither never",
    "nevertheless new newer next nine nobody none nonetheless nor nothing now number numerous obviously off offering offers often old once ones onto open",
    "optional others otherwise ought ourselves overall own part particular parts people perfect perhaps place plenty point popular possible potential",
    "powerful prefer pretty primary probably proper proven provide provided provides providing put quick quite rather ready real really reason recommend",
    "regarding regular relevant reliable rely remained remains remember require required requires right said same saw say says second see seem seemed seems",
    "seen set seven several shall she should show shows significant similar simple simply since single six small smaller solid someone something sometimes",
    "soon specific stand stands started still straightforward strong successful such suggests sure take taken taking tell ten tend than that them",
    "themselves then there therefore these they thing things think third those though thought thousand thousands three through throughout thus time times",
    "today together tomorrow too took total toward towards tried true try trying turn turned two under unique unless unlike until upon use used useful uses",
    "using usually varies variety various vary versatile very via want wanted was way ways week weeks well went were whatever whether while whole whom",
    "whose why wide within without wonderful work worked working works worry year years yes yesterday yet you your yourself",
    // Contractions, as they stand in texts that have lost their apostrophes.
    "arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt ive lets shouldnt thats theres theyre wasnt werent weve wont wouldnt youre youve",
  ]
    .join(" ")
    .split(" "),
);

/** Whether a word says nothing of what a text is about. Takes the word in lower case. */
export function isNameless(word: string): boolean {
  return NAMELESS_WORDS.has(word);
}
