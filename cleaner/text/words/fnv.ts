/** What FNV-1a begins with, and what it multiplies by, in 32 bits. Fowler, Noll, Vo 1991. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
