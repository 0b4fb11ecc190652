/** The forms of lists and pages about texts: the start, comparisons, speakers, sources, conflicts. Goes out: named schemas. */
import { z } from "zod";
import { PLEDGE_STATUSES } from "../../core/pledge.ts";
import { claimSummary, member } from "./claim.ts";
import { document } from "./document.ts";
import { finding, findingLine } from "./finding.ts";
import { count, figure, flag, form, list, page, quoted, wordList, words } from "./form.ts";
import { day, difference, maybe, span } from "./parts.ts";
import { pledge } from "./pledge.ts";

/** `/index.json`. */
export const start = form(
  "Start",
  z.strictObject({
    counts: z.strictObject({
      documents: count("Newest versions."),
      versions: count("Every version of every document."),
      statements: count("Statements of the newest versions."),
      claims: count("Claims."),
      findings: count("Findings."),
    }),
    findings: z.array(finding).describe("The most severe."),
    due: z.array(pledge).describe("What is due in the next 90 days, the soonest first."),
    drifts: z
      .array(
        z.strictObject({
          claim: claimSummary,
          from: member.describe("The telling that it is measured against."),
          to: member.describe("The one that is furthest from it."),
          factor: figure("How many times the one figure is the other."),
        }),
      )
      .describe("Claims whose figure moved most in the telling."),
    claims: z.array(claimSummary).describe("Those that most documents tell."),
    documents: z.array(document).describe("The newest."),
  }),
);

/** `/compare.json`. */
export const comparison = form(
  "DocumentComparison",
  z.strictObject({
    documents: z
      .array(
        z.strictObject({
          id: words("Id of the document."),
          document: words("Its name."),
          published: day("Day of publication."),
        }),
      )
      .describe("In order of date; fewer than two where nothing is compared."),
    counts: z.strictObject({
      differs: count("Claims told differently."),
      agrees: count("Claims told alike."),
      alone: count("Claims that one document alone tells."),
    }),
    items: z.array(
      z.strictObject({
        claim: words("Id of the claim."),
        ...quoted("title", "Its sentence."),
        stands: z.enum(["differs", "agrees", "alone"]),
        cells: z
          .array(
            z
              .strictObject({
                relation: words("How the telling stands to the claim."),
                source: maybe("Who is made to say it; null for the narrator."),
                value: maybe("The figure in words; null when there is none."),
                differences: z.array(difference),
                statement: words("Id of the statement."),
                span,
                ...quoted("quote", "The words."),
                more: count("Further tellings of the document."),
              })
              .nullable(),
          )
          .describe("One for each document, in their order; null where a document does not mention it."),
      }),
    ),
  }),
);

const names = (of: string) => z.strictObject(list(z.strictObject({ name: words("The name."), count: count(of) })));

/** `/speakers.json`. */
export const speakers = form("Speakers", names("Claims that are given to them."));

/** `/sources.json`. */
export const sources = form("Sources", names("Documents of the outlet."));

const spoken = form(
  "SpokenClaim",
  z
    .strictObject({
      claim: words("Id of the claim."),
      ...quoted("title", "Its sentence."),
      told: z.array(
        z.strictObject({
          date: day("Day of the document."),
          document: words("Name of the document."),
          documentId: words("Id of the document."),
          value: maybe("The figure in words; null when there is none."),
          ...quoted("quote", "The words."),
          span,
        }),
      ),
      later: count("Documents that tell it after the speaker."),
      otherwise: count("Of these, those that tell it otherwise."),
      findings: z.array(findingLine).describe("What the checks say of its age."),
    })
    .describe("A claim as one speaker tells it."),
);

/** `/speakers/:id.json`. */
export const speaker = form(
  "Speaker",
  z.strictObject({
    name: words("The name."),
    offices: wordList("Offices that the texts give."),
    ...page(spoken),
    pledges: z
      .array(
        z.strictObject({
          id: words("Id of the row in the ledger of pledges."),
          ...quoted("quote", "The words."),
          status: z.enum(PLEDGE_STATUSES),
          judged: z.iso.date().describe("Day of judging."),
        }),
      )
      .describe("Rows of the ledger of pledges that the speaker said first."),
  }),
);

const passing = z.strictObject({
  outlet: words("The other outlet."),
  count: count("Claims."),
  claim: words("Id of one of them."),
});

/** `/sources/:id.json`. */
export const source = form(
  "Source",
  z.strictObject({
    name: words("The outlet."),
    claims: count("Claims that its documents tell."),
    copies: count("Its documents that copy another."),
    first: z
      .array(z.strictObject({ claim: words("Id of the claim."), ...quoted("title", "Its sentence.") }))
      .describe("Claims told here first that most documents tell; /claims?firstIn= has all."),
    firstTotal: count("Claims told here first."),
    from: z.array(passing).describe("Whom it has claims from."),
    to: z.array(passing).describe("Who has claims from it."),
    ...page(
      z.strictObject({
        id: words("Id of the document."),
        document: words("Its name."),
        published: day("Day of publication."),
        statements: count("Statements in it."),
        findings: count("Findings with evidence in it."),
      }),
    ),
  }),
);

/** `/conflicts.json`. */
export const conflicts = form(
  "Conflicts",
  z.strictObject(list(z.strictObject({ ...findingLine.shape, figures: count("Figures that it rests on.") }))),
);

const numbers = (about: string) => z.array(z.int()).describe(about);

/** `/conflicts/:id.json`. */
export const conflict = form(
  "Conflict",
  z.strictObject({
    ...findingLine.shape,
    figures: z.array(
      z.strictObject({
        number: z.int().min(1).describe("By which `off` leaves it out."),
        document: words("Name of the document."),
        documentId: words("Id of the document."),
        statement: words("Id of the statement."),
        source: maybe("Who is made to say it; null for the narrator."),
        span,
        ...quoted("quote", "The words."),
        off: flag("True when it is left out."),
      }),
    ),
    sides: z
      .array(
        z.strictObject({
          what: words("What it is of."),
          figures: numbers("Numbers of the figures."),
          implied: maybe("What the others say it would have to be; null when they do not decide it."),
          lacking: z.enum(["clash", "free"]).nullable().describe("Why not; null when they do."),
        }),
      )
      .describe("What the figures are of, figures of one thing together."),
    sets: z
      .array(
        z.strictObject({
          sides: numbers("Numbers of the sides."),
          still: flag("True when it still cannot all be true."),
        }),
      )
      .describe("The smallest sets that cannot all be true."),
    complete: flag("False when there may be more sets."),
    follows: z
      .array(z.strictObject({ what: words("Of what."), amount: words("How much.") }))
      .describe("What nobody says and the rest pins down."),
  }),
);
