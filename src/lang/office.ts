/** Offices. Comes in: the words of a role. Goes out: which office they name, and whether one person can hold two at once. */
import { by } from "../core/order.ts";
import type { Language } from "./language.ts";

/** The office that the words of a role name; the longest phrase decides ("vice president" is no president). */
export function officeIn(role: string, { checks }: Language): string | undefined {
  const words = ` ${role.toLowerCase().replace(/[^\p{L}]+/gu, " ")} `;
  const found = Object.keys(checks.offices).filter((phrase) => words.includes(` ${phrase} `));
  const longest = found.sort(by((phrase) => -phrase.length))[0];
  return (longest !== undefined && checks.offices[longest]) || undefined;
}

/** True for two offices that nobody holds at once, as `officeIn` names them. */
export function areRivals(a: string, b: string): boolean {
  return a !== b && !isPair(a, b);
}

/** Who stands in for the head of a government mostly has a ministry too; one minister may have money and trade. */
function isPair(a: string, b: string): boolean {
  if (MONEY.has(a) && MONEY.has(b)) return true;
  return (a === DEPUTY && b.endsWith(" minister")) || (b === DEPUTY && a.endsWith(" minister"));
}

const DEPUTY = "deputy head of government";
const MONEY: ReadonlySet<string> = new Set(["finance minister", "economy minister"]);
