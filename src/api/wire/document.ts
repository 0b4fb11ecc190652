/** The forms of documents: in lists, whole, a place in one, and why a place was marked. Goes out: named schemas. */
import { z } from "zod";
import { STATEMENT_KINDS } from "../../core/statement.ts";
import type { documentWire } from "../../core/wire.ts";
import { claimSummary } from "./claim.ts";
import { finding } from "./finding.ts";
import { count, flag, form, formOf, page, quoted, words } from "./form.ts";
import { day, maybe, passage, span } from "./parts.ts";
import { statement } from "./statement.ts";

const HEAD = {
  id: words("Id of the document."),
  document: words("What a reader knows it by: the name of the file, or the address."),
  kind: z.enum(["file", "url", "paste"]).describe("How it came here."),
  url: maybe("Address of the article; null for a file without one."),
  title: maybe("Title as the document gives it; null when it gives none."),
  titleCut: quoted("title", "").titleCut,
  outlet: maybe("Who published it; null when it does not say."),
  author: maybe("Who wrote it; null when it does not say."),
  published: day("Day of publication."),
  fetched: z.string().nullable().describe("Instant of fetching, ISO 8601; null for what was not fetched."),
  role: z
    .enum(["primary", "agency", "report", "republished", "unknown"])
    .describe("What stands between the text and its first speaker."),
  language: words("ISO 639-1 code."),
  sha256: words("SHA-256 of the bytes as received."),
  bytes: count("Bytes as received."),
  encoding: words("Encoding of the bytes, as the WHATWG Encoding Standard spells it."),
};

/** A document without its text. */
export const document = formOf<ReturnType<typeof documentWire>>()(
  "Document",
  z.strictObject(HEAD).describe("A document without its text, which is never given away."),
);

const summary = form(
  "DocumentSummary",
  z
    .strictObject({
      ...HEAD,
      statements: count("Statements in it."),
      findings: count("Findings with evidence in it."),
      latest: flag("False for a version that a newer one has replaced."),
    })
    .describe("A document in a list."),
);

/** `/documents.json`. */
export const documentPage = form("DocumentPage", z.strictObject(page(summary)));

const place = form("Place", z.strictObject(passage("The words there.")).describe("The place that the address names."));

const newer = z
  .strictObject({
    document: words("Id of the newest version."),
    place: z
      .strictObject({
        how: z
          .enum(["same", "respelt", "changed"])
          .describe("Word for word, with other spaces and signs, or other words between the same."),
        ...passage("The words there now."),
      })
      .nullable()
      .optional()
      .describe("Where the place of `at` stands now; null for nowhere, absent when no place was asked for."),
    statements: count("Statements of this version."),
    gone: count("Of these, those that do not stand in the newest version any more."),
  })
  .optional()
  .describe("What became of this text in its newest version; absent when this is the newest.");

/** `/documents/:id.json`. */
export const documentWhole = form(
  "DocumentWhole",
  z.strictObject({
    ...HEAD,
    statements: z.array(statement).describe("In text order."),
    claims: z.array(claimSummary).describe("The claims that it tells."),
    findings: z.array(finding).describe("Findings with evidence in it."),
    part: z
      .strictObject({
        number: count("Which part this is, from 1."),
        of: count("How many parts the text has."),
        span: span.describe("Where the part stands in the text."),
        statements: count("Statements of the whole text."),
        next: z.string().nullable().describe("Address of the next part; null after the last."),
      })
      .optional()
      .describe("Of a long text statements, claims and findings are given part by part; absent where it is in one."),
    place: place.optional().describe("Absent when `at` was not given."),
    newer,
    found: z
      .strictObject({
        places: z.array(span),
        more: flag("True when there are more places than these."),
        parts: z
          .array(z.strictObject({ part: count("Which part."), places: count("Places in it.") }))
          .optional()
          .describe("Of a text in parts, whose `places` are those of this part: those parts that have some."),
      })
      .optional()
      .describe("Where the words of `q` stand; absent when `q` was not given."),
  }),
);

/** `/documents/:id/explain.json`. */
export const explanation = form(
  "Explanation",
  z.strictObject({
    document: words("Id of the document."),
    place: place.optional().describe("Absent when `at` was not given."),
    statements: z
      .array(
        z.strictObject({
          id: words("Id of the statement."),
          kind: z.enum(STATEMENT_KINDS),
          ...passage("Its words."),
          parts: z.array(
            z.strictObject({
              part: words("Which part: `cue`, `figure 1 of whom`."),
              value: words("Its value in words; empty where nothing is known."),
              known: words("The words that decided, the rule that concluded, or why nothing is known."),
              span: span.optional().describe("Where these words stand; absent when none do."),
            }),
          ),
        }),
      )
      .describe("The statements at the place, in text order."),
  }),
);

const points = (about: string) => z.number().describe(`${about}, in points (1/72 inch).`);

/** `/documents/:id/pages.json`. */
export const pagesForm = form(
  "Pages",
  z.strictObject({
    document: words("Id of the document."),
    pages: z
      .array(
        z.strictObject({
          page: z.int().min(1).describe("Number of the page, from 1."),
          width: points("Width of the page"),
          height: points("Height of the page"),
          lines: z
            .array(
              z.strictObject({
                start: z.int().min(0).describe("First code unit of the line in the text."),
                end: z.int().min(0).describe("The code unit after its last."),
                x: points("Left edge of the line, from the left edge of the page"),
                y: points("Upper edge of the line, from the upper edge of the page"),
                width: points("Width of the line"),
                height: points("Height of the line"),
              }),
            )
            .describe("Where the lines of the text stand on it, without their words."),
        }),
      )
      .describe("All of them, whichever is asked for; none for a document without pages."),
  }),
);
