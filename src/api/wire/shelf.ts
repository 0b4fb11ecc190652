/** The forms of checks, searches, jobs, health and problems. Goes out: named schemas. */
import { z } from "zod";
import type { Example } from "../../check/rule.ts";
import { ERROR_CODES } from "../../core/error.ts";
import { SHELVES } from "../elsewhere.ts";
import type { Problem } from "../problem.ts";
import { ITEM_STATES, type Job } from "../queue.ts";
import type { Drawn, MethodsModel } from "../shelf-models.ts";
import { finding } from "./finding.ts";
import { count, fits, flag, form, formOf, list, page, quoted, wordList, words } from "./form.ts";
import { maybe, severity, span, verdict } from "./parts.ts";

/** A failure, on every route. */
export const problem = formOf<Problem>()(
  "Problem",
  z
    .strictObject({
      type: words("A URN that names the code."),
      title: words("What kind of failure."),
      status: z.int().min(400).max(599).describe("Status of the answer."),
      detail: words("What went wrong here, and what to do."),
      instance: words("Path of the request."),
      code: z.enum(ERROR_CODES).describe("Stable name of the failure, as in docs/errors.md."),
    })
    .describe("A failure as RFC 9457 writes it."),
);

const WHAT = words("What was counted.");

const RULE = {
  id: words("Id of the check."),
  version: count("Raised whenever it may decide otherwise on the same input."),
  title: words("Its name."),
  about: words("What it does."),
  formula: maybe("What it reckons; null when it does not reckon."),
  source: maybe("Where the formula is from; null when it is none."),
};

const example = fits<Example>()(
  z.strictObject({
    name: words("What it shows."),
    documents: z.array(z.strictObject({ name: words("Name of the text."), text: words("A short text of our own.") })),
    expect: z.union([
      z.literal("silent").describe("The check says nothing of it."),
      z.strictObject({ verdict, severity, says: words("Words that the message holds.") }),
    ]),
  }),
);

/** `/checks.json`. */
export const checks = form(
  "Checks",
  z.strictObject(list(z.strictObject({ ...RULE, findings: count("How often it fired.") }))),
);

/** `/checks/:id.json`. */
export const check = form(
  "Check",
  z.strictObject({
    ...RULE,
    examples: z.array(example).describe("Its examples, which are its tests."),
    total: count("How often it fired."),
    drawn: fits<Drawn>()(
      z.strictObject({
        articles: count("News articles that a seed drew, on which it was run."),
        error: count("Errors that it raised there."),
        warning: count("Warnings that it raised there."),
        info: count("Notes that it raised there."),
      }),
    ),
    findings: z.array(finding).describe("The first twenty."),
  }),
);

/** `/methods.json`. */
export const methods = formOf<MethodsModel>()(
  "Methods",
  z.strictObject({
    sections: z
      .array(
        z.strictObject({
          stage: z.enum(["extract", "reconcile", "check"]).describe("What was measured."),
          on: words("On which texts, and what to expect on others."),
          rows: z.array(
            z.union([
              z.strictObject({ what: WHAT, right: count("How many were right."), of: count("Of how many.") }),
              z.strictObject({ what: WHAT, share: z.number().min(0).max(1).describe("F1.") }),
              z.strictObject({ what: WHAT, count: count("How many there were.") }),
            ]),
          ),
        }),
      )
      .describe("How well each stage did on benchmarks."),
  }),
);

/** `/search.json`. */
export const search = form(
  "SearchPage",
  z.strictObject({
    query: words("The words sought."),
    ...page(
      z.strictObject({
        kind: z.enum(["document", "statement", "claim"]),
        id: words("Id of what has the words."),
        document: maybe("Name of the document; null for a claim."),
        documentId: maybe("Id of the document; null for a claim."),
        ...quoted("snippet", "The words around the place."),
        span: span.optional().describe("Where the snippet stands in the document; absent for a claim."),
        marks: z.array(span).describe("The words found, as places in the snippet."),
      }),
    ),
    elsewhere: z
      .array(
        z.strictObject({
          shelf: z.enum(SHELVES).describe("Where it stands."),
          id: words("Its id there."),
          name: words("What it is called."),
        }),
      )
      .describe("What else is called by these words; on the first page only."),
  }),
);

/** `/jobs/:id.json`, and each event of `/jobs/:id/events`. */
export const job = formOf<Job>()(
  "Job",
  z
    .strictObject({
      id: words("Id of the job."),
      at: z.iso.datetime().describe("When it was given, in UTC."),
      state: z.enum(["waiting", "reading", "checking", "done", "cancelled", "failed"]),
      items: z.array(
        z.strictObject({
          name: words("Name of the text, the address or the file."),
          kind: z.enum(["text", "url", "file"]),
          state: z.enum(ITEM_STATES),
          document: z.string().optional().describe("Id of the document, once it is read."),
          statements: z.int().optional().describe("Statements in it, once it is read."),
          outcome: z
            .enum(["added", "unchanged", "updated", "new-version"])
            .optional()
            .describe("What was there before."),
          code: z.enum(ERROR_CODES).optional().describe("Of what failed."),
          message: z.string().optional().describe("Why it failed, and what to do."),
        }),
      ),
      message: z.string().optional().describe("Why claims and findings could not be made anew."),
    })
    .describe("A job of reading at one moment."),
);

/** `/add.json`. */
export const adding = form(
  "Adding",
  z.strictObject({
    writable: flag("False where the ledger is shown for reading only."),
    limits: z.strictObject({
      files: count("Files at a time."),
      addresses: count("Addresses at a time."),
      fileBytes: count("Bytes of one file."),
      bytes: count("Bytes of all that is sent."),
      textCharacters: count("Characters of a pasted text, UTF-16 code units."),
    }),
    endings: wordList("Endings of files that are read."),
    jobs: z.array(job).describe("Jobs of this server, the newest first."),
  }),
);

/** `/documents/:id/remove.json`. */
export const removal = form(
  "Removal",
  z.strictObject({
    id: words("Id of the document."),
    document: words("Its name."),
    statements: count("Statements that go with it."),
    findings: count("Findings that have evidence in it."),
    writable: flag("False where the ledger is shown for reading only."),
  }),
);

/** `/health`. */
export const health = form(
  "Health",
  z.strictObject({
    status: z.literal("ok"),
    revision: count("Raised at each change of the store."),
    stale: flag("True when claims and findings are older than the documents."),
  }),
);
