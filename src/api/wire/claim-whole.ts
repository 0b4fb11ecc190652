/** The form of one claim with what stands beside it. Goes out: named schemas. */
import { z } from "zod";
import type { publishedWire } from "../beside.ts";
import { COVERAGE_KINDS } from "../coverage.ts";
import { claim, member } from "./claim.ts";
import { evidence, finding } from "./finding.ts";
import { figure, form, formOf, wordList, words } from "./form.ts";
import { known } from "./known.ts";
import { interval, period } from "./parts.ts";

/** What was published of the same. */
const published = formOf<ReturnType<typeof publishedWire>>()(
  "Published",
  z.strictObject({
    standings: z.array(
      z.strictObject({
        producer: words("Who publishes it."),
        where: words("Where."),
        definition: words("What is counted; empty when the record does not say."),
        edition: words("Which edition."),
        published: words("The day or month; the edition where it gives none."),
        value: figure("As published."),
        unit: words("Unit of the value."),
        interval,
        period: period.optional(),
        evidence,
        known: known.optional().describe("Of a known figure its entry."),
        off: z.number().nullable().describe("(figure − record) ÷ record; null when the record is nought."),
        gap: figure("figure − record, in the unit."),
      }),
    ),
    sayings: z.array(known).describe("What is known to have been said of the same comparison."),
  }),
);

/** `/claims/:id.json`. */
export const claimWhole = form(
  "ClaimWhole",
  z.strictObject({
    ...claim.shape,
    members: z.array(member),
    coverage: z
      .array(
        z.strictObject({
          document: words("Id of the document."),
          kind: z.enum(COVERAGE_KINDS).describe("How the document tells it: a copy, the same, changed, contrary."),
          day: z.iso.date().optional().describe("Day of the document; absent when it has none."),
        }),
      )
      .describe("The documents that tell it, in order of date."),
    published: published.nullable().describe("What was published of the same; null when nobody looked."),
    models: z
      .array(
        z.strictObject({
          model: words("Id of the model."),
          title: words("Its title."),
          parameter: words("Id of the parameter, with its element."),
          label: words("What it is."),
          misses: wordList("Why the claim is nearly an answer and none; empty for an answer."),
        }),
      )
      .describe("The parameters of models that the claim answers or nearly answers."),
    findings: z.array(finding).describe("Findings that touch it."),
  }),
);
