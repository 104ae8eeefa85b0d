const WEB = /^https?:\/\//i;

/** Whether an address is one of the web (http or https): no script, no data, no mailbox, no part of an address. */
export function isWebAddress(address: string): boolean {
  return WEB.test(address);
}
