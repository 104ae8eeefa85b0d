const KILO = 1000;
const SECONDS_A_MINUTE = 60;
/** Below this a tenth matters, and still rounds to one digit before the point. */
const BRIEF = 9.95;
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

/** Bytes as people say them, in powers of ten: "1.8 MB", "180 MB". */
export function size(bytes: number): string {
  if (bytes < KILO) return `${count(Math.round(bytes))} bytes`;
  return bytes < KILO ** 2 ? `${rate(bytes / KILO)} kB` : `${rate(bytes / KILO ** 2)} MB`;
}

/** "8.2 s", "12 s", "3 min 20 s". */
export function duration(seconds: number): string {
  if (seconds < BRIEF) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < SECONDS_A_MINUTE) return `${whole} s`;
  return `${count(Math.floor(whole / SECONDS_A_MINUTE))} min ${whole % SECONDS_A_MINUTE} s`;
}

/** "0.4", "8.3", "83", "1,204": rates, and amounts of a unit. */
export function rate(amount: number): string {
  return amount < BRIEF ? amount.toFixed(1) : count(Math.round(amount));
}
