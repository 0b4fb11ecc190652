/** Comes in: URLs, host names, IP addresses. Goes out: whether they may be asked; everything but the public internet is refused. */
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { PlumblineError } from "../core/error.ts";

/** Finds the addresses of a host. Handed in, so that tests need no network. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** The machine's own resolver. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/** Names that lead to this machine or this network. @source RFC 6761, RFC 6762, RFC 8375, ICANN resolution 2024.07.29.06 (".internal") */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain|test|invalid|example|onion)$/;

/** Ports of the web. */
const PORTS = new Set(["", "80", "443"]);

function refuse(where: string, why: string): PlumblineError {
  return new PlumblineError("address-refused", where, `${where}: ${why}`);
}

/** The same where whoever runs the program could allow it. */
function refuseHere(where: string, why: string): PlumblineError {
  const message = `${where}: ${why}; save the page and add it as a file`;
  return new PlumblineError("address-refused", where, message, { remedy: "private-hosts" });
}

/** Why an IP address is not public ("loopback"), or undefined for one that is. */
export function privateRange(address: string): string | undefined {
  const bare = address.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(bare)) return "not an address";
  // process() takes IPv4 out of its IPv4-mapped form, so that ::ffff:10.0.0.1 is judged as 10.0.0.1.
  const parsed = ipaddr.process(bare);
  const range = parsed.range();
  if (range !== "unicast") return range;
  // Only 2000::/3 is given out (RFC 4291, IANA): the rest is unicast by name alone.
  if (parsed.kind() === "ipv6" && (parsed.toByteArray()[0] ?? 0) >> 5 !== 1) return "unassigned";
  return undefined;
}

/** Stops at an address that is not public. @throws PlumblineError `address-refused` */
export function assertPublic(address: string, where: string): void {
  const range = privateRange(address);
  if (range) throw refuseHere(where, `it leads to ${address} (${range}), which is no public address`);
}

/** The URL, parsed, when it may be fetched by its form alone. @throws PlumblineError `address-refused` */
export function checkUrl(input: string, allowPrivateHosts: boolean): URL {
  if (!URL.canParse(input)) throw refuse(input, "this is no URL; give one that begins with https://");
  const url = new URL(input);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refuse(input, `only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username || url.password)
    throw refuse(url.host, "a URL with a user name or password is not fetched; take them out");
  if (allowPrivateHosts) return url;
  if (!PORTS.has(url.port)) throw refuseHere(input, `port ${url.port} is not fetched, only 80 and 443`);
  // The parser of URLs has turned decimal, octal, hexadecimal and short forms into four numbers.
  const host = url.hostname.replace(/\.$/, "");
  if (isIP(host.replace(/^\[|\]$/g, ""))) assertPublic(host, input);
  else if (LOCAL_NAMES.test(host) || !host.includes("."))
    throw refuseHere(
      input,
      `${host} is a name that leads to no public page: it is kept for machines of one network, for tests, or for nothing`,
    );
  return url;
}

/** The addresses of a host, when every one of them is public. @throws PlumblineError `address-refused`, `fetch-failed` */
export async function resolvePublic(
  host: string,
  resolve: Resolve,
  where: string,
  allowPrivateHosts: boolean,
): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await resolve(host);
  } catch (error) {
    throw new PlumblineError(
      "fetch-failed",
      where,
      `${where}: the name ${host} is not known; check it and the network`,
      { cause: error },
    );
  }
  if (addresses.length === 0)
    throw new PlumblineError("fetch-failed", where, `${where}: the name ${host} has no address; check it`);
  if (!allowPrivateHosts) for (const address of addresses) assertPublic(address, where);
  return addresses;
}
