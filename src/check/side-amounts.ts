/** Comes in: two sides and the record. Goes out: their military spending by each producer, in dollars and at purchasing power. */
import { yearPeriod } from "../core/date.ts";
import type { Evidence } from "../core/finding.ts";
import type { KnownFigure } from "../core/known.ts";
import { by, groupBy } from "../core/order.ts";
import { actorName, isGroup, WITHIN } from "../measure/actor.ts";
import { listsOf, membersOn } from "../measure/members.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";
import { knownEvidence } from "./standing.ts";

const MEASURE = "military-spending";

/** Two sides, and the year that is meant where one is said. */
export interface Sides {
  readonly left: string;
  readonly right: string;
  readonly year: string | undefined;
}

/** One side in one kind of money, with what it was added up from. */
export interface Amount {
  readonly value: number;
  readonly from: readonly Evidence[];
  /** States of the side for which the producer has nothing. */
  readonly without: readonly string[];
}

/** Both sides by one producer in one year: the left one first. */
export interface Account {
  readonly producer: string;
  readonly year: string;
  readonly who: readonly { readonly actor: string; readonly name: string }[];
  readonly market: readonly Amount[];
  /** Empty amounts where no local figures are at hand. */
  readonly ppp: readonly Amount[];
}

/** Every producer's account: from its series where one is at hand, else from known figures of both sides as wholes. */
export function accountsOf(sides: Sides, record: PublicRecord): readonly Account[] {
  const series = fromSeries(sides, record);
  const told = new Set(series.map(({ producer }) => producer));
  return [...series, ...fromKnown(sides, record).filter(({ producer }) => !told.has(producer))];
}

/** The year that is said, else the newest of those that are there. */
function yearAmong(years: readonly string[], { year }: Sides): string | undefined {
  return year === undefined ? [...years].sort().at(-1) : years.find((one) => one === year);
}

function fromSeries(sides: Sides, record: PublicRecord): readonly Account[] {
  const alone = [sides.left, sides.right].find((actor) => !isGroup(actor)) ?? sides.left;
  const dollars = record.cells({ measure: MEASURE, actor: alone }).filter(isDollars);
  const producers = groupBy(dollars, ({ series }) => series.producer);
  return [...producers].flatMap(([producer, cells]) => {
    const year = yearAmong(
      cells.map(({ point }) => point.to.slice(0, 4)),
      sides,
    );
    if (!year) return [];
    const who = [sides.left, sides.right].map((actor) => ({ actor, ...statesOf(actor, year) }));
    const market = who.map(({ states }) => atMarket(states, producer, year, record));
    const ppp = who.map(({ states }) => atPurchasingPower(states, producer, year, record));
    return market.some(isEmpty) ? [] : [{ producer, year, who, market, ppp }];
  });
}

/** Known figures of a side as a whole: a producer's own total, whose list of states its scope names. */
function fromKnown(sides: Sides, record: PublicRecord): readonly Account[] {
  const [left, right] = [sides.left, sides.right].map((actor) =>
    record
      .figures({ measure: MEASURE, actor })
      .filter(
        ({ kind, unit, price, constant, stage, from }) =>
          kind === "dataset" &&
          unit === "USD" &&
          price === "market" &&
          constant === undefined &&
          stage !== "plan" &&
          from !== undefined,
      ),
  );
  const producers = new Set(left?.map(({ producer }) => producer));
  return [...producers].flatMap((producer) => {
    const years = (left ?? []).filter((one) => one.producer === producer).map(({ from = "" }) => from.slice(0, 4));
    const both = years.filter((year) => right?.some((one) => one.producer === producer && one.from?.startsWith(year)));
    const year = yearAmong(both, sides);
    if (!year) return [];
    const of = [left, right].flatMap(
      (figures = []) => figures.filter((one) => one.producer === producer && one.from?.startsWith(year)).at(-1) ?? [],
    );
    const market = of.map((known) => ({ value: known.low, from: [knownEvidence(known)], without: [] }));
    const who = of.map((known) => ({ actor: known.actor, name: `${actorName(known.actor)}${listOf(known)}` }));
    return market.length === 2 ? [{ producer, year, who, market, ppp: [NOTHING, NOTHING] }] : [];
  });
}

/** Who is counted in a group, as the entry's scope says last: "(without Russia)". */
function listOf({ actor, scope = "" }: KnownFigure): string {
  return isGroup(actor) && scope.includes("; ") ? ` (${scope.split("; ").at(-1)})` : "";
}

const NOTHING: Amount = { value: 0, from: [], without: [] };

/** A sum from which more than a few states are missing is no sum of the group. */
export function isEmpty({ from, without }: Amount): boolean {
  return from.length === 0 || without.length > MOST_MISSING;
}

const MOST_MISSING = 2;

function isDollars({ series, point }: Cell): boolean {
  return (
    (point.unit ?? series.unit) === "USD" &&
    series.price === "market" &&
    series.constant === undefined &&
    series.year === "calendar"
  );
}

/** A state is itself; a group is the newest list of an alliance that spells it out, "Europe" the alliance's European members. */
function statesOf(actor: string, year: string): { readonly states: readonly string[]; readonly name: string } {
  if (!isGroup(actor)) return { states: [actor], name: actorName(actor) };
  const wider = WITHIN[actor];
  const candidates = [...listsOf(actor), ...(wider ? listsOf(wider) : [])];
  const chosen = candidates.find((id) => id.endsWith("@NATO")) ?? candidates[0];
  const of = chosen?.split("@")[0] ?? actor;
  return { states: chosen ? membersOn(chosen, `${year}-12-31`) : [], name: actorName(of) };
}

function atMarket(states: readonly string[], producer: string, year: string, record: PublicRecord): Amount {
  return summed(states, (state) => {
    const cell = newest(
      record.cells({ measure: MEASURE, actor: state, period: yearPeriod(Number(year)) }).filter(isDollars),
      producer,
    );
    return cell && { value: cell.point.value, cells: [cell] };
  });
}

function atPurchasingPower(states: readonly string[], producer: string, year: string, record: PublicRecord): Amount {
  return summed(states, (state) => {
    const period = yearPeriod(Number(year));
    const local = newest(
      record
        .cells({ measure: MEASURE, actor: state, period })
        .filter(({ series }) => series.unit === "local" && series.year === "calendar"),
      producer,
    );
    const [rate] = record.cells({ measure: "purchasing-power-rate", actor: state, period }).slice(-1);
    const isOne = local && rate && unitOf(local) === unitOf(rate);
    return isOne ? { value: local.point.value / rate.point.value, cells: [local, rate] } : undefined;
  });
}

function unitOf({ series, point }: Cell): string {
  return (point.unit ?? series.unit).split("/")[0] ?? "";
}

function newest(cells: readonly Cell[], producer: string): Cell | undefined {
  return cells
    .filter(({ series }) => series.producer === producer)
    .sort(by(({ series }) => series.edition))
    .at(-1);
}

function summed(
  states: readonly string[],
  of: (state: string) => { readonly value: number; readonly cells: readonly Cell[] } | undefined,
): Amount {
  const found = states.map((state) => ({ state, amount: of(state) }));
  return {
    value: found.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0),
    from: found
      .flatMap(({ amount }) => amount?.cells ?? [])
      .map(({ key, point }) => ({ series: key, cell: point.cell })),
    without: found.flatMap(({ state, amount }) => (amount ? [] : [state])),
  };
}
