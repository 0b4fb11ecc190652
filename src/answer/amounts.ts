/** Comes in: a measure and an actor. Goes out: every published amount of it in dollars, of any year, in each kind of money. */
import { askedFor, knownLike, type Standing, standingOfKnown } from "../check/index.ts";
import { by } from "../core/order.ts";
import type { PublicRecord } from "../reference/record.ts";

/** A published amount. */
export interface Amount {
  readonly actor: string;
  readonly measure: string;
  readonly price: string;
  /** The year that it is of. */
  readonly year: string;
  readonly standing: Standing;
}

const PRICES = ["market", "purchasing-power"] as const;

/** By year and producer; known figures only, since series in dollars of states have no sums over groups. */
export function amountsOf(measure: string, actor: string, record: PublicRecord): readonly Amount[] {
  return PRICES.flatMap((price) => {
    const asked = askedFor({ measure, actor, unit: "USD", price });
    const standings = knownLike(asked, record)
      .filter(({ constant }) => constant === undefined)
      .map((known) => standingOfKnown(asked, known));
    return standings.flatMap((standing) => {
      const year = standing.period?.to?.slice(0, 4);
      return year ? [{ actor, measure, price, year, standing }] : [];
    });
  }).sort(
    by(
      ({ year }) => year,
      ({ standing }) => standing.producer,
      ({ price }) => price,
    ),
  );
}
