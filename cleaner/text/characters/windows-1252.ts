/** The letters that windows-1252 puts at 0x80 to 0x9f, in order; a space where it has none. */
export const WINDOWS_1252_HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
