const PRINTED = Array.from({ length: 101 }, (_, hundredths) => (hundredths / 100).toFixed(2));

/** A share between 0 and 1 with two decimals. As `toFixed` has it for values of a Float32Array, whose hundredfold is exact. */
export function printShare(share: number): string {
  return PRINTED[Math.floor(share * 100 + 0.5)] ?? share.toFixed(2);
}
