/** The form of known figures. Goes out: named schemas. */
import { z } from "zod";
import type { KnownFigure } from "../../core/known.ts";
import { figure, flag, form, formOf, list, words } from "./form.ts";
import { bound, price } from "./parts.ts";

/** How far a figure had come. */
export const stage = z
  .enum(["plan", "budget", "estimate", "outturn"])
  .describe("How far the figure had come when it was printed.");

const absent = (about: string) => z.string().optional().describe(about);

/** A known figure or saying. */
export const known = formOf<KnownFigure>()(
  "KnownFigure",
  z
    .strictObject({
      id: words("Stable id; findings cite it."),
      producer: words("Who stands behind the figure."),
      role: absent("Office of a speaker at the time."),
      kind: z.enum(["dataset", "utterance", "agreement"]).describe("Counted, said, or signed."),
      published: words("Day, month or year of publication."),
      where: words("Where it was said or printed."),
      link: absent("Address of the publication."),
      verified: flag("True when the first-hand text was seen."),
      says: words("What it says, in our own words."),
      actor: words("Id of the actor, or `World`."),
      against: absent("Of a multiple: whom the actor is measured against."),
      measure: words("Id of what is measured."),
      item: absent("Id of what is counted."),
      unit: words("Unit of `low` and `high`."),
      low: figure("Lowest value."),
      high: figure("Highest value; the same as `low` unless a range was published."),
      bound,
      members: z.int().optional().describe("Of a count of members: how many there were."),
      threshold: z
        .strictObject({ measure: words("Of what."), low: figure("At least.") })
        .optional()
        .describe("What members had to reach to be counted."),
      from: z.iso.date().optional().describe("First day of what it is of."),
      to: z.iso.date().optional().describe("Last day, included."),
      deadline: z.iso.date().optional().describe("Day by which it shall be so."),
      price: price.optional(),
      constant: z.int().optional().describe("Year whose prices count; absent for money of the year itself."),
      growth: z.enum(["nominal", "real"]).optional(),
      stage: stage.optional(),
      scope: absent("What is counted in and what is not."),
      edition: absent("Edition of a data set."),
      note: absent("What a user of the figure should know."),
    })
    .describe("A figure that somebody published, with who, when and where."),
);

/** `/known.json`. */
export const knownList = form("KnownFigures", z.strictObject(list(known)));
