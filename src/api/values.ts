/** The values of a claim. Comes in: its tellings and what was published of the same. Goes out: one row a value, on one scale. */
import type { Standing } from "../check/index.ts";
import type { Member } from "../core/claim.ts";
import type { KnownFigure } from "../core/known.ts";
import { groupBy } from "../core/order.ts";
import type { ClaimModel } from "./text-models.ts";

/** One value, and who has it: tellings of one and the same, a published count, a saying on record. */
export type ValueRow = {
  readonly low: number;
  readonly high: number;
} & (
  | { readonly kind: "told"; readonly first: Member; readonly tellings: readonly Member[] }
  | { readonly kind: "counted" | "said"; readonly standing: Standing }
  | { readonly kind: "said"; readonly known: KnownFigure }
);

/** Ends further apart than this are drawn on a scale of powers of ten. */
const WIDE = 50;

/** What the tellings say beside what was published; nothing for a claim without figures. */
export function valuesOf({
  claim,
  members,
  published,
}: Pick<ClaimModel, "claim" | "members" | "published">): readonly ValueRow[] {
  const told = members.filter(({ relation, low }) => relation !== "linked" && low !== undefined);
  const [first] = told;
  if (!first) return [];
  // A ratio is told with its larger side first, whatever side the claim's key begins with.
  const turned = claim.key.form === "ratio" && (first.high ?? 1) < 1;
  const ends = (low: number, high: number) => (turned ? { low: 1 / high, high: 1 / low } : { low, high });
  const own = [...groupBy(told, ({ low, high }) => `${low} ${high}`).values()].flatMap(
    (tellings): readonly ValueRow[] => {
      const [one] = tellings;
      if (one?.low === undefined) return [];
      return [{ ...ends(one.low, one.high ?? one.low), kind: "told", first: one, tellings }];
    },
  );
  const counts = (published?.standings ?? []).map(
    (standing): ValueRow => ({
      low: standing.value,
      high: standing.value,
      kind: standing.known && standing.known.kind !== "dataset" ? "said" : "counted",
      standing,
    }),
  );
  const [front] = claim.key.actor.split("/");
  const sayings = (published?.sayings ?? []).map((known): ValueRow => {
    const flip = (known.actor === front) === turned;
    const { low, high } = flip ? { low: 1 / known.high, high: 1 / known.low } : known;
    return { low, high, kind: "said", known };
  });
  return [...own, ...counts, ...sayings].filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
}

/** True when a scale of powers of ten is needed to tell the smaller values apart. */
export function isWide(rows: readonly Pick<ValueRow, "low" | "high">[]): boolean {
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const least = Math.min(...ends);
  return least > 0 && Math.max(...ends) / least > WIDE;
}
