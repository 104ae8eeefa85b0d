/** English words beside the function words that no reader would call a topic by: adverbs, measures, auxiliaries, plain verbs. */
const NAMELESS_WORDS: ReadonlySet<string> = new Set(
  [
    "above across actually again against ago almost alone along already although always among another anyone anything around away back became become",
    "before began behind being believe below best better between beyond both brought call called came certain certainly clear clearly come comes coming common",
    "considered days decided despite different done down during each early easily either else elsewhere enough entire especially even eventually ever every",
    "everyone everything exactly example fact far few finally find first followed following found fully further gave generally get getting give given gives",
    "giving goes going gone got great had half hand hard having help helps hence here high himself however idea immediately important indeed instead itself",
    "just keep kept kind knew know known large largely last late later latter least left less let likely little long longer look lot low made main mainly make",
    "makes making many matter maybe mean means meant might moment moreover mostly moved much must name named nearly need needs neither never nevertheless new",
    "next nobody none nonetheless nor nothing now number obviously off often old once ones onto open others otherwise ought own part particular parts people",
    "perhaps place point possible probably put quite rather real really reason remained right said same saw say says second see seem seemed seems seen set",
    "several shall she should show since small something sometimes soon started still such sure take taken taking tell than that them themselves then there",
    "therefore these they thing things think third those though thought three through throughout thus time times together too took toward towards tried true",
    "try turn turned two under unless until upon use used uses using usually various very want wanted was way ways well went were whatever whether while whole whom",
    "whose why wide within without work worked works yet you your",
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
