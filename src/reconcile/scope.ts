/** Comes in: two actors or two items. Goes out: whether one takes in the other. */
import { WITHIN } from "../measure/actor.ts";
import { bareItem, isGeneralisation, qualifiers } from "../measure/item.ts";

/** How the second stands to the first; `apart` when they are simply different things. */
export type Scope = "same" | "broader" | "narrower" | "apart" | "unknown";

/** How an actor stands to another: "Europe" is narrower than "NATO". */
export function actorScope(from: string, to: string): Scope {
  if (from === to) return "same";
  if (from === "" || to === "") return "unknown";
  if (isWithin(to, from)) return "narrower";
  return isWithin(from, to) ? "broader" : "apart";
}

/**
 * How an item stands to another along the tree of kinds, qualifiers left out: "arms" is broader than "ammunition".
 * The last word of a name is its kind too: "systems" is broader than "air defence systems".
 */
export function itemScope(from: string, to: string): Scope {
  if (bareItem(from) === bareItem(to)) return "same";
  if (from === "" || to === "") return "unknown";
  if (isMoreGeneral(to, from)) return "broader";
  return isMoreGeneral(from, to) ? "narrower" : "apart";
}

/** Nouns that name nothing by themselves: who says "systems" has said before of which kind. */
const HOLLOW: ReadonlySet<string> = new Set(["system", "unit", "platform", "piece", "asset"]);

/** True when one item is the bare head of the other and no kind of its own: "systems" for "air defence systems". */
export function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [bareItem(a), bareItem(b)] : [bareItem(b), bareItem(a)];
  return HOLLOW.has(short) && long.endsWith(` ${short}`);
}

function isMoreGeneral(general: string, particular: string): boolean {
  return isGeneralisation(general, particular) || bareItem(particular).endsWith(` ${bareItem(general)}`);
}

/** How the qualifiers of an item stand to those of another: "tank+new" is narrower than "tank". */
export function qualifierScope(from: string, to: string): Scope {
  const a = qualifiers(from);
  const b = qualifiers(to);
  const dropped = a.some((one) => !b.includes(one));
  const added = b.some((one) => !a.includes(one));
  if (!dropped && !added) return "same";
  if (dropped && added) return "apart";
  return added ? "narrower" : "broader";
}

function isWithin(part: string, whole: string): boolean {
  for (let at = WITHIN[part]; at !== undefined; at = WITHIN[at]) if (at === whole) return true;
  return false;
}
