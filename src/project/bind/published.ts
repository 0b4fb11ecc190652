/** Comes in: a question and the record. Goes out: the cell of a series, or the known figure, that answers it, as a distribution. */
import { by } from "../../core/order.ts";
import type { InputOrigin, InputQuestion } from "../../core/projection.ts";
import { measureOf } from "../../measure/measure.ts";
import type { Cell, PublicRecord } from "../../reference/record.ts";
import { intervalOf } from "../../relation/index.ts";
import type { Distribution } from "../sample/distribution.ts";
import { BINDING_RULES, distributionOf } from "./rule.ts";

/** What was published, ready to be put in. */
export interface Published {
  readonly of: Distribution;
  readonly rule: string;
  readonly origin: InputOrigin;
}

/** The first of the names that answers: a series by id (its newest edition) or by id and edition, or a known figure by id. */
export function publishedFor(
  question: InputQuestion,
  record: PublicRecord,
  names: readonly string[] = question.series ?? [],
): Published | undefined {
  for (const name of names) {
    const found = ofSeries(question, record, name) ?? ofKnown(question, record, name);
    if (found) return found;
  }
  return undefined;
}

/** An edition that is called by a year alone has figures to its end, so it stands after the days of that year. */
const byEdition = by<Cell>(
  ({ series: { edition } }) => (/^\d{4}$/.test(edition) ? `${edition}-99` : edition),
  ({ point }) => point.to,
);

function ofSeries(question: InputQuestion, record: PublicRecord, name: string): Published | undefined {
  const { actor, measure, from, to, scale = 1 } = question;
  const period = from === undefined || to === undefined ? undefined : { from, to };
  const [id, edition] = name.split("@");
  const cell = record
    .cells({ actor, measure, ...(period ? { period } : {}) })
    .filter(({ series }) => series.id === id && (edition === undefined || series.edition === edition))
    .filter((one) => isAsked(one, question))
    .sort(byEdition)
    .at(-1);
  if (!cell) return undefined;
  const { series, point, key } = cell;
  const value = point.value * scale;
  const open = series.bound === ">=";
  const exact = { low: value, high: value, bound: series.bound, hedged: false, interval: { low: value, high: value } };
  const { of, rule } = distributionOf(exact);
  const unsure =
    point.quality === "reported" && point.stage === "outturn"
      ? ""
      : `, which its producer marks as ${point.quality === "reported" ? point.stage : point.quality}`;
  return {
    of,
    rule: `${series.producer}, ${series.title}, edition ${series.edition}, ${point.cell}${unsure}: ${open ? rule.says : BINDING_RULES.exact.says}.`,
    origin: { kind: "series", series: key, producer: series.producer, cell: point.cell, value: point.value },
  };
}

/** The unit and the kind of money that are asked for, up to the ends of the time asked for. */
function isAsked({ series, point }: Cell, question: InputQuestion): boolean {
  const { unit, price = "market", item, from, to, measure } = question;
  const isMoney = measureOf(measure)?.dimension === "money";
  return (
    (point.unit ?? series.unit) === unit &&
    (!isMoney || (series.price ?? "market") === price) &&
    (item === undefined || series.item === item) &&
    (from === undefined || point.from >= from) &&
    (to === undefined || point.to <= to)
  );
}

/** A saying or a count of the record: what is about so much is as wide as its digits are in a text. */
function ofKnown(question: InputQuestion, record: PublicRecord, name: string): Published | undefined {
  const known = record.known.find(({ id }) => id === name);
  if (!known) return undefined;
  const { scale = 1 } = question;
  const isAbout = known.actor === question.actor || question.actor === "any";
  if (!isAbout || (known.against ?? "") !== (question.against ?? "") || known.unit !== question.unit) return undefined;
  const { low, high, bound } = known;
  const interval = intervalOf({ digits: "", scale: 1, low, high, bound, exact: bound === "=" });
  const value = {
    low: low * scale,
    high: high * scale,
    bound,
    hedged: bound === "~",
    interval: { low: interval.low * scale, high: interval.high * scale },
  };
  const { of, rule } = distributionOf(value);
  return {
    of,
    rule: `${known.producer}, ${known.where}, ${known.published}: ${rule.says}.`,
    origin: {
      kind: "known",
      figure: known.id,
      producer: known.producer,
      published: known.published,
      says: known.says,
    },
  };
}
