/** Comes in: a comparison of a text and the record. Goes out: who is known to have said the same multiple, and others of the same thing. */
import type { KnownFigure } from "../core/known.ts";
import { valueOr } from "../core/part.ts";
import type { Comparison, Interval, Quantity } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { bareItem, isGeneralisation } from "../measure/item.ts";
import type { PublicRecord } from "../reference/record.ts";
import { within } from "../relation/index.ts";
import { anyOf } from "./wording.ts";

/** A multiple between two actors, as a text gives it. */
export interface Multiple {
  readonly measure: string;
  readonly actor: string;
  readonly against: string;
  /** "" when the text names no object: it may be any. */
  readonly item: string;
  readonly interval: Interval;
}

/** Measures of single sides → the multiple between them; those of comparisons in words of size are told by their figure. */
const RATIOS: Readonly<Record<string, string>> = { production: "production-rate-ratio" };

/** The multiple that a comparison states; undefined where an actor or what is compared is unknown. */
export function multipleOf(
  { quantities, frame }: Pick<Statement, "quantities" | "frame">,
  comparison: Comparison,
  { checks }: Pick<Language, "checks">,
): Multiple | undefined {
  const { left, right, low, high, bound, form } = comparison;
  if (left.actor.known === "unknown" || right.actor.known === "unknown" || frame.polarity === "-") return undefined;
  const measure = measureOf(quantities, comparison);
  if (!measure) return undefined;
  const item = valueOr<string, string>(left.item, valueOr<string, string>(right.item, ""));
  const ends = endsOf({ low, high, bound });
  const multiple = {
    measure,
    actor: left.actor.value,
    against: right.actor.value,
    item: bareItem(item),
    interval: ends,
  };
  // "In less than three months" makes nobody the smaller one.
  return form === "times" && anyOf(checks.smaller).test(comparison.quote)
    ? { ...multiple, actor: multiple.against, against: multiple.actor }
    : multiple;
}

function measureOf(quantities: readonly Quantity[], { left, span }: Comparison): string | undefined {
  const own = RATIOS[valueOr<string, string>(left.measure, "")];
  const inside = quantities.find(
    (quantity) => quantity.unit === "1" && span.start <= quantity.span.start && quantity.span.end <= span.end,
  );
  const told = valueOr<string, string>(inside?.measure ?? { known: "unknown" }, "");
  return own ?? (told === "gdp-ratio" ? told : told === "production-growth" ? "production-rate-ratio" : undefined);
}

/** The same multiple told from the other side. */
function turned({ actor, against, interval, ...rest }: Multiple): Multiple {
  return { ...rest, actor: against, against: actor, interval: { low: 1 / interval.high, high: 1 / interval.low } };
}

/** A known saying beside a multiple. */
export interface Saying {
  readonly known: KnownFigure;
  /** True when it can be the same multiple. */
  readonly same: boolean;
  /** True when the saying is of a narrower thing than the text names: "ammunition" where the text says "arms", or nothing. */
  readonly narrower: boolean;
}

/** What is known to have been said of the same two actors and the same thing, or of a part of it, by day. */
export function sayingsOf(multiple: Multiple, record: PublicRecord): readonly Saying[] {
  const { measure, actor, against, item } = multiple;
  return record.figures({ measure }).flatMap((known) => {
    const straight = known.actor === actor && known.against === against;
    const round = known.actor === against && known.against === actor;
    const theirs = bareItem(known.item ?? "");
    const isOne = item === theirs || item === "" || isGeneralisation(item, theirs);
    if ((!straight && !round) || !isOne) return [];
    const interval = round ? turned(multiple).interval : multiple.interval;
    // Whoever says "at most as much" has not said "a quarter": the text may claim no more than was said.
    const same = within(endsOf(known), interval);
    return [{ known, same, narrower: item !== theirs }];
  });
}

/** Sayings are compared as said: whoever says twenty-five has not said twenty, whatever rounding would allow. */
function endsOf({ low, high, bound }: Pick<KnownFigure, "low" | "high" | "bound">): Interval {
  if (bound === "<" || bound === "<=") return { low: 0, high };
  return bound === ">" || bound === ">=" ? { low, high: Infinity } : { low, high };
}
