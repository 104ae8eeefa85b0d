/**
 * Orders two sequencers of the same key: negative where `a` happened before `b`, 0 where they are one event.
 *
 * A sequencer is hexadecimal, its first digits are a time, and lengths differ: the shorter is padded with zeros on its
 * *right*, then they compare as text. (S3's guide said "left" until 2021; a shorter left-padded time would always be
 * the older one.) Amazon S3 User Guide, "Event message structure".
 */
export function compareSequencers(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const first = a.toUpperCase().padEnd(length, "0");
  const second = b.toUpperCase().padEnd(length, "0");
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
