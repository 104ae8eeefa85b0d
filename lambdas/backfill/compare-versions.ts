const VERSION = /^\d{1,9}(?:[.]\d{1,9}){0,3}(?:-[0-9A-Za-z.-]{1,50})?$/;

/** Whether a text is a version as producers have them: "1.4", "0.1.0", "2.0.0-rc.1". */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Orders two versions number by number ("1.10" is newer than "1.9"); a part that is left out is 0, "-rc.1" comes before. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const order = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (order !== 0) return order;
  }
  if (left.before === right.before) return 0;
  if (left.before === undefined) return 1;
  if (right.before === undefined) return -1;
  return left.before < right.before ? -1 : 1;
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly before: string | undefined } {
  const hyphen = version.indexOf("-");
  const numbers = (hyphen === -1 ? version : version.slice(0, hyphen)).split(".").map(Number);
  return { numbers, before: hyphen === -1 ? undefined : version.slice(hyphen + 1) };
}
