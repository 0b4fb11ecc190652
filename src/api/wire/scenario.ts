/** The forms of scenarios: the models, and one as it was run. Goes out: named schemas. */
import { z } from "zod";
import { count, figure, form, list, quoted, wordList, words } from "./form.ts";
import { maybe, passage, range, span } from "./parts.ts";

const setting = z.strictObject({
  id: words("Id of the story."),
  label: words("Its name."),
  about: words("What it tells."),
});

/** A model in the list. */
export const scenarioModel = form(
  "Model",
  z
    .strictObject({
      id: words("Id of the model."),
      ...quoted("title", "Its name."),
      purpose: words("Which question it answers, and for whom."),
      time: z.strictObject({
        from: figure("First time."),
        to: figure("Last time."),
        unit: words("Unit of times; `a` is a year."),
      }),
      parameters: wordList("Names of what is put in."),
      outputs: wordList("Names of what comes out; the first is drawn."),
      crossings: z.array(z.strictObject({ id: words("Id."), label: words("What passes what.") })),
      settings: z.array(setting),
      limits: wordList("What it leaves out, and must not be read as."),
      sources: wordList("Where it is from."),
    })
    .describe("A model without its run."),
);

/** `/scenarios.json`. */
export const scenarioList = form("Scenarios", z.strictObject(list(scenarioModel)));

const quantiles = z.record(z.string(), z.number()).describe("By probability: 0.05, 0.25, 0.5, 0.75, 0.95.");

const crossing = z.strictObject({
  id: words("Id."),
  label: words("What passes what."),
  already: figure("Share of the draws in which it had passed at the start."),
  never: figure("Share of the draws in which it never does in the span."),
});

const basis = z.enum(["read", "published", "chosen", "assumed"]);

const read = z.strictObject({
  kind: z.literal("claim"),
  claim: words("Id of the claim."),
  role: z.enum(["centre", "low", "high", "excluded"]).describe("What part it plays; `excluded`: none."),
  statement: words("Id of the statement."),
  document: words("Name of the document."),
  ...passage("The words."),
  span: span.nullable().describe("Where the statement stands; null when it is no longer there."),
  figure: words("The figure alone, as printed."),
  speaker: words("Who is made to say it."),
  published: words("Day of the document, or `undated`."),
  weight: z.number().optional().describe("Share of the draws; absent for what takes no part."),
  because: z.string().optional().describe("Why it takes no part."),
});

const origin = z
  .union([
    read,
    z.strictObject({
      kind: z.literal("series"),
      basis,
      ...{
        series: words("Key of the series."),
        producer: words("Who publishes it."),
        cell: words("Where the figure stands."),
      },
      value: figure("As published, in the unit of the series."),
    }),
    z.strictObject({
      kind: z.literal("known"),
      basis,
      ...{
        figure: words("Id of the known figure."),
        producer: words("Who stands behind it."),
        published: words("When."),
        says: words("What it says."),
      },
    }),
    z.strictObject({
      kind: z.literal("cited"),
      basis,
      source: words("Where it was published."),
      rationale: words("Why this value."),
    }),
    z.strictObject({ kind: z.literal("assumption"), basis, rationale: words("Why this value.") }),
    z.strictObject({
      kind: z.literal("choice"),
      basis,
      by: z.enum(["reader", "setting"]),
      says: words("What was put in."),
    }),
  ])
  .describe("Where an input's value came from.");

const value = z.strictObject({
  value: figure("Of the input."),
  result: z.number().nullable().describe("What comes of it; null for never."),
  all: z
    .strictObject({ from: figure("First."), to: figure("Last.") })
    .optional()
    .describe("All values between these do it; absent for one value."),
});

const solved = z
  .strictObject({
    lever: z.strictObject({ name: words("The input."), label: words("What it is."), unit: words("Its unit.") }),
    allowed: range,
    target: z.strictObject({ wanted: figure("The result that is wanted."), says: words("In words.") }),
    solution: z.union([
      z.strictObject({ kind: z.literal("found"), answer: value }),
      z.strictObject({ kind: z.literal("unreachable"), nearest: value }),
      z.strictObject({ kind: z.enum(["several", "not-monotone"]), answers: z.array(value) }),
      z.strictObject({ kind: z.literal("any"), result: z.number().nullable().describe("null for never.") }),
    ]),
  })
  .describe("What the input would have to be.");

const end = z.strictObject({ value: figure("Of the input."), result: figure("Of the output.") });

/** `/scenarios/:id.json`. */
export const scenario = form(
  "Scenario",
  z
    .strictObject({
      model: words("Id of the model."),
      ...quoted("title", "Its name."),
      purpose: words("Which question it answers, and for whom."),
      seed: z.int().describe("Of the draws."),
      draws: count("Draws."),
      timeUnit: words("Unit of times; `a` is a year."),
      inputs: z.array(
        z.strictObject({
          name: words("Name of the input."),
          label: words("What it is."),
          unit: words("Its unit."),
          value: figure("Median."),
          low: figure("Nine draws of ten lie between `low` and `high`."),
          high: figure("Nine draws of ten lie between `low` and `high`."),
          basis: basis.describe("What it rests on."),
          rule: words("How it was made from its origins."),
          origins: z.array(origin),
          share: z
            .number()
            .nullable()
            .describe("Share of the spread of the first output that it explains; null when that was not asked."),
          about: words("What the model says of it."),
          allowed: range.nullable().describe("What the model allows; null when it sets no bounds."),
        }),
      ),
      outputs: z.array(
        z.strictObject({
          name: words("Name of the output."),
          label: words("What it is."),
          unit: words("Its unit."),
          points: z.array(z.strictObject({ time: figure("In the unit of times."), quantiles })),
        }),
      ),
      crossings: z.array(
        z.strictObject({
          ...crossing.shape,
          quantiles: quantiles.nullable().describe("Of the draws that pass within the span; null when none does."),
        }),
      ),
      cases: z
        .array(
          z.strictObject({
            input: words("The input that has several answers."),
            says: words("Whose answer it is."),
            share: figure("Share of the draws."),
            quantiles,
            crossings: z.array(z.strictObject({ ...crossing.shape, quantiles: quantiles.optional() })),
          }),
        )
        .describe("What follows if one source alone is right."),
      caveats: wordList("What must be said wherever a figure of it is shown."),
      state: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .describe("The parameters of the address, defaults left out."),
      settings: z.array(setting),
      sources: wordList("Where the model is from."),
      bars: z
        .strictObject({
          output: maybe("The output that the bars are of."),
          base: figure("With all inputs at their medians."),
          bars: z.array(
            z.strictObject({
              name: words("The input."),
              low: end,
              high: end,
              width: figure("Distance between the results."),
            }),
          ),
        })
        .describe("How far each input by itself moves the first output, the widest first."),
      solved: solved.nullable().describe("null when nothing was asked to be solved."),
    })
    .describe("One model as it was run."),
);
