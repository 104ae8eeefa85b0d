/** So far away is as good as nowhere. */
const FAR = 60;

/** Lines since the last one of a kind, walking down (1) or up (-1); `FAR` where there is none. */
export function distances(count: number, step: 1 | -1, isOne: (i: number) => boolean): Float32Array {
  const into = new Float32Array(count);
  let since = FAR;
  for (let i = step === 1 ? 0 : count - 1; i >= 0 && i < count; i += step) {
    into[i] = since;
    since = isOne(i) ? 0 : Math.min(FAR, since + 1);
  }
  return into;
}
