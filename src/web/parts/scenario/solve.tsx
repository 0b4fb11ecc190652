/** What would have to be true? Comes in: what was run, and the answer when one was asked for. Goes out: the question as a form, and the answer. */
import { FIELD } from "../../../api/scenario/names.ts";
import type { ScenarioModel } from "../../../api/shelf-models.ts";
import { solutionWords } from "../../chart/solution.ts";
import { counted } from "../../number.ts";
import { scenarioAddress } from "./address.ts";
import { Kept } from "./inputs.tsx";
import { Projected } from "./rests.tsx";

/** The question and its answer. */
export function Solve({ model }: { readonly model: ScenarioModel }) {
  const { projection, inputs, state, solved } = model;
  const levers = projection.inputs.filter((_, at) => inputs[at]?.allowed !== undefined);
  if (levers.length === 0) return null;
  const { stop } = model.model.time;
  return (
    <section aria-labelledby="solve" class={solved ? undefined : "off-paper"}>
      <h2 id="solve">What would have to be true?</h2>
      {solved ? (
        <div class="solved">
          <p>{solutionWords(solved, model.model, state.target ?? "")}</p>
          <p class="quiet">
            Each value was tried with the same {counted(model.solveDraws, "draw")};{" "}
            <Projected>what they rest on</Projected>.{" "}
            <a href={scenarioAddress(model, { solve: undefined, target: undefined })}>Take the question back</a>
          </p>
        </div>
      ) : null}
      <form class="solve" action={`/scenarios/${model.model.id}`} method="get" aria-label="What would have to be true?">
        <Kept model={model} names={["setting", "set", "believe", "exclude", "output", "part", "seed", "draws"]} />
        <p>
          <label>
            Which value of{" "}
            <select name="solve">
              {levers.map(({ name, label }) => (
                <option key={name} value={name} selected={name === state.solve}>
                  {label}
                </option>
              ))}
            </select>
          </label>{" "}
          <label>
            brings it about that{" "}
            <select name={`${FIELD.aim}what`}>
              {model.model.crossings.map(({ id, label }) => (
                <option key={id} value={`crossing:${id}`}>
                  {label} (share of draws)
                </option>
              ))}
              {projection.outputs.map(({ name, label, unit }) => (
                <option key={name} value={`level:${name}`}>
                  median of {label}
                  {unit === "1" ? "" : `, ${unit}`}
                </option>
              ))}
            </select>
          </label>{" "}
          <label>
            by <input type="text" inputMode="decimal" name={`${FIELD.aim}time`} value={stop} size={7} maxLength={20} />
          </label>{" "}
          <label>
            is{" "}
            <input
              type="text"
              inputMode="decimal"
              name={`${FIELD.aim}value`}
              required
              placeholder="50% or 1.3e12"
              size={12}
              maxLength={40}
            />
          </label>{" "}
          <button type="submit">Find it</button>
        </p>
      </form>
    </section>
  );
}
