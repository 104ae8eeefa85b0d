const ENGLISH =
  "a about after all also an and any are as at be because been but by can could did do does for from had has have he her his how i if in into is it its just like may more most my no not of on one only or other our out over she should so some such than that the their them then there these they this to up was we were what when where which who will with would you your";
const GERMAN =
  "aber als am auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer es für hat ich im ist mit nach nicht noch nur oder sich sie sind um und von vor war wenn wie wir wird zu zum zur über";

/** Function words of the languages most seen in crawls: enough to tell prose from lists, not a linguistic inventory. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    ENGLISH,
    GERMAN,
    "au aux avec ce cette dans de du elle en est et il ils la le les leur mais ne ont ou par pas plus pour qu que qui sa se ses son sont sur un une",
    "al como con del el ella entre era es esta este fue ha la las lo los más muy no o para pero por que se sin sobre su sus una un y ya",
    "che da di e gli i il in le nel non per più si sono alla anche ma",
    "ao com da das do dos em na nas no nos não os uma um",
    "aan bij dat de een en er het met niet ook op te van voor zijn",
    "и в не на что с как это по но из у за от так же для",
  ]
    .join(" ")
    .split(" "),
);

/** Takes the word in lower case. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

const LEARNED: ReadonlySet<string> = new Set(`${ENGLISH} ${GERMAN}`.split(" "));

/** Whether a word in lower case is a function word of English or German: of those languages most of what models learned from is. */
export function isLearnedStopWord(word: string): boolean {
  return LEARNED.has(word);
}
