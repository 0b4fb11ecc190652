/** Addresses. Comes in: any text. Goes out: whether it is an address of the web. */

/** True for `http:` and `https:` addresses: the only ones that are ever linked or fetched. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
