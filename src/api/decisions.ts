/** Decisions over HTTP. Comes in: nothing. Goes out: what people decided, and how each decision stands. */
import { decisionWire } from "../core/wire.ts";
import { listDecisions } from "../decide.ts";
import { firstWords } from "./excerpt.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { DecisionsModel } from "./views.ts";

/** `/decisions`. */
export const decisions: readonly Route[] = [
  route<NoQuery, DecisionsModel>({
    path: "/decisions",
    about: "what people decided beside the machine, and how it stands",
    query: NO_QUERY,
    load: async ({ store }) => ({ listed: await listDecisions(store) }),
    html: (views, model, frame) => views.decisions(model, frame),
    json: ({ listed }) => ({
      items: listed.map(({ decision, standing }) => ({ ...decisionWire(decision), standing })),
    }),
    csv: ({ listed }) => ({
      columns: ["id", "standing", "act", "noun", "about", "others", "part", "value", "author", "at", "note", "machine"],
      rows: listed.map(({ decision, standing }) => [
        decision.id,
        standing,
        decision.act,
        decision.noun,
        decision.about,
        decision.others.join(" "),
        decision.correction?.part,
        decision.correction?.value,
        decision.author,
        decision.at,
        decision.note,
        firstWords(decision.machine),
      ]),
    }),
  }),
];
