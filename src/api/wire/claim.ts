/** The forms of claims: in lists, and whole with what stands beside them. Goes out: named schemas. */
import { z } from "zod";
import type { claimWire } from "../../core/wire.ts";
import type { claimSummaryWire } from "../summary.ts";
import { decided } from "./decision.ts";
import { count, fits, form, formOf, page, quoted, wordList, words } from "./form.ts";
import { day, difference, maybe, passage, span } from "./parts.ts";

/** How a telling can stand. */
const relation = z
  .enum(["same", "stronger", "weaker", "broader", "narrower", "changed", "opposed", "linked"])
  .describe(
    "How it stands to the telling that it is measured against; `linked`: the same topic, never the same claim.",
  );

const proposition = z.strictObject({
  statement: words("Id of the statement."),
  of: z.enum(["quantity", "comparison", "frame"]).describe("Which part of the statement."),
  index: z.int().describe("Which of them."),
});

const machine = z
  .array(
    z.strictObject({
      id: words("Id of the claim."),
      ...quoted("title", "Its sentence."),
      propositions: z.array(proposition),
    }),
  )
  .optional()
  .describe("The claims that the machine made of it, where people merged or split; absent otherwise.");

const key = z
  .strictObject({
    form: z.enum(["figure", "ratio", "frame"]),
    ...{ actor: words("Whose."), measure: words("What is measured."), item: words("What is counted.") },
    ...{ period: words("Of what time."), value: words("What is said, where that makes the claim.") },
  })
  .describe("The typed parts that make the claim what it is; what its form does not use is empty.");

const CLAIM = {
  id: words("Id of the claim."),
  ...quoted("title", "The claim in one sentence: its plainest telling."),
  key,
  origins: count("Different known origins; tellings of unknown origin are not counted."),
  documents: count("Documents that tell it."),
  ...quoted("sharedWording", "Longest run of words that tellings of two documents share; empty when none."),
};

/** A claim in a list. */
export const claimSummary = formOf<ReturnType<typeof claimSummaryWire>>()(
  "ClaimSummary",
  z
    .strictObject({
      ...CLAIM,
      tellings: count("Tellings, without linked ones."),
      relations: z
        .strictObject({
          ...{ same: z.int().optional(), stronger: z.int().optional(), weaker: z.int().optional() },
          ...{ broader: z.int().optional(), narrower: z.int().optional(), changed: z.int().optional() },
          ...{ opposed: z.int().optional(), linked: z.int().optional() },
        })
        .describe("Tellings by how they stand; absent for none."),
      first: day("Day of the first dated telling."),
      last: day("Day of the last dated telling."),
      language: maybe("Language of the document that tells it first, BCP 47; null when the document is gone."),
      machine,
    })
    .describe("A claim in a list: its tellings only counted."),
);

/** `/claims.json`. */
export const claimPage = form("ClaimPage", z.strictObject(page(claimSummary)));

/** One telling. */
export const member = form(
  "Telling",
  z
    .strictObject({
      document: words("Name of the document."),
      ...proposition.shape,
      ...passage("The words."),
      value: maybe("The figure in words; null when there is none."),
      low: z.number().nullable().describe("In the unit of the claim; null when there is no figure."),
      high: z.number().nullable().describe("In the unit of the claim; null when there is no figure."),
      relation,
      differences: z.array(difference),
      dated: day("Day of the document."),
      source: maybe("Who is made to say it; null for the narrator."),
      office: maybe("Office that the text gives; null when it gives none."),
      origin: maybe("What it goes back to; null when the text does not say."),
      against: z.int().nullable().describe("Index of the telling that it is measured against; null for that one."),
      copyOf: maybe("Id of the document whose text this document copies; null when it copies none."),
      reason: words("Why it is a telling of the claim."),
    })
    .describe("One telling of a claim."),
);

const lineage = form(
  "Lineage",
  z
    .strictObject({
      first: z.strictObject({
        member: z.int().describe("Index of the telling."),
        order: z.enum(["dated", "implied", "unknown"]).describe("How that is known."),
        undated: count("Tellings without a day, which may be older."),
      }),
      edges: z.array(
        z.strictObject({
          from: z.int().describe("Index of the telling that it came from."),
          to: z.int().describe("Index of the telling."),
          by: z
            .enum(["copy", "credit", "document", "speaker", "wording", "deviation", "news", "unknown"])
            .describe("What shows it; `unknown`: nothing does."),
          order: z.enum(["dated", "same-day", "implied", "unknown"]),
          changes: z.array(difference).describe("What became of it."),
          days: z.int().optional().describe("Days between the two; absent when one has no day."),
          words: z.string().optional().describe("The words that show it; absent when none do."),
          gives: z.array(difference.shape.part).optional().describe("Of a further origin the parts that it gave."),
        }),
      ),
      linked: z.array(member).describe("Tellings that may belong here: their number follows the last telling."),
      doubts: z.array(
        z.strictObject({
          kind: z.enum(["before-its-origin", "before-its-like"]),
          member: z.int().describe("Index of the telling."),
          with: z.int().describe("Index of the one that it does not fit with."),
          says: words("What does not fit."),
        }),
      ),
      wanted: z
        .array(
          z.strictObject({
            origin: words("What."),
            member: z.int().describe("Index of the telling."),
            says: words("What to look for."),
          }),
        )
        .describe("First-hand documents that nobody has supplied."),
      traced: count("Tellings that were looked at."),
    })
    .describe("How the claim travelled from telling to telling, as far as the documents at hand know."),
);

const apart = form(
  "Apart",
  z
    .strictObject({
      nearest: z.array(
        z.strictObject({
          document: words("Name of the document."),
          documentId: words("Id of the document."),
          claim: maybe("Id of the other claim; null for a sentence that is told once."),
          ...quoted("title", "Its plainest telling."),
          statement: words("Id of the statement."),
          span,
          parts: z.array(
            z.strictObject({
              part: z.enum(["actor", "measure", "item", "period", "value", "basis", "polarity", "wording"]),
              here: words("As this claim has it."),
              there: words("As the other has it."),
            }),
          ),
          alike: z
            .number()
            .nullable()
            .describe("Share of the words that both have, 0 to 1; null when words proposed nothing."),
          candidates: wordList("Actors that would fit; none is chosen."),
          because: words("Why it is held apart."),
        }),
      ),
      more: count("How many there are beside them."),
    })
    .describe("What was nearly this claim."),
);

/** A claim with its tellings, as the command line gives it. */
export const claim = fits<ReturnType<typeof claimWire>>()(
  z.strictObject({
    ...CLAIM,
    lineage: lineage.nullable().describe("null for claims of an older ledger."),
    apart: apart.nullable().describe("null when nothing was held apart."),
    members: z.array(member).describe("Its tellings in order of date, undated ones last."),
    machine,
    decisions: decided,
  }),
);
