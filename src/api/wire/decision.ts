/** The forms of decisions, and of what can be decided. Goes out: named schemas. */
import { z } from "zod";
import { ACTS, type Act, STANDINGS } from "../../core/decision.ts";
import type { decisionWire } from "../../core/wire.ts";
import { form, formOf, quoted, wordList, words } from "./form.ts";

const DECISION = {
  id: words("Id of the decision."),
  act: z.enum(Object.keys(ACTS) as [Act, ...Act[]]).describe("What was done."),
  noun: z.enum(["finding", "claim", "statement", "decision"]).describe("What it was done to."),
  about: words("Id of what it is about."),
  others: wordList("Of a merge the other claims, of a split the statements that leave."),
  correction: z
    .strictObject({
      part: words("The part of the statement; figures count from 1: `2.unit`."),
      ...quoted("machine", "What the machine read."),
      value: words("What the person reads; empty for nothing."),
    })
    .nullable()
    .describe("Of a correction what is corrected; null for every other act."),
  ...quoted("machine", "What the machine said of it at the time, in words."),
  author: words("The name under which somebody decided."),
  at: z.iso.datetime().describe("Instant, in UTC."),
  note: words("The reason given; may be empty."),
};

/** A decision. */
export const decision = formOf<ReturnType<typeof decisionWire>>()(
  "Decision",
  z.strictObject(DECISION).describe("One decision of one person beside the machine's reading."),
);

/** Decisions beside a noun; absent where nobody decided. */
export const decided = z
  .array(decision)
  .optional()
  .describe("What people decided about it and stands; absent when nobody did.");

const listed = form(
  "ListedDecision",
  z
    .strictObject({ ...DECISION, standing: z.enum(STANDINGS).describe("How the decision stands now.") })
    .describe("A decision, and how it stands."),
);

/** `/decisions.json`. */
export const decisions = form("Decisions", z.strictObject({ items: z.array(listed) }));

/** `/review/:id.json`. */
export const review = form(
  "Review",
  z.strictObject({
    noun: z.enum(["finding", "claim", "statement"]),
    id: words("Id of what is reviewed."),
    ...quoted("machine", "The machine's words."),
    at: words("Address of where it stands."),
    readings: z
      .array(
        z.strictObject({ part: words("Part that can be corrected."), ...quoted("machine", "The machine's reading.") }),
      )
      .describe("Of a statement what can be corrected."),
    history: z.array(listed).describe("Everything that was decided about it, oldest first."),
  }),
);
