/** What came out of a scenario. Comes in: what was run. Goes out: the chart with its words, when things cross, what decides, and the same numbers as tables. */
import type { ScenarioModel } from "../../../api/shelf-models.ts";
import { by } from "../../../core/order.ts";
import type { ProjectionOutput } from "../../../core/projection.ts";
import { Bar } from "../../chart/bars.tsx";
import { crossingWords, percent, spanOf } from "../../chart/crossing.ts";
import { fanFigure } from "../../chart/fan.ts";
import { chartOf } from "../../chart/projection.ts";
import { about, between, onScale, type Scale, scaleFor } from "../../chart/scale.ts";
import { counted } from "../../number.ts";
import { inputAddress } from "./address.ts";
import { Kept } from "./inputs.tsx";
import { readingsOf } from "./readings.ts";
import { Projected } from "./rests.tsx";

/** A chart for a wide place and one for a narrow one: the same line, letters of one size. */
const ROOMS = [
  { name: "wide", room: { width: 720, height: 400 } },
  { name: "narrow", room: { width: 360, height: 300 } },
] as const;

/**
 * The fan with its caption, and the choice of what is drawn, where it is not fixed. `isRead`: a script shows the numbers
 * of the time one points at.
 */
export function Chart({
  model,
  isRead = false,
  isFixed = false,
}: {
  readonly model: ScenarioModel;
  readonly isRead?: boolean;
  readonly isFixed?: boolean;
}) {
  const chart = chartOf(model.projection);
  const [output] = model.projection.outputs;
  if (!chart || !output) return null;
  const last = output.points.at(-1);
  const { inputs } = model.projection;
  const assumed = inputs.filter(({ basis, low, high }) => basis === "assumed" && low < high).length;
  const read = inputs.filter(({ basis }) => basis === "read").length;
  const at = (one: string): string => about(last?.quantiles[one] ?? Number.NaN, output);
  return (
    <figure class="fan" data-readings={readingsOf(output)}>
      <figcaption>
        <strong>{output.label}</strong>
        {unitOf(output) === "" ? "" : `, ${unitOf(output)}`}.{" "}
        {at("0.05") === at("0.95") ? (
          <>
            <Projected>{at("0.5")}</Projected> in {time(last?.time)}.
          </>
        ) : (
          <>
            In {time(last?.time)} half of the draws are above <Projected>{at("0.5")}</Projected>; nine of ten lie from{" "}
            <Projected>
              {between(last?.quantiles["0.05"] ?? Number.NaN, last?.quantiles["0.95"] ?? Number.NaN, output)}
            </Projected>
            .
          </>
        )}
      </figcaption>
      {ROOMS.map(({ name, room }) => (
        <div key={name} class={name} dangerouslySetInnerHTML={{ __html: fanFigure(chart, room) }} />
      ))}
      {isRead ? <div class="readout" data-keep /> : null}
      {chart.marks.length > 0 ? (
        <ol class="marks">
          {chart.marks.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ol>
      ) : null}
      <p class="quiet">
        Line: median. Inner band: half of the draws. Outer band: nine of ten.{" "}
        {assumed > 0 ? (
          <a href="#caveats">{counted(assumed, "uncertain input")} assumed</a>
        ) : (
          "Nothing uncertain is assumed"
        )}
        {", "}
        {read > 0 ? `${counted(read, "input")} read in claims` : "nothing read in claims"}.
      </p>
      {isFixed ? null : <Outputs model={model} />}
    </figure>
  );
}

/** Which output is drawn. */
function Outputs({ model }: { readonly model: ScenarioModel }) {
  const { outputs } = model.projection;
  if (outputs.length < 2) return null;
  return (
    <form class="choose" action={`/scenarios/${model.model.id}`} method="get" aria-label="What is drawn">
      <Kept model={model} names={["setting", "set", "believe", "exclude", "part", "seed", "draws", "solve", "for"]} />
      <label>
        Draw{" "}
        <select name="output">
          {outputs.map(({ name, label }) => (
            <option key={name} value={name} selected={name === outputs[0]?.name}>
              {label}
            </option>
          ))}
        </select>
      </label>{" "}
      <button type="submit">Show</button>
    </form>
  );
}

/** When one thing passes another, with the share of the draws in which it never does. */
export function Crossings({ model }: { readonly model: ScenarioModel }) {
  const { crossings, outputs } = model.projection;
  if (crossings.length === 0) return null;
  const span = spanOf(outputs[0]?.points ?? []);
  return (
    <section aria-labelledby="when">
      <h2 id="when">When</h2>
      <ul class="said">
        {crossings.map((crossing) => (
          <li key={crossing.id}>
            {crossing.label}:{" "}
            <Projected>{crossingWords(crossing, span).slice(crossing.label.length + 2, -1)}</Projected>.
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What decides: a bar and a share for each input that is not fixed. */
export function Decides({ model }: { readonly model: ScenarioModel }) {
  const { bars, projection } = model;
  const [output] = projection.outputs;
  const inputs = new Map(projection.inputs.map((input) => [input.name, input]));
  const shareOf = (name: string): number => inputs.get(name)?.share ?? 0;
  const moving = bars.bars
    .filter(({ name, width }) => width > 0 || shareOf(name) >= LEAST)
    .toSorted(by(({ name }) => -shareOf(name)));
  const still = bars.bars.length - moving.length;
  if (!output || moving.length === 0) return null;
  return (
    <section aria-labelledby="decides">
      <h2 id="decides">What decides</h2>
      <p class="quiet">
        {output.label} in {time(output.points.at(-1)?.time)} with one input at its low end and at its high end, all
        others at their middle (<Projected>{about(bars.base, output)}</Projected>, the line). Full: more of the input is
        more of the result; outlined: less. The share is of the whole spread.
      </p>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col">Low to high</th>
            <th scope="col">Result</th>
            <th scope="col" class="number">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {moving.map((bar) => (
            <tr key={bar.name}>
              <th scope="row">
                <a href={inputAddress(model, bar.name)}>{inputs.get(bar.name)?.label ?? bar.name}</a>
              </th>
              <td>
                <Bar of={bar} among={bars} output={output} />
              </td>
              <td>
                <Projected>{between(bar.low.result, bar.high.result, output)}</Projected>
              </td>
              <td class="number">{share(inputs.get(bar.name)?.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {still > 0 ? <p class="quiet">{counted(still, "uncertain input")} moved it by nothing.</p> : null}
    </section>
  );
}

/** A smaller share of the spread decides nothing. */
const LEAST = 0.005;

const share = (of: number | undefined): string => (of === undefined ? "–" : percent(of));

/** Rows of a table that people read; the CSV has all. */
const TIMES = 13;
const OUTPUTS = 24;

const QUANTILES = ["0.05", "0.25", "0.5", "0.75", "0.95"] as const;

/** The numbers of the chart, and of the other outputs at the end. */
export function Numbers({ model, isOpen = false }: { readonly model: ScenarioModel; readonly isOpen?: boolean }) {
  const { outputs } = model.projection;
  const [first, ...others] = outputs;
  if (!first) return null;
  const points = thinned(first.points);
  const scale = scaleFor(
    first.points.flatMap(({ quantiles }) => Object.values(quantiles)),
    first,
  );
  return (
    <details class="numbers" open={isOpen}>
      <summary>The same numbers as a table</summary>
      <Table
        caption={`${first.label}${unitOf(first) === "" ? "" : `, ${unitOf(first)}`}`}
        head="Time"
        rows={points.map(({ time: at, quantiles }) => ({ name: time(at), quantiles, scale }))}
      />
      {others.length > 0 ? (
        <Table
          caption={`Everything else in ${time(first.points.at(-1)?.time)}`}
          head="Output"
          rows={others.slice(0, OUTPUTS).map((output) => {
            const quantiles = output.points.at(-1)?.quantiles ?? {};
            const own = scaleFor(Object.values(quantiles), output);
            const { unit } = own;
            return { name: `${output.label}${unit === "" ? "" : `, ${unit}`}`, quantiles, scale: own };
          })}
        />
      ) : null}
      {others.length > OUTPUTS ? (
        <p class="quiet">… and {counted(others.length - OUTPUTS, "more output")}; the CSV has them all.</p>
      ) : null}
    </details>
  );
}

interface TableRow {
  readonly name: string;
  readonly quantiles: Readonly<Record<string, number>>;
  readonly scale: Scale;
}

function Table({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly TableRow[];
}) {
  return (
    <table>
      <caption>
        {caption} · <Projected>what these rest on</Projected>
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {QUANTILES.map((one) => (
            <th key={one} scope="col" class="number">
              {one === "0.5" ? "median" : `${100 * Number(one)} %`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, quantiles, scale }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {QUANTILES.map((one) => (
              <td key={one} class="number">
                {onScale(quantiles[one] ?? Number.NaN, scale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Evenly spread, the first and the last among them. */
function thinned(points: ProjectionOutput["points"]): ProjectionOutput["points"] {
  const step = Math.max(1, Math.ceil((points.length - 1) / (TIMES - 1)));
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}

function unitOf(output: ProjectionOutput): string {
  const ends = output.points.flatMap(({ quantiles }) => [quantiles["0.05"] ?? 0, quantiles["0.95"] ?? 0]);
  return scaleFor(ends, output).unit;
}

const time = (at: number | undefined): string => String(Number((at ?? Number.NaN).toFixed(2)));
