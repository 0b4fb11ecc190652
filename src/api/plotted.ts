/** What texts say of what a series counts. Comes in: a store, a series, an actor. Goes out: the figures of the ledger that a cell of it can be set beside. */
import { askedOf, standingsOf } from "../check/index.ts";
import type { Claim, Member } from "../core/claim.ts";
import type { Bound, Quantity } from "../core/quantity.ts";
import type { Point, SeriesHolding } from "../core/series.ts";
import type { Statement } from "../core/statement.ts";
import { flipped, ratioMeasure } from "../reconcile/value.ts";
import { createRecord, type PublicRecord } from "../reference/record.ts";
import type { Store } from "../store/store.ts";

/** A figure of a text, of the same thing, time and unit as a cell of a series. */
export interface Plotted {
  readonly claim: string;
  readonly member: Member;
  readonly statement: Statement;
  readonly quantity: Quantity;
  /** Its ends as the series counts, a fall below nought, and how the words limit them. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** The figure that was published of the same. */
  readonly cell: Point;
  /** How many tellings of the claim say this very figure. */
  readonly tellings: number;
}

/** Claims that are looked at, the most told first: a chart with more marks cannot be read. */
export const MOST_PLOTTED = 60;

/** The figures of the ledger beside those of one actor, by time; of a claim told otherwise, each figure once. */
export async function plottedOn(store: Store, holding: SeriesHolding, actor: string): Promise<readonly Plotted[]> {
  const { measure, item } = holding.about;
  // Growth of a thing is kept among the ratios of the thing.
  const { items } = await store.claims({
    measure: ratioMeasure(measure),
    actor,
    ...(item ? { item } : {}),
    limit: MOST_PLOTTED,
  });
  const record = createRecord([holding], []);
  const cells = new Map(holding.points(actor).map((point) => [point.cell, point]));
  const found: Plotted[] = [];
  for (const { id } of items) {
    const claim = await store.claim(id);
    if (claim) found.push(...(await plottedOf(store, claim, record, cells)));
  }
  return found.sort((one, other) => (one.cell.to < other.cell.to ? -1 : one.cell.to > other.cell.to ? 1 : 0));
}

async function plottedOf(
  store: Store,
  { id, members }: Claim,
  record: PublicRecord,
  cells: ReadonlyMap<string, Point>,
): Promise<readonly Plotted[]> {
  const told = new Map<string, Member[]>();
  for (const member of members) {
    if (member.relation === "linked" || member.proposition.of !== "quantity") continue;
    const value = `${member.low} ${member.high}`;
    told.set(value, [...(told.get(value) ?? []), member]);
  }
  const plotted = await Promise.all(
    [...told.values()].map(async (same): Promise<readonly Plotted[]> => {
      const [member] = same;
      const statement = member && (await store.statement(member.proposition.statement));
      const quantity = statement?.quantities[member?.proposition.index ?? -1];
      const asked = quantity && askedOf(quantity);
      if (!member || !statement || !asked) return [];
      const cell = standingsOf(asked, record).flatMap(({ evidence }) =>
        "cell" in evidence ? (cells.get(evidence.cell) ?? []) : [],
      )[0];
      return cell ? [{ claim: id, member, statement, quantity, ...signed(quantity), cell, tellings: same.length }] : [];
    }),
  );
  return plotted.flat();
}

/** "Fell by 1.2 %" is −1.2, and "by more than 1.2 %" less than that. */
function signed({ low, high, bound, change }: Quantity): Pick<Plotted, "low" | "high" | "bound"> {
  return change === "down" ? { low: -high, high: -low, bound: flipped(bound) } : { low, high, bound };
}
