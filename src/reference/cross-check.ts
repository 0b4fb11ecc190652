/** Rates against what other series imply. Comes in: series as imported, and series at hand. Goes out: what does not fit. */
import { groupBy } from "../core/order.ts";
import type { Point, Series, SeriesAbout, SeriesNotice } from "../core/series.ts";
import { shown } from "./files/figure.ts";

/** Rows that are of a money and not of a state → a state that pays in it. */
const PAYS_IN: Readonly<Record<string, string>> = { Euro: "DE" };

/** Rates of two methods of one year lie apart this far at most, as a share. */
const TOLERANCE = 0.25;
const LEAST_YEARS = 3;

/**
 * A notice for each actor whose rates are not those that an output in local money and in dollars imply, where both are at
 * hand for three years or more. Compared are market rates with market output, purchasing-power rates with output at
 * purchasing power.
 */
export function crossChecked(series: Series, beside: readonly Series[]): readonly SeriesNotice[] {
  if (series.measure !== "exchange-rate" && series.measure !== "purchasing-power-rate") return [];
  const output = beside.filter(({ measure }) => measure === "gdp");
  const local = output.filter(({ unit }) => unit === "local").at(-1);
  const dollars = output.filter(({ unit, price }) => unit === "USD" && price === series.price).at(-1);
  if (!local || !dollars) return [];
  const [inLocal, inDollars] = [valuesOf(local), valuesOf(dollars)];
  return [...groupBy(series.points, ({ actor }) => actor)].flatMap(([actor, points]) => {
    const ratios = points.flatMap((point) => {
      const key = keyOf({ ...point, actor: PAYS_IN[actor] ?? actor });
      const [a, b] = [inLocal.get(key), inDollars.get(key)];
      return a === undefined || b === undefined || b === 0 ? [] : [{ point, implied: a / b }];
    });
    const notice = ratios.length < LEAST_YEARS ? undefined : told(ratios, [local, dollars]);
    return notice ? [notice] : [];
  });
}

const keyOf = ({ actor, from, to }: Pick<Point, "actor" | "from" | "to">): string => `${actor} ${from} ${to}`;

function valuesOf({ points }: Series): ReadonlyMap<string, number> {
  return new Map(points.map((point) => [keyOf(point), point.value]));
}

interface Pair {
  readonly point: Point;
  readonly implied: number;
}

function told(pairs: readonly Pair[], from: readonly SeriesAbout[]): SeriesNotice | undefined {
  const off = pairs.filter(({ point, implied }) => !near(point.value, implied));
  const [first] = off;
  if (!first || off.length <= pairs.length / 2) return undefined;
  const turned = off.filter(({ point, implied }) => near(1 / point.value, implied)).length > off.length / 2;
  const why = turned ? "the rate stands the wrong way up" : "one of them is not what it says";
  const { actor, from: day, value, cell } = first.point;
  const names = from.map(({ id, edition }) => `${id}@${edition}`).join(" over ");
  const message = `${actor} ${day.slice(0, 4)} is ${shown(value)}, and ${names} implies ${shown(first.implied)}: ${why}`;
  return { message, cell };
}

function near(value: number, implied: number): boolean {
  return Math.abs(value / implied - 1) <= TOLERANCE;
}
