/** Comes in: the statements of a document. Goes out: each figure or deed that they promise, ask for or foretell, with its terms. */
import type { Document } from "../core/document.ts";
import { dueOf, looksAhead } from "../core/due.ts";
import { valueOr } from "../core/part.ts";
import type { Lack, PledgedValue, PledgeForce, PledgeTelling, PledgeTerms } from "../core/pledge.ts";
import type { Bound, Quantity } from "../core/quantity.ts";
import type { Resolution, Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { measureOf } from "../measure/measure.ts";
import { tokens } from "../text/tokens.ts";

/** One figure or deed of one statement. */
export interface Promised {
  /** How claims name it. */
  readonly proposition: string;
  readonly force: PledgeForce;
  readonly terms: PledgeTerms;
  readonly series: readonly string[];
  readonly lacks: readonly Lack[];
  readonly telling: PledgeTelling;
  /** Who can take it back: a person or body with a name. */
  readonly speaker: string | null;
  /** Its own words say that something else had been said before. */
  readonly revises: boolean;
  /** For order: the day, then the document's name, then the place. */
  readonly sort: readonly [string, string, string, number, number];
}

/** How a member of a claim names the same thing. */
export function propositionKey(statement: string, of: string, index: number): string {
  return `${statement} ${of} ${index}`;
}

/** Everything ahead that a document says. */
export function promisesIn(document: Document, statements: readonly Statement[], language: Language): Promised[] {
  return statements
    .filter(looksAhead)
    .flatMap((statement) =>
      (statement.resolution ?? []).map((resolution) => promised(document, statement, resolution, language)),
    );
}

function promised(document: Document, statement: Statement, resolution: Resolution, language: Language): Promised {
  const { span, quote, source, said } = statement;
  const { published } = document.origin;
  const quantity = resolution.quantity === undefined ? undefined : statement.quantities[resolution.quantity];
  const terms = termsOf(statement, resolution, quantity);
  return {
    proposition: propositionKey(statement.id, quantity ? "quantity" : "frame", resolution.quantity ?? 0),
    force: forceOf(statement),
    terms,
    series: resolution.series,
    lacks: lacksOf(document, statement, terms, language),
    telling: {
      document: document.id,
      statement: statement.id,
      span,
      quote,
      ...(statement.subkind === undefined ? {} : { subkind: statement.subkind }),
      source: source?.name ?? null,
      dated: published,
      ...(said === undefined || said.known === "unknown" ? {} : { said: said.value }),
      changes: [],
    },
    revises: wordsOf(document, statement).some(({ lower }) => language.kinds.revising.has(lower)),
    speaker: source?.anonymous === false ? source.name : null,
    sort: [valueOr(published, "9999"), document.origin.name, document.id, span.start, resolution.quantity ?? -1],
  };
}

const ASKED: ReadonlySet<string> = new Set(["demand", "proposal"]);

/** Whoever asks for something binds nobody, even where the words are those of a promise. */
function forceOf({ kind, subkind = "", frame }: Statement): PledgeForce {
  if (kind === "forecast") return "foretold";
  if (frame.modality === "demanded") return "asked";
  if (frame.modality === "committed" || frame.modality === "planned") return "promised";
  return ASKED.has(subkind) ? "asked" : "promised";
}

function termsOf(statement: Statement, resolution: Resolution, quantity: Quantity | undefined): PledgeTerms {
  const due = dueOf(statement, resolution);
  const head = {
    actor: valueOr<string, string>(resolution.actor, ""),
    measure: valueOr<string, string>(resolution.measure, ""),
    item: valueOr<string, string>(resolution.item, ""),
    ...(due.known === "unknown" ? {} : { due: due.value }),
  };
  if (!quantity) return head;
  const { quantifier, members, basis, period } = quantity;
  const from = period.known !== "unknown" && period.value.to === valueOr(due, "") ? period.value.from : undefined;
  return {
    ...head,
    value: pledgedOf(quantity, valueOr(resolution.bound, quantity.bound)),
    ...(quantifier.known === "unknown" ? {} : { quantifier: quantifier.value }),
    ...(members && members.known !== "unknown" ? { members: members.value } : {}),
    ...(basis.price.known === "unknown" ? {} : { price: basis.price.value }),
    ...(from === undefined ? {} : { from }),
  };
}

function pledgedOf({ low, high, interval, bound, change, unit }: Quantity, held: Bound): PledgedValue {
  return { low, high, interval: [interval.low, interval.high], bound, held, change, unit };
}

function lacksOf(document: Document, statement: Statement, terms: PledgeTerms, language: Language): readonly Lack[] {
  const { value, measure } = terms;
  const lacks: Readonly<Partial<Record<Lack, boolean>>> = {
    actor: terms.actor === "",
    measure: measure === "",
    base: value !== undefined && value.change !== "none" && measureOf(measure)?.dimension !== "growth",
    deadline: terms.due === undefined,
    condition: isConditional(document, statement, language),
    possible: statement.frame.modality === "possible",
  };
  return (Object.keys(lacks) as Lack[]).filter((lack) => lacks[lack]);
}

/** "If", "unless" anywhere in it; "even if" and "as if" set no condition. */
function isConditional(document: Document, statement: Statement, { kinds }: Language): boolean {
  const said = wordsOf(document, statement);
  return said.some(
    ({ lower }, at) => kinds.conditions.has(lower) && !kinds.unconditional.has(said[at - 1]?.lower ?? ""),
  );
}

function wordsOf({ text }: Document, { span }: Statement) {
  return tokens(text, span.start, span.end);
}
