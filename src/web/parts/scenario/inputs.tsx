/** The inputs of a scenario as one form. Comes in: what was run. Goes out: for each input a number, a slider, two buttons, and where it came from. */

import { fieldText, type Slider } from "../../../api/scenario/field.ts";
import { placesText, sliderFor } from "../../../api/scenario/form.ts";
import { FIELD } from "../../../api/scenario/names.ts";
import { choicesOf } from "../../../api/scenario/state.ts";
import type { ScenarioModel } from "../../../api/shelf-models.ts";
import { by, groupBy } from "../../../core/order.ts";
import type { ProjectionInput } from "../../../core/projection.ts";
import { actorName } from "../../../measure/actor.ts";
import { percent } from "../../chart/crossing.ts";
import { inputWords } from "../../chart/disputed.ts";
import { exactly } from "../../chart/scale.ts";
import { unitWords } from "../../chart/unit.ts";
import { counted } from "../../number.ts";
import { days } from "../../spoken.ts";
import { Coded, visible } from "../words.tsx";
import { scenarioAddress } from "./address.ts";
import { BASES, Origins } from "./origin.tsx";

/** One input with all that is known of it. */
interface Row {
  readonly input: ProjectionInput;
  readonly of: ScenarioModel["inputs"][number];
  /** Absent where the model allows no range. */
  readonly slider?: Slider;
  readonly field: string;
}

/** A smaller share of the spread decides nothing, and puts no input before another. */
const LEAST = 0.005;

/** What was read, then what decides, then the rest in the order of the model. */
const DECIDING_FIRST = by<Row>(
  ({ input: { basis } }) => (basis === "read" || basis === "chosen" ? 0 : 1),
  ({ input: { share = 0 } }) => (share >= LEAST ? -share : 0),
);

/** The form; pressing “Run” leads to the address of what it says. `isLive`: a script runs it as soon as something is moved. */
export function Inputs({ model, isLive }: { readonly model: ScenarioModel; readonly isLive: boolean }) {
  const rows = rowsOf(model).toSorted(DECIDING_FIRST);
  const open = rows.filter(({ of }) => !of.isElement || of.parameter === model.state.part);
  const folded = groupBy(
    rows.filter(({ of }) => of.isElement && of.parameter !== model.state.part),
    ({ of }) => of.parameter,
  );
  const sliders = open.flatMap(({ input, slider }) => (slider ? [{ name: input.name, slider }] : []));
  return (
    <form class="inputs" action={`/scenarios/${model.model.id}`} method="get" aria-label="Inputs">
      <p class="run">
        <button type="submit">Run with these</button>
        {Object.keys(model.state.set).length > 0 ? (
          <a href={scenarioAddress(model, { set: {} })}>Take back what I put in</a>
        ) : null}
      </p>
      {isLive ? <p id="live" class="live" role="status" data-keep /> : null}
      <Kept model={model} names={["setting", "set", "believe", "exclude", "output", "part", "solve", "for"]} />
      <input type="hidden" name={FIELD.places} value={placesText(sliders)} />
      <ul>
        {open.map((row) => (
          <InputRow key={row.input.name} row={row} model={model} />
        ))}
      </ul>
      {[...folded].map(([parameter, members]) => (
        <Folded key={parameter} parameter={parameter} rows={members} model={model} />
      ))}
      <p class="draws">
        <label>
          Draws <input type="number" name="draws" min={1} max={2000} value={model.state.draws} />
        </label>
        <label>
          Seed <input type="number" name="seed" min={0} max={2 ** 31} value={model.state.seed} />
        </label>
        <button type="submit">Run with these</button>
      </p>
    </form>
  );
}

/** The rest of the state, which a form carries along. */
export function Kept({ model, names }: { readonly model: ScenarioModel; readonly names: readonly string[] }) {
  const choices = choicesOf(model.state);
  return (
    <>
      {names.map((name) =>
        choices[name] === undefined ? null : (
          <input key={name} type="hidden" name={name} value={String(choices[name])} />
        ),
      )}
    </>
  );
}

