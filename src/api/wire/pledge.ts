/** The form of the ledger of pledges. Goes out: named schemas. */
import { z } from "zod";
import { LACKS, PLEDGE_FORCES, PLEDGE_STATUSES } from "../../core/pledge.ts";
import type { pledgeWire } from "../../core/pledge-wire.ts";
import type { PledgeSummary } from "../../pledge/summary.ts";
import { count, figure, fits, form, formOf, page, wordList, words } from "./form.ts";
import { stage } from "./known.ts";
import { bound, change, day, interval, maybe, passage, period, price, quantifier } from "./parts.ts";
import { quality } from "./series.ts";

const telling = form(
  "PledgeTelling",
  z
    .strictObject({
      by: maybe("Who is made to say it; null for the narrator."),
      dated: day("Day of the document."),
      said: period.nullable().describe("When it was said, where the words give a time for that; else null."),
      document: words("Name of the document."),
      subkind: maybe("Finer kind: commitment, demand, proposal, plan, offer; null when it has none."),
      statement: words("Id of the statement."),
      ...passage("The words."),
      changes: z
        .array(z.strictObject({ part: z.enum(["value", "item", "due"]), from: words("Before."), to: words("Now.") }))
        .describe("What differs from the first telling with terms."),
    })
    .describe("One telling of a pledge."),
);

const VERDICT = {
  status: z.enum(PLEDGE_STATUSES).describe("How it stands."),
  because: words("Why, in one sentence."),
  evidence: z
    .array(
      z.strictObject({
        series: words("Key of the series, with its edition."),
        producer: words("Who publishes it."),
        cell: words("Where the figure stands in its file."),
        actor: words("Of whom."),
        from: z.iso.date().describe("First day of what it is of."),
        to: z.iso.date().describe("Last day, included."),
        value: figure("As published."),
        unit: words("Unit of the value."),
        stage,
        quality,
        says: z.enum(["kept", "broken", "between"]).describe("Where the value lies."),
        but: words("Why it does not decide; empty when it does."),
      }),
    )
    .describe("The cells that were looked at, as they were on the day."),
  members: z
    .strictObject({
      of: count("Members."),
      kept: count("Those that did it."),
      broken: count("Those that did not."),
      unclear: count("Those of whom the cells do not decide."),
      without: wordList("Those of whom there is no cell."),
    })
    .nullable()
    .describe("Of a group; null for everybody else."),
};

/** A row of the ledger of pledges. */
export const pledge = formOf<ReturnType<typeof pledgeWire>>()(
  "Pledge",
  z
    .strictObject({
      id: words("Id of the row."),
      force: z.enum(PLEDGE_FORCES).describe("With what force it was said."),
      said: telling,
      due: day("Last day."),
      terms: z.strictObject({
        actor: maybe("Whose; null when nobody gives it."),
        measure: maybe("What is measured; null when nobody gives it."),
        item: maybe("What is counted; null when nobody gives it."),
        value: z
          .strictObject({
            low: figure("As printed."),
            high: figure("The same as `low` unless a range is printed."),
            interval,
            bound,
            held: bound.describe("What counts as kept: whoever promises an amount and reaches more has kept it."),
            change,
            unit: words("Unit of the value."),
          })
          .nullable()
          .describe("null when no figure is given."),
        quantifier: quantifier.nullable().describe("null when nobody gives it."),
        members: maybe("Of a group which list of members; null otherwise."),
        price: price.nullable().describe("null when nobody gives it."),
        from: day("First day of what the figure is of."),
      }),
      lacks: z.array(z.enum(LACKS)).describe("Why it can never be settled; empty when it can."),
      series: wordList("Ids of series whose figures could settle it."),
      ...VERDICT,
      judged: z.iso.date().describe("Day of judging."),
      history: z
        .array(z.strictObject({ judged: day("Day of judging."), ...VERDICT }))
        .describe("Other outcomes that were given before, oldest first."),
      claim: maybe("Id of the claim; null when it belongs to none."),
      supersededBy: maybe("Id of the row that took its place; null when none did."),
      tellings: z.array(telling).describe("In order of date."),
    })
    .describe("One row of the ledger of pledges."),
);

const summary = fits<PledgeSummary>()(
  z
    .strictObject({
      total: count("Rows."),
      statuses: z.strictObject({
        ...{ open: count("Rows."), due: count("Rows."), kept: count("Rows.") },
        ...{ broken: count("Rows."), unclear: count("Rows."), void: count("Rows.") },
      }),
      voidRate: z.number().min(0).max(1).describe("Void rows among all."),
      reasons: z
        .strictObject({
          ...{ actor: z.int().optional(), measure: z.int().optional(), value: z.int().optional() },
          ...{ base: z.int().optional(), deadline: z.int().optional(), condition: z.int().optional() },
          ...{ possible: z.int().optional(), superseded: z.int().optional() },
        })
        .describe("Void rows by reason."),
      withoutSeries: count("Rows that no published series counts."),
    })
    .describe("Of every row, whatever the filter."),
);

/** `/pledges.json`. */
export const pledgePage = form("PledgePage", z.strictObject({ summary, ...page(pledge) }));
