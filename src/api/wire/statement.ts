/** The forms of statements and of the figures in them. Goes out: named schemas. */
import { z } from "zod";
import { STATEMENT_KINDS, TERMS } from "../../core/statement.ts";
import type { statementWire } from "../../core/wire.ts";
import { decided } from "./decision.ts";
import { figure, flag, form, formOf, quoted, wordList, words } from "./form.ts";
import { bound, change, day, interval, maybe, passage, period, price, quantifier, span } from "./parts.ts";

const known = words("`stated`, `implied: RULE`, `unknown`, or `unknown: WHAT IS MISSING`.");

/** What a figure or a side of a comparison is of. */
const OF = {
  measure: maybe("Id of what is measured; null when unknown."),
  item: maybe("Id of what is counted, qualifiers after `+`; null when unknown."),
  period: period.nullable().describe("What time it is of; null when unknown."),
};

const quantity = form(
  "Quantity",
  z
    .strictObject({
      span,
      ...quoted("quote", "The figure as printed, with its words."),
      low: figure("As printed, multiplied out: `$145.9 billion` is 145900000000, `6.7 %` is 6.7."),
      high: figure("The same as `low` unless a range is printed."),
      bound,
      change,
      quantifier: quantifier.nullable().describe("What it is said of; null when unknown."),
      unit: words(
        "`1` for ratios, `%`, `%GDP`, an ISO 4217 code, `a` `mo` `d` `h`, a physical unit, or the counted noun in the singular.",
      ),
      basis: z.strictObject({
        price: price.nullable().describe("Which money; null when unknown."),
        growth: z.enum(["nominal", "real"]).nullable().describe("null when unknown."),
      }),
      subject: maybe("Of whom: id of an actor, or a name of the text; null when unknown."),
      subjectCandidates: wordList("Readings of an unknown subject that would fit; none is chosen."),
      members: maybe("Of a group, which list of its members; null when unknown or no group."),
      membersCandidates: wordList("Lists that would fit; none is chosen."),
      ...OF,
      interval,
      how: z
        .strictObject({ subject: known, measure: known, item: known, period: known })
        .describe("How each part is known."),
    })
    .describe("One figure of a text. A part that nobody gives is null, never guessed."),
);

const side = z.strictObject({
  span,
  actor: maybe("Id of the actor; null when unknown."),
  ...OF,
  quantity: z.int().nullable().describe("Index into the statement's quantities; null when no figure is printed."),
  windowMonths: z.number().nullable().describe("Months that the amount was made in; null when no window is named."),
});

const comparison = form(
  "Comparison",
  z
    .strictObject({
      span,
      ...quoted("quote", "The words that compare."),
      form: z.enum(["windows", "times", "comparable"]),
      bound,
      low: figure("Ratio of left to right."),
      high: figure("The same as `low` unless a range is printed."),
      left: side,
      right: side,
    })
    .describe("Two sides set against each other: left = ratio × right."),
);

const resolution = form(
  "Resolution",
  z
    .strictObject({
      quantity: z.int().nullable().describe("Index into the statement's quantities; null when no figure is promised."),
      actor: maybe("null when unknown."),
      measure: maybe("null when unknown."),
      item: maybe("null when unknown."),
      bound: bound.nullable().describe("null when unknown."),
      value: interval.nullable().describe("null when unknown."),
      unit: words("Unit of the value."),
      deadline: day("Last day."),
      series: wordList("Ids of series whose figures could settle it."),
      missing: z.array(z.enum(TERMS)).describe("What the text does not give, without which nobody can settle it."),
    })
    .describe("The terms on which a pledge or a forecast will be settled."),
);

/** A statement. */
export const statement = formOf<ReturnType<typeof statementWire>>()(
  "Statement",
  z
    .strictObject({
      id: words("Id of the statement."),
      document: words("Name of its document."),
      kind: z.enum(STATEMENT_KINDS),
      subkind: maybe("Finer kind of a pledge; null for every other."),
      ...passage("Its words, exactly as they stand."),
      source: z
        .strictObject({
          name: words("The fullest name that the text gives."),
          role: maybe("Office; null when the text gives none."),
          mention: words("The words used here."),
          anonymous: flag("True when nobody is named."),
          collective: flag("True for a body or a place that speaks."),
          span,
        })
        .nullable()
        .describe("To whom the text gives it; null for the narrator."),
      cue: z
        .strictObject({ ...quoted("quote", "The verb."), span })
        .nullable()
        .describe("The word of saying; null when there is none."),
      direct: flag("True inside quotation marks."),
      hedge: maybe("The first word that weakens it; null when none does."),
      quantities: z.array(quantity),
      comparisons: z.array(comparison),
      frame: z
        .strictObject({
          actor: maybe("Who; null when unknown."),
          act: words("Base form of the verb."),
          object: words("Base form of the object."),
          target: maybe("To whom; null when unknown."),
          polarity: z.enum(["+", "-"]),
          modality: z.enum(["asserted", "possible", "expected", "demanded", "planned", "committed"]),
        })
        .describe("What it says without its figures."),
      deadline: day("The last day by which it shall have come true."),
      resolution: z.array(resolution).describe("Of a pledge or forecast; else empty."),
      decisions: decided,
    })
    .describe("One thing that one document says."),
);