function rowsOf({ projection, inputs, state }: ScenarioModel): readonly Row[] {
  return projection.inputs.flatMap((input, at) => {
    const of = inputs[at];
    if (!of) return [];
    const allowed = of.allowed ? { allowed: of.allowed } : {};
    const slider = sliderFor({ name: input.name, value: input.value, ...allowed });
    return [{ input, of, ...(slider ? { slider } : {}), field: state.set[input.name] ?? fieldText(input.value) }];
  });
}

function InputRow({ row: { input, of, slider, field }, model }: { readonly row: Row; readonly model: ScenarioModel }) {
  const { name, label, unit, basis, share, rule, origins } = input;
  const id = `in-${name}`;
  const isOwn = model.state.set[name] !== undefined;
  return (
    <li class="input" id={`row-${name}`}>
      <p class="name">
        <label for={id}>{label}</label> <span class={`basis ${basis}`}>{BASES[basis]}</span>
      </p>
      <p class="value">
        {inputWords(input)}
        {share !== undefined && share >= LEAST ? ` · ${percent(share)} of the spread` : ""}
      </p>
      <div class="controls">
        {slider ? (
          <>
            <button type="submit" name={FIELD.step} value={`${name}:-`} aria-label={`Less: ${label}`}>
              −
            </button>
            <input
              type="range"
              name={FIELD.slider + name}
              aria-label={`${label}, slider`}
              min={slider.min}
              max={slider.max}
              step={slider.step}
              data-high={of.allowed?.high}
              value={slider.value}
            />
            <button type="submit" name={FIELD.step} value={`${name}:+`} aria-label={`More: ${label}`}>
              +
            </button>
          </>
        ) : null}
        <input
          id={id}
          type="text"
          inputMode="decimal"
          name={FIELD.value + name}
          value={field}
          maxLength={120}
          size={9}
          autocomplete="off"
        />
        {unitWords(unit) === "" ? null : <span class="unit">{unit}</span>}
      </div>
      <details open={basis === "read"}>
        <summary>
          {basis === "read" ? "The sentences" : "Where it comes from"}
          <span class="hidden">: {label}</span>
        </summary>
        {of.about === "" ? null : (
          <p>
            <Coded of={of.about} />
          </p>
        )}
        <p>{days(rule)}</p>
        <Origins of={origins} model={model} />
        {of.allowed ? (
          <p>
            The model allows {exactly(of.allowed.low, input)} to {exactly(of.allowed.high, input)}.
          </p>
        ) : null}
        {isOwn ? (
          <p>
            <a href={scenarioAddress(model, { set: without(model.state.set, name) })}>
              Back to {exactly(of.untouched, input)}
            </a>
          </p>
        ) : null}
      </details>
    </li>
  );
}

/** A parameter with a value for each of many: a table, until somebody wants to change some of it. */
function Folded({
  parameter,
  rows,
  model,
}: {
  readonly parameter: string;
  readonly rows: readonly Row[];
  readonly model: ScenarioModel;
}) {
  const [first] = rows;
  return (
    <details class="folded">
      <summary>
        {parameter.replaceAll("_", " ")}: {counted(rows.length, "input")}
      </summary>
      {first && first.of.about !== "" ? (
        <p>
          <Coded of={first.of.about} />
        </p>
      ) : null}
      <p>
        <a href={`${scenarioAddress(model, { part: parameter })}#row-${first?.input.name ?? ""}`}>
          Change some of them
        </a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col">Value</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ input }) => (
            <tr key={input.name}>
              <th scope="row">{visible(memberName(input))}</th>
              <td>{inputWords(input)}</td>
              <td>{BASES[input.basis]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** `own_target[PL]` is `own target, Poland`: what it is, and of whom. */
function memberName({ name }: ProjectionInput): string {
  const [, what = name, whose] = /^([^[]+)\[(.+)\]$/.exec(name) ?? [];
  return [what.replaceAll("_", " "), ...(whose?.split(",").map(actorName) ?? [])].join(", ");
}

function without(set: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(set).filter(([one]) => one !== name));
}
