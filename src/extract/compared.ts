/** A stretch without figures → a comparison of two sides' spending or economies: "its budget equals that of its neighbour". */
import { stated, UNKNOWN } from "../core/part.ts";
import type { Comparison, Operand } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import { type ActorPlace, actorsIn, partOf } from "./actor.ts";
import { names, wordIn } from "./deciding.ts";
import type { BindView } from "./scope.ts";
import { placeOf } from "./time.ts";

/** How far behind the verb the second side may begin: "exceeds the combined budgets of all of Europe's". */
const REACH = 8;

/** Taggers take "equals" and "tops" for nouns; in these forms, between two sides, they are verbs. */
const INFLECTED = /s$|ed$/;

/** The comparison that a verb of size makes between two actors; none where what is compared is not named. */
export function sidesCompared(view: BindView): Comparison[] {
  const { tokens, language, from, to } = view;
  const { equals, outgrows } = language.particles;
  const at = wordIn(
    view,
    from,
    to,
    ({ lower, tag }) => (equals.has(lower) || outgrows.has(lower)) && (tag === "VERB" || INFLECTED.test(lower)),
  );
  if (at === undefined || isDenied(view, at)) return [];
  const measure = measureBefore(view, at);
  const actors = actorsIn(tokens, from, to, language);
  const left = actors.filter((actor) => actor.to <= at).at(-1);
  const right = actors.find((actor) => actor.from > at && actor.from <= at + REACH);
  if (!measure || !left || !right || left.actor === right.actor) return [];
  const side = (actor: ActorPlace): Operand => ({
    span: placeOf(tokens, actor.from, actor.to),
    actor: partOf(actor, tokens),
    measure: stated(measure),
    item: UNKNOWN,
    period: UNKNOWN,
  });
  const span: Span = { start: tokens[left.from]?.start ?? 0, end: tokens[right.to - 1]?.end ?? 0 };
  const bound = equals.has(tokens[at]?.lower ?? "") ? "=" : ">";
  const words = { span, quote: view.text.slice(span.start, span.end) };
  return [{ ...words, form: "times", bound, low: 1, high: 1, left: side(left), right: side(right) }];
}

/** "does not equal": what is denied compares nothing that a ratio could hold. */
function isDenied({ tokens, language }: BindView, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => language.clauses.negations.has(lower));
}

/** What is compared is named before the verb: "military budget", "economy". */
function measureBefore(view: BindView, at: number): string | undefined {
  const { spending, defence } = view.language.measures;
  const isBefore = (words: ReadonlySet<string>): boolean =>
    wordIn(view, view.from, at, ({ lower }) => words.has(lower)) !== undefined;
  if (isBefore(spending) && isBefore(defence)) return "military-spending";
  const economy = names(view, "gdp");
  return economy && economy.to <= at ? "gdp" : undefined;
}
