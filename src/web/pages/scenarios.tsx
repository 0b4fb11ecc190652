/** The models. Comes in: all that come with Plumbline. Goes out: which question each answers, for when, and its stories. */

import type { ScenariosModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted } from "../number.ts";
import { Page } from "../parts/page.tsx";

/** The list of scenarios. */
export function ScenariosPage({ model, frame }: { readonly model: ScenariosModel; readonly frame: PageFrame }) {
  return (
    <Page title="Scenarios" frame={frame}>
      <header class="opening small">
        <h1>Scenarios</h1>
        <p class="deck">
          What follows if this is true, and what would have to be true? Each model runs claims forward. What is read,
          published, assumed or put in by you is told apart everywhere, and every input can be moved.
        </p>
      </header>
      <ul class="lines">
        {model.models.map(({ id, title, purpose, time, settings, variables }) => {
          const parameters = variables.filter((one) => one.role === "parameter");
          const asking = parameters.filter((one) => one.role === "parameter" && one.question !== undefined);
          return (
            <li class="line" key={id}>
              <p class="kicker">
                {time.start}–{time.stop} · {counted(parameters.length, "input")}, {asking.length} of them asked of what
                was read
              </p>
              <h2>
                <a href={`/scenarios/${id}`}>{title}</a>
              </h2>
              <p>{purpose}</p>
              {settings.length > 0 ? (
                <p class="meta">
                  Stories:{" "}
                  {settings.map((setting, at) => (
                    <>
                      {at > 0 ? " · " : ""}
                      <a href={`/scenarios/${id}?setting=${encodeURIComponent(setting.id)}`}>{setting.label}</a>
                    </>
                  ))}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
