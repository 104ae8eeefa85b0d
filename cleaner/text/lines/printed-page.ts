/** Ends a printed page in text that was made of one: PDF readers, RFCs and word processors write it. */
export const FORM_FEED = "\f";

/** Feet that tell where a printed page ends, where its form feed was lost: "[Page 3]", "Page 3 of 10". */
export const PAGE_FOOT = /(?:^|\s)\[page \d{1,4}\]$|^page \d{1,4} of \d{1,4}$/i;
