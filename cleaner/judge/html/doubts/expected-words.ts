/** Words of content to be expected, up to each block and with it: the last is the whole page's. */
export function expectedWords(probabilities: Float32Array, words: Float32Array): Float64Array {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    sum += (probabilities[i] as number) * (words[i] as number);
    sums[i] = sum;
  }
  return sums;
}
