/** Forms that several nouns share: places, days, periods, intervals, differences. Goes out: named schemas. */
import { z } from "zod";
import type { Period } from "../../core/date.ts";
import type { Difference } from "../../core/difference.ts";
import { SEVERITIES, VERDICTS } from "../../core/finding.ts";
import type { Span } from "../../core/span.ts";
import { AROUND, figure, formOf, quoted, words } from "./form.ts";

/** A place in a text. */
export const span = formOf<Span>()(
  "Span",
  z
    .strictObject({
      start: z.int().min(0).describe("First code unit."),
      end: z.int().min(0).describe("The code unit after the last."),
    })
    .describe("A place in the text of a document: UTF-16 code units, `end` exclusive."),
);

/** Words of a document with their place and what stands around them: wherever words of a text are given as data. */
export function passage(about: string) {
  return { documentId: words("Id of the document."), span, ...quoted("quote", about), ...AROUND };
}

/** A day, or `null` when nothing says it. */
export function day(about: string) {
  return z.iso.date().nullable().describe(`${about} YYYY-MM-DD; null when nobody says.`);
}

/** A name, or `null`. */
export function maybe(about: string) {
  return z.string().nullable().describe(about);
}

/** What a text gives as a time. */
export const period = formOf<Period>()(
  "Period",
  z
    .strictObject({
      from: z.iso.date().optional().describe("First day; absent where the text leaves the beginning open."),
      to: z.iso.date().optional().describe("Last day, included; absent where the text leaves the end open."),
      fiscal: z
        .strictObject({
          year: z.int().describe("The number that the year is called by."),
          start: z.string().optional().describe("Day of the year that it begins on, MM-DD."),
        })
        .optional()
        .describe("There when the text names a year of accounts."),
      offset: z
        .strictObject({
          unit: z.enum(["a", "q", "mo", "wk", "d"]).describe("Year, quarter, month, week, day."),
          from: z.number().optional().describe("Units from the day that it counts from."),
          to: z.number().optional(),
          whole: z.boolean().describe("True when calendar units are meant."),
        })
        .optional()
        .describe("There when the text counts from a day that it does not give."),
    })
    .describe("From the first to the last day."),
);

/** Values from one end to the other. */
export const interval = formOf<{ readonly low: number | null; readonly high: number | null }>()(
  "Interval",
  z
    .strictObject({
      low: z.number().nullable().describe("null: open below."),
      high: z.number().nullable().describe("null: open above."),
    })
    .describe("The values that the writing allows, both ends included, in the unit itself."),
);

/** A range that a model allows. */
export const range = z.strictObject({ low: figure("Lowest value."), high: figure("Highest value, included.") });

/** How the words limit a figure. */
export const bound = z
  .enum(["=", "~", "<", "<=", ">", ">="])
  .describe("How the words limit the figure: `<` fewer than, `<=` up to, `~` about.");

/** A level or a movement. */
export const change = z.enum(["none", "up", "down"]).describe("`none`: a level; `up`, `down`: a movement.");

/** What a figure is said of. */
export const quantifier = z
  .enum(["each", "aggregate", "n of m", "some"])
  .describe("What it is said of: every member, all together, so many of so many, some.");

/** Which money. */
export const price = z
  .enum(["market", "purchasing-power"])
  .describe("Which money: at market rates or at purchasing power.");

/** What differs between two tellings. */
export const difference = formOf<Difference>()(
  "Difference",
  z
    .strictObject({
      part: z.enum([
        ...(["value", "bound", "unit", "item", "actor", "period", "scope", "hedge"] as const),
        ...(["attribution", "status", "polarity", "act", "qualifier", "partial", "quotation", "speaker"] as const),
      ]),
      from: words("In the telling that this one is measured against; empty for nothing."),
      to: words("In this telling."),
    })
    .describe("One part that differs between two tellings, in words."),
);

/** What a check concludes. */
export const verdict = z
  .enum(VERDICTS)
  .describe("What the check concludes; `consistent` adds up, which is no evidence of truth.");

/** How grave it is. */
export const severity = z.enum(SEVERITIES).describe("`error` only for what the text and the record prove.");
