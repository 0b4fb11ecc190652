/** The form of the answer to "can I print it?". Goes out: a named schema. */
import { z } from "zod";
import { STANDINGS } from "../../answer/answer.ts";
import type { answerWire } from "../answer-wire.ts";
import { evidence } from "./finding.ts";
import { count, fits, flag, form, quoted, wordList, words } from "./form.ts";
import { passage } from "./parts.ts";

const numbers = z.array(z.int().min(1)).describe("Numbers of sources.");

const line = z.strictObject({
  source: z.int().min(1).describe("Number of the source."),
  says: words("What it has."),
  outcome: words("How the sentence stands to it: `the same`, `2.1 % more`."),
  scope: words("What is counted in and what is not."),
});

const reading = z.strictObject({
  ...quoted("quote", "What the sentence claims."),
  standing: z.enum(STANDINGS).describe("How it stands, in one word."),
  verdict: words("How it stands, in one sentence."),
  parts: z.array(
    z.strictObject({
      part: words("Which part."),
      value: words("Its value in words."),
      how: z.enum(["stated", "implied", "unknown"]).describe("Said by the words, concluded by a rule, not there."),
    }),
  ),
  said: z.array(line).describe("Who is known to have said it, the newest last."),
  record: z.array(line).describe("What was published, under each definition and edition."),
  safe: z.array(z.strictObject({ text: words("A sentence that may be printed."), sources: numbers })),
  drop: z.array(
    z.strictObject({
      words: words("Words that nothing supports, or that lack something."),
      reason: words("Why."),
      stays: z.boolean().optional().describe("True when they can stand once something is added."),
    }),
  ),
  unknown: wordList("What the sentence leaves out, and what nobody at hand knows."),
  fetch: wordList("Documents to fetch."),
});

const telling = z.strictObject({
  document: words("Name of the document."),
  day: words("Day of the document; empty when it has none."),
  source: z.string().optional().describe("Who is made to say it; absent for the narrator."),
  ...passage("The words."),
  differs: wordList("What differs, in words."),
});

const given = fits<ReturnType<typeof answerWire>>()(
  z
    .strictObject({
      sentence: words("The sentence that was given."),
      today: z.iso.date().describe("The day of the answer."),
      readings: z.array(reading),
      told: z
        .array(
          z.strictObject({
            claim: words("Id of the claim."),
            ...quoted("title", "Its sentence."),
            tellings: count("Tellings."),
            documents: count("Documents that tell it."),
            first: telling.optional().describe("The earliest; absent when none has a day."),
            last: telling.optional().describe("The latest; absent when none has a day."),
            variants: z.array(telling).describe("Wordings that differ."),
          }),
        )
        .describe("What the documents at hand have of it."),
      sources: z.array(
        z.strictObject({
          number: z.int().min(1),
          ...quoted("title", "Who, when, where."),
          link: z.string().optional().describe("Address of the publication."),
          verified: flag("False when only a report of the first-hand text was seen."),
          evidence: z.array(evidence),
        }),
      ),
    })
    .describe("What the sentence claims, how it stands, and what may be printed."),
);

/** `/answer.json`. */
export const answer = form("Answer", z.union([given, z.strictObject({}).describe("No sentence was given.")]));
