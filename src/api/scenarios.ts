/** Scenarios over HTTP. Comes in: nothing, or a model and what is put into it. Goes out: the models, or one as it was run: page, data, picture. */

import { recordOf } from "../shelf.ts";
import { scenarioCard } from "./cards.ts";
import { headsOf, namesIn } from "./heads.ts";
import { type Parts, showOf } from "./parts.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import { scenarioAbout } from "./scenario/about.ts";
import { documentsOf } from "./scenario/documents.ts";
import { isForm, submitted } from "./scenario/form.ts";
import { scenarioModels } from "./scenario/load.ts";
import { choicesOf, SCENARIO, type ScenarioQuery, stateOf } from "./scenario/state.ts";
import { scenarioModelWire, scenarioTable, scenarioWire } from "./scenario/wire.ts";
import type { ScenarioModel, ScenariosModel } from "./shelf-models.ts";
import { scenario as scenarioForm, scenarioList } from "./wire/scenario.ts";

const PARTS: Parts<ScenarioQuery, ScenarioModel> = {
  fan: {
    name: "Fan over time",
    height: 640,
    chart: {
      draw: (views, model, frame) => views.scenarioPicture(model, frame),
      about: async (model, { store }) => scenarioAbout(model, await recordOf(store)),
    },
  },
  table: { name: "Table of the numbers", height: 620 },
};

/** `/scenarios` and `/scenarios/:id`. */
export const scenarios: readonly Route[] = [
  route<NoQuery, ScenariosModel>({
    path: "/scenarios",
    about: "the models that run claims forward: which question each answers, and for when",
    query: NO_QUERY,
    wire: scenarioList,
    load: async () => ({ models: [...scenarioModels().values()] }),
    html: (views, model, frame) => views.scenarios(model, frame),
    json: ({ models }) => ({ total: models.length, items: models.map(scenarioModelWire) }),
    csv: ({ models }) => ({
      columns: ["id", "title", "purpose", "from", "to", "unit", "settings"],
      rows: models.map(({ id, title, purpose, time, settings }) => [
        id,
        title,
        purpose,
        time.start,
        time.stop,
        time.unit,
        settings.map((setting) => setting.id).join(" "),
      ]),
    }),
  }),
  route<ScenarioQuery, ScenarioModel>({
    path: "/scenarios/:id",
    id: "Id of a model, as the list of scenarios gives it.",
    about: "one model as it was run: inputs with the sentences they came from, fan chart, crossings, what decides",
    query: SCENARIO.extend({ show: showOf(PARTS) }),
    wire: scenarioForm,
    load: async ({ store, runs, id, query: { show: _, ...query }, path, left }) => {
      if (isForm(query)) {
        const state = submitted(query, await runs.untouched(id, stateOf(query), left?.()));
        return { movedTo: path, query: choicesOf(state) };
      }
      const result = await runs.run(id, stateOf(query), left?.());
      return { ...result, heads: await headsOf(store, documentsOf(result.projection)) };
    },
    html: (views, model, frame) => views.scenario(model, frame),
    json: (model) => scenarioWire(model, namesIn(model.heads)),
    csv: (model) => scenarioTable(model),
    card: scenarioCard,
    embed: { show: (views, model, frame, part) => views.scenarioEmbed(model, frame, part), height: 840 },
    parts: PARTS,
  }),
];
