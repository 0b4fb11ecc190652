/** Can I print it, over HTTP. Comes in: a sentence. Goes out: what it claims, how it stands, and what may be printed. */
import { z } from "zod";
import { type Answer, answer, entriesOf } from "../answer/index.ts";
import { PlumblineError } from "../core/error.ts";
import { recordOf } from "../shelf.ts";
import { answerWire } from "./answer-wire.ts";
import { headsOf, namesIn } from "./heads.ts";
import { type Route, route } from "./resource.ts";
import type { AnswerModel } from "./shelf-models.ts";
import { answer as answerForm } from "./wire/answer.ts";

/** A sentence or a short passage; an article is for the checks. */
const LONGEST = 2000;

const SENTENCE = z.strictObject({
  s: z.string().max(LONGEST, `at most ${LONGEST} characters`).optional().describe("The sentence."),
});

/** `/answer?s=…`. */
export const answers: readonly Route[] = [
  route({
    path: "/answer",
    about: "can I print it? what the sentence `s` claims, who said it, how it stands, and what may be printed",
    query: SENTENCE,
    wire: answerForm,
    load: async ({ store, query: { s = "" }, today, path }): Promise<AnswerModel> => {
      if (s.trim() === "") return {};
      if (!/\p{L}/u.test(s)) {
        throw new PlumblineError("bad-request", path, "s: no word stands in it; give the whole sentence.");
      }
      const given = answer(s, { record: await recordOf(store), today, entries: await entriesOf(store) });
      return { answer: given, heads: await headsOf(store, documentsOf(given)) };
    },
    html: (views, model, frame) => views.answer(model, frame),
    json: ({ answer: given, heads = new Map() }) => (given ? answerWire(given, namesIn(heads)) : {}),
    csv: ({ answer: given }) => ({
      columns: ["reading", "standing", "what", "text", "why", "source"],
      rows: given ? rowsOf(given) : [],
    }),
  }),
];

function documentsOf({ told, sources }: Answer): readonly string[] {
  return [
    ...told.flatMap(({ first, last, variants }) => [first, last, ...variants].flatMap((one) => one?.document ?? [])),
    ...sources.flatMap(({ evidence }) => evidence.flatMap((item) => ("series" in item ? [] : item.document))),
  ];
}

function rowsOf({ readings, sources }: Answer): readonly (readonly (string | null)[])[] {
  const cited = (numbers: readonly number[]): string =>
    numbers.map((number) => sources.find((source) => source.number === number)?.link ?? `[${number}]`).join(" ");
  return readings.flatMap(({ quote, standing, verdict, safe, drop, said, record }) => [
    [quote, standing, "verdict", verdict, null, null],
    ...safe.map(({ text, sources: numbers }) => [quote, standing, "may be printed", text, null, cited(numbers)]),
    ...drop.map(({ words, reason }) => [quote, standing, "drop or change", words, reason, null]),
    ...said.map(({ says, outcome, source }) => [quote, standing, "said", says, outcome, cited([source])]),
    ...record.map(({ says, outcome, source }) => [quote, standing, "record", says, outcome, cited([source])]),
  ]);
}
