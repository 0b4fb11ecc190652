/** Comes in: the tellings of a claim in order of date. Goes out: its lineage. */

import type { KnownOrder, Lineage, LineageEdge } from "../../core/lineage.ts";
import { byCodeUnit } from "../../core/order.ts";
import type { CopyOf } from "../copies.ts";
import { byDate, type Telling } from "../telling.ts";
import { changes } from "./change.ts";
import { doubtsOn } from "./doubt.ts";
import { withLabels } from "./label.ts";
import { linkedWith } from "./linked.ts";
import { parents } from "./parent.ts";
import type { Parent, Placed } from "./placed.ts";
import { wantedFrom } from "./wanted.ts";

/** Later tellings of a claim told more often are not traced: how it began and what it became shows in these. */
export const TRACED = 256;

/** What is told of a claim: `tellings` as the members stand, `base` what they are measured against, `linked` beside them. */
export interface Told {
  readonly tellings: readonly Telling[];
  readonly base: Telling;
  readonly linked: readonly Telling[];
}

/** How a claim travelled. */
export function lineageOf({ tellings, base, linked }: Told, copies: ReadonlyMap<string, CopyOf>): Lineage {
  if (tellings.length + linked.length === 1) return alone(tellings);
  const beside = linkedWith(base, tellings.indexOf(base), linked);
  const members = tellings.slice(0, TRACED).map((telling, at): Placed => ({ telling, at }));
  // Linked ones stand in the places after the members.
  const others = beside.map(({ telling }, at): Placed => ({ telling, at: tellings.length + at }));
  const all = [...withLabels([...members, ...others])].sort(byPrecedence);
  const order = others.length === 0 ? all : all.filter(({ at }) => at < tellings.length);
  const found = parents(all, base, copies);
  const surest = new Map([...found].flatMap(([placed, [parent]]) => (parent ? [[placed, parent] as const] : [])));
  return {
    first: firstOf(order, surest),
    edges: all.flatMap((placed) => edgesTo(placed, found.get(placed) ?? [])).sort((a, b) => a.to - b.to),
    ...(beside.length > 0 ? { linked: beside.map(({ member }) => member) } : {}),
    doubts: doubtsOn(order, surest),
    wanted: wantedFrom(order),
    traced: order.length,
  };
}

/** Most figures are told once: nothing to look for but the first-hand text. */
function alone(tellings: readonly Telling[]): Lineage {
  const order = tellings.map((telling): Placed => ({ telling, at: 0 }));
  return { first: firstOf(order, new Map()), edges: [], doubts: [], wanted: wantedFrom(order), traced: 1 };
}

/** By day; on one day quotations come before reports of them, and these before what nobody is said to have said. */
function byPrecedence(a: Placed, b: Placed): number {
  return (
    byCodeUnit(a.telling.day, b.telling.day) || voice(a.telling) - voice(b.telling) || byDate(a.telling, b.telling)
  );
}

function voice({ speaker, manner, heading }: Telling): number {
  if (speaker !== "") return manner.direct ? 0 : 1;
  return heading ? 3 : 2;
}

function edgesTo(to: Placed, origins: readonly Parent[]): LineageEdge[] {
  const [surest] = origins;
  const before = surest && changes(surest.from.telling, to.telling);
  return origins.map((parent) => {
    const { from, by, words } = parent;
    const days = daysBetween(from.telling, to.telling);
    const changed = parent === surest && before ? before : changes(from.telling, to.telling);
    const gives = (before ?? []).map(({ part }) => part).filter((part) => !changed.some((one) => one.part === part));
    return {
      from: from.at,
      to: to.at,
      by,
      order: orderOf(parent, days),
      changes: changed,
      ...(days === undefined ? {} : { days }),
      ...(words === undefined ? {} : { words }),
      ...(parent === surest ? {} : { gives }),
    };
  });
}

function orderOf({ by }: Parent, days: number | undefined): KnownOrder {
  if (days !== undefined && days > 0) return "dated";
  if (by === "credit" || by === "copy" || by === "document") return "implied";
  return days === 0 ? "same-day" : "unknown";
}

const DAY = 86_400_000;

function daysBetween({ dated: a }: Telling, { dated: b }: Telling): number | undefined {
  if (a.known === "unknown" || b.known === "unknown") return undefined;
  return Math.round((Date.parse(b.value) - Date.parse(a.value)) / DAY);
}

/** The first telling in order. One without a day may be older, unless its words show that it came from another. */
function firstOf(order: readonly Placed[], found: ReadonlyMap<Placed, Parent>): Lineage["first"] {
  const undated = order.filter(({ telling }) => telling.dated.known === "unknown");
  const loose = undated.filter((placed) => {
    const by = found.get(placed)?.by;
    return by !== "credit" && by !== "copy" && by !== "document";
  });
  const isDated = order[0] !== undefined && order[0].telling.dated.known !== "unknown";
  const known = undated.length === 0 ? "dated" : loose.length <= (isDated ? 0 : 1) ? "implied" : "unknown";
  return { member: order[0]?.at ?? 0, order: known, undated: isDated ? loose.length : undated.length };
}
