/** Comes in: typed propositions that share form and value. Goes out: which of them is a telling of which. */
import { bareItem } from "../measure/item.ts";
import { actorScope, itemScope, qualifierScope } from "./scope.ts";
import type { Parts } from "./telling.ts";

/**
 * True when what `wanted` says is said by `host` too, only with more parts known, of a larger group, or of the
 * particular thing that `wanted` generalises: "armaments" beside "ammunition". Parts that are known on both sides and
 * differ in any other way make different claims. Values are equal already. What stands beside a larger figure is a telling
 * of what stands alone, and never the other way.
 */
export function isHost(host: Parts, wanted: Parts): boolean {
  return (
    (wanted.beside || !host.beside) &&
    takesInActor(host.actor, wanted.actor) &&
    takesInActor(host.other, wanted.other) &&
    knowsMeasure(host, wanted) &&
    takesInItem(host, wanted) &&
    knowsPeriod(host, wanted) &&
    knows(host.price, wanted.price) &&
    knows(host.growth, wanted.growth)
  );
}

/**
 * For each of the propositions the one whose claim it belongs to: itself, or its only host that has no host. With two
 * such hosts nothing says which is meant, and it stays by itself. The answer depends on the set, not on its order.
 */
export function hosts<T extends { readonly parts: Parts }>(block: readonly T[]): Map<T, T> {
  const answer = new Map<T, T>();
  for (const part of partition(block)) {
    for (const one of part) {
      const found = part.filter((other) => other !== one && isHost(other.parts, one.parts));
      const tops = found.filter((host) => !found.some((other) => other !== host && isHost(other.parts, host.parts)));
      answer.set(one, (tops.length === 1 && tops[0]) || one);
    }
  }
  return answer;
}

// A value that hundreds of different things have (5 % of anything) is compared among equal measures and actors only:
// what is unknown would fit too many of them anyway, and comparing all with all would be quadratic.
const CROWD = 200;

function partition<T extends { readonly parts: Parts }>(block: readonly T[]): (readonly T[])[] {
  if (block.length <= CROWD) return [block];
  const groups = new Map<string, T[]>();
  for (const one of block) {
    const key = `${one.parts.measure}\u0000${one.parts.actor}\u0000${one.parts.to}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => (group.length <= CROWD ? [group] : group.map((one) => [one])));
}

function knows(host: string, wanted: string): boolean {
  return wanted === "" || wanted === host;
}

function takesInActor(host: string, wanted: string): boolean {
  return knows(host, wanted) || actorScope(host, wanted) === "narrower";
}

// "This year" for "by the end of the year": of a thing described further, a known beginning is one detail more.
function knowsPeriod(host: Parts, wanted: Parts): boolean {
  if (!knows(host.to, wanted.to)) return false;
  return knows(host.from, wanted.from) || (host.from === "" && wanted.to !== "" && isQualified(host, wanted));
}

function isQualified(host: Parts, wanted: Parts): boolean {
  return host.item !== "" && wanted.item !== "" && qualifierScope(host.item, wanted.item) === "narrower";
}

// An unknown measure is taken for the host's only where actor and item are both there to say what is counted.
function knowsMeasure(host: Parts, wanted: Parts): boolean {
  if (wanted.measure !== "") return wanted.measure === host.measure;
  return wanted.actor !== "" && wanted.item !== "";
}

function takesInItem(host: Parts, wanted: Parts): boolean {
  // "produces in three months what NATO makes in a year": the thing left out is everything, a generalisation.
  if (wanted.item === "") return true;
  const scope = itemScope(host.item, wanted.item);
  if (scope === "broader") return wanted.form === "ratio";
  if (scope !== "same" || host.item === "") return false;
  const added = qualifierScope(host.item, wanted.item);
  return bareItem(host.item) === bareItem(wanted.item) && (added === "same" || added === "narrower");
}
