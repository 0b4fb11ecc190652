/** SIPRI's names of currencies held against its own dollars. Comes in: the sheets of one workbook. Goes out: the same, with the money that the amounts are in. */
import type { Point } from "../core/series.ts";
import { localMoney } from "../measure/iso.ts";
import type { Draft } from "./importers/draft.ts";

/** Local amounts for one dollar of two states that pay in one money differ by less in a year. */
const ONE_MONEY = 0.01;

/**
 * A sheet may go on naming the money that a state has left although its amounts are in the new one. Local amount and
 * dollars of one year imply the rate; where it is that of the other states with the new money, the new money is right.
 */
export function inOwnMoney(drafts: readonly Draft[], edition: string): readonly Draft[] {
  const dollars = drafts.find(({ id }) => id === "sipri-current-usd");
  if (!dollars) return drafts;
  const inDollars = new Map(dollars.points.map((point) => [keyOf(point), point.value]));
  return drafts.map((draft) =>
    draft.unit === "local" && draft.year !== "fiscal" ? corrected(draft, inDollars, edition) : draft,
  );
}

function keyOf({ actor, to }: Point): string {
  return `${actor} ${to}`;
}

function corrected(draft: Draft, inDollars: ReadonlyMap<string, number>, edition: string): Draft {
  const last = draft.points
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const rates = draft.points
    .filter(({ to }) => to === last)
    .flatMap((point) => {
      const usd = inDollars.get(keyOf(point));
      return usd ? [{ actor: point.actor, unit: point.unit, cell: point.cell, rate: point.value / usd }] : [];
    });
  const wrong = new Map<string, { readonly unit: string; readonly cell: string; readonly printed: string }>();
  for (const { actor, unit, cell, rate } of rates) {
    const own = localMoney(actor, edition);
    if (unit === undefined || own === undefined || unit === own) continue;
    const peers = rates.filter((other) => other.unit === own && other.actor !== actor);
    const isOwn = peers.some((peer) => Math.abs(peer.rate / rate - 1) < ONE_MONEY);
    if (isOwn) wrong.set(actor, { unit: own, cell, printed: unit });
  }
  if (wrong.size === 0) return draft;
  const notices = [...wrong].map(([actor, { unit, cell, printed }]) => ({
    message: `${actor}: the sheet names ${printed}, but amounts and dollars give the rate of ${unit}: read as ${unit}`,
    cell,
  }));
  const points = draft.points.map((point) => ({
    ...point,
    ...(wrong.has(point.actor) ? { unit: wrong.get(point.actor)?.unit ?? "" } : {}),
  }));
  return { ...draft, points, notices: [...(draft.notices ?? []), ...notices] };
}
