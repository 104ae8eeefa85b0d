const KILO = 1000;
const SECONDS_A_MINUTE = 60;
/** Below this a tenth matters, and still rounds to one digit before the point. */
const BRIEF_SECONDS = 9.95;
const NUMBER = new Intl.NumberFormat("en-US");

/** 1497 -> "1,497". */
export function count(n: number): string {
  return NUMBER.format(n);
}

/** A number of things: "1 entry", "1,497 entries". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** "1 page", "1,497 pages". */
export function pages(n: number): string {
  return counted(n, "page");
}

/** Bytes as people say them, in powers of ten: "179.5 MB". */
export function size(bytes: number): string {
  if (bytes < KILO) return `${bytes} bytes`;
  const [amount, unit] = bytes < KILO ** 2 ? [bytes / KILO, "kB"] : [bytes / KILO ** 2, "MB"];
  return `${amount < KILO ? amount.toPrecision(amount < 100 ? 2 : 3) : count(Math.round(amount))} ${unit}`;
}

/** "8.2 s", "12 s", "3 min 20 s". */
export function duration(seconds: number): string {
  if (seconds < BRIEF_SECONDS) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < SECONDS_A_MINUTE) return `${whole} s`;
  return `${count(Math.floor(whole / SECONDS_A_MINUTE))} min ${whole % SECONDS_A_MINUTE} s`;
}

/** "0.4", "8.3", "83", "1,204" for rates. */
export function rate(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));
}
