/** Why a place was marked, over HTTP. Comes in: a document and a place. Goes out: every part of what is stated there. */
import { z } from "zod";
import { explainedParts } from "../core/explain.ts";
import { firstWords } from "./excerpt.ts";
import { PLACE, placeModel } from "./place.ts";
import { type Route, route } from "./resource.ts";
import { shownText, statementsAt } from "./shown-text.ts";
import type { ExplainModel } from "./text-models.ts";
import { explanation } from "./wire/document.ts";

const QUERY = z.strictObject({ at: PLACE });

/** `/documents/:id/explain`. */
export const explain: readonly Route[] = [
  route<z.infer<typeof QUERY>, ExplainModel>({
    path: "/documents/:id/explain",
    id: "Id of a document, as the list of documents gives it.",
    about: "why a place was marked: what the words say, what a rule concludes, what is unknown",
    query: QUERY,
    wire: explanation,
    load: async ({ store, id, query }) => {
      const text = await shownText(store, id);
      if (!("document" in text)) return { movedTo: `${text.movedTo}/explain` };
      const { document } = text;
      const place = query.at === undefined ? undefined : placeModel(document, query.at);
      // Of a long text those of one part: the place that is named, or else the first.
      const where = place?.span ?? text.long?.parts[0]?.span ?? { start: 0, end: document.text.length };
      const there = await statementsAt(store, text, where);
      const explained = there.map((statement) => ({ statement, parts: explainedParts(statement, document.text) }));
      return { document, explained, ...(place ? { place } : {}) };
    },
    html: (views, model, frame) => views.explain(model, frame),
    json: ({ document, place, explained }) => ({
      document: document.id,
      ...(place ? { place: { documentId: document.id, ...place } } : {}),
      statements: explained.map(({ statement, parts }) => ({
        id: statement.id,
        kind: statement.kind,
        documentId: document.id,
        span: statement.span,
        quote: statement.quote,
        parts: parts.map(({ part, value, known, span }) => ({
          part,
          value: firstWords(value),
          known: firstWords(known),
          ...(span ? { span } : {}),
        })),
      })),
    }),
    csv: ({ explained }) => ({
      columns: ["statement", "part", "value", "known", "start", "end"],
      rows: explained.flatMap(({ statement, parts }) =>
        parts.map(({ part, value, known, span }) => [
          statement.id,
          part,
          firstWords(value),
          firstWords(known),
          span?.start,
          span?.end,
        ]),
      ),
    }),
  }),
];
