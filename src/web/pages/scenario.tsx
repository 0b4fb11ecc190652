/** A scenario. Comes in: a model as it was run. Goes out: what follows, when, what decides, every input with its sentence; and the picture alone. */

import type { ScenarioModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { InputBasis } from "../../core/projection.ts";
import { MOST_CLAIMS } from "../../evidence.ts";
import { isDisputed } from "../chart/disputed.ts";
import { fanOf } from "../chart/projection.ts";
import { counted } from "../number.ts";
import { citation } from "../parts/away.tsx";
import { Embed, type EmbedProps } from "../parts/embed.tsx";
import { Page } from "../parts/page.tsx";
import { scenarioAddress } from "../parts/scenario/address.ts";
import { Inputs } from "../parts/scenario/inputs.tsx";
import { BASES } from "../parts/scenario/origin.tsx";
import { RestsOn } from "../parts/scenario/rests.tsx";
import { Chart, Crossings, Decides, Numbers } from "../parts/scenario/results.tsx";
import { Solve } from "../parts/scenario/solve.tsx";

/** One scenario. */
export function ScenarioPage({ model, frame }: { readonly model: ScenarioModel; readonly frame: PageFrame }) {
  const { title, purpose } = model.model;
  return (
    <Page title={title} frame={frame} heads={model.heads} islands={["scenario", "chart"]}>
      <article class="scenario">
        <header class="opening small">
          <p class="kicker">
            <a href="/scenarios">Scenario</a> · {model.model.time.start}–{model.model.time.stop}
          </p>
          <h1>{title}</h1>
          <p class="deck">{purpose}</p>
          <Rests model={model} />
        </header>
        <Stories model={model} />
        <div class="bench">
          <div class="outcome">
            <Chart model={model} isRead={frame.islands.chart !== undefined} />
            <Crossings model={model} />
            <RestsOn model={model} />
            <Decides model={model} />
            <Solve model={model} />
            <Numbers model={model} />
            <Caveats model={model} />
          </div>
          <section class="put-in" aria-labelledby="inputs">
            <h2 id="inputs">Inputs</h2>
            <Inputs model={model} isLive={frame.islands.scenario !== undefined} />
          </section>
        </div>
      </article>
    </Page>
  );
}

/** What follows, for another page: the chart, when, the numbers, what must be said with it; its inputs stand on its own page. */
export function ScenarioEmbed({ model, frame, part }: EmbedProps<ScenarioModel>) {
  return (
    <Embed title={model.model.title} frame={frame} heads={model.heads} isRead={part !== "table"}>
      <article class="scenario">
        <h1>{model.model.title}</h1>
        <Rests model={model} />
        {part === "table" ? null : <Chart model={model} isRead={frame.islands.chart !== undefined} isFixed />}
        {part === undefined ? <Crossings model={model} /> : null}
        {part === "fan" ? null : <Numbers model={model} isOpen={part === "table"} />}
        <Caveats model={model} />
      </article>
    </Embed>
  );
}

/** How much of it anybody has said. */
function Rests({ model }: { readonly model: ScenarioModel }) {
  const { inputs, draws, seed } = model.projection;
  const count = (basis: InputBasis): number => inputs.filter((input) => input.basis === basis).length;
  const parts = (["read", "published", "chosen", "assumed"] as const).flatMap((basis) =>
    count(basis) > 0 ? [`${counted(count(basis), "input")} ${BASES[basis]}`] : [],
  );
  const disputed = inputs.filter(isDisputed);
  return (
    <>
      <p class="meta">
        It rests on {parts.join(", ")}. {counted(draws, "run")} of the model (draws), seed {seed}.
      </p>
      {disputed.length > 0 ? (
        <p class="meta">
          Told differently: {disputed.map(({ label }) => label).join("; ")}. Each source gives an equal part of the
          draws, so a median may lie where nobody put it; below, one of them can be believed alone.
        </p>
      ) : null}
    </>
  );
}

/** Named sets of values that tell one story each. */
function Stories({ model }: { readonly model: ScenarioModel }) {
  const { settings } = model.model;
  if (settings.length === 0) return null;
  const told = settings.find(({ id }) => id === model.state.setting);
  return (
    <nav class="stories" aria-label="Stories">
      <ul>
        <li>
          <a href={scenarioAddress(model, { setting: undefined, set: {} })} aria-current={told ? undefined : "true"}>
            As the model has it
          </a>
        </li>
        {settings.map(({ id, label }) => (
          <li key={id}>
            <a
              href={scenarioAddress(model, { setting: id, set: {} })}
              aria-current={told?.id === id ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      {told ? <p class="quiet">{told.about}</p> : null}
    </nav>
  );
}

function Caveats({ model }: { readonly model: ScenarioModel }) {
  const { projection, stored } = model;
  const cut = stored.isCut
    ? [`Of each measure only the ${MOST_CLAIMS} claims that most documents tell were looked at.`]
    : [];
  return (
    <section aria-labelledby="caveats" class="caveats">
      <h2 id="caveats">What must be said with it</h2>
      <ul class="said">
        {[...cut, ...projection.caveats].map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      <h2>Sources of the model</h2>
      <ul class="said">
        {model.model.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </section>
  );
}

/** The chart as a file, with where it is from. */
export function scenarioPicture(model: ScenarioModel, frame: PageFrame): string {
  const told = model.model.settings.find(({ id }) => id === model.state.setting);
  return fanOf(model.projection, [
    ...(told ? [`Story: ${told.label}. ${told.about}`] : []),
    `Sources of the model: ${model.model.sources.join("; ")}.`,
    citation(model.model.title, frame),
  ]);
}
