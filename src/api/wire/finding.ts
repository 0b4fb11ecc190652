/** The forms of findings and of what they rest on. Goes out: named schemas. */
import { z } from "zod";
import type { findingWire } from "../../core/wire.ts";
import { claimSummary } from "./claim.ts";
import { decided } from "./decision.ts";
import { count, form, formOf, page, wordList, words } from "./form.ts";
import { maybe, passage, severity, verdict } from "./parts.ts";

const place = z.strictObject({
  document: words("Name of the document."),
  statement: maybe("Id of the statement; null when the words are of none."),
  ...passage("The words."),
});

const cell = z.strictObject({
  series: words("Key of the series, with its edition."),
  cell: words("Where the figure stands in its file."),
});

/** What a finding rests on. */
export const evidence = form(
  "Evidence",
  z.union([place, cell]).describe("A sentence of a document, or a cell of a published series."),
);

const FINDING = {
  id: words("Id of the finding."),
  rule: words("Id of the check."),
  ruleVersion: count("Version of the check."),
  verdict,
  severity,
  message: words("One sentence that stands alone: what does not fit, in figures."),
  working: z
    .array(
      z.strictObject({
        says: words("One line."),
        evidence: z.array(z.int().min(0)).describe("Indices into `evidence`."),
      }),
    )
    .describe("The working, step by step."),
  evidence: z.array(evidence),
  assumptions: wordList("What it assumes."),
  settle: maybe("What would settle it; null when nothing would."),
  decisions: decided,
};

/** A finding. */
export const finding = formOf<ReturnType<typeof findingWire>>()(
  "Finding",
  z.strictObject(FINDING).describe("The result of a check, with its working and its evidence."),
);

/** A finding as lists of other things name it. */
export const findingLine = form(
  "FindingLine",
  z.strictObject({ id: FINDING.id, rule: FINDING.rule, verdict, severity, message: FINDING.message }),
);

/** `/findings.json`. */
export const findingPage = form("FindingPage", z.strictObject(page(finding)));

/** `/findings/:id.json`. */
export const findingWhole = form(
  "FindingWhole",
  z.strictObject({
    ...FINDING,
    claims: z.array(claimSummary).describe("The claims that its evidence tells."),
  }),
);
