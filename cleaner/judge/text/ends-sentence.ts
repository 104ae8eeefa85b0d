/** The end of a sentence in many scripts, closing quotes and brackets behind it. */
export const ENDS_SENTENCE = /[.!?…。！？؟।]["'”’»)\]]{0,3}$/;
