/** What a projected number rests on. Comes in: what was run. Goes out: every input that decides it with the sentence, the cell or the assumption behind it. */
import type { ComponentChildren } from "preact";
import type { ScenarioModel } from "../../../api/shelf-models.ts";
import { by } from "../../../core/order.ts";
import type { InputOrigin, ProjectionInput } from "../../../core/projection.ts";
import { percent } from "../../chart/crossing.ts";
import { ranged } from "../../chart/scale.ts";
import { counted } from "../../number.ts";
import { days } from "../../spoken.ts";
import { useLinks } from "../links.ts";
import { shorten, visible, Words } from "../words.tsx";
import { inputAddress } from "./address.ts";
import { Formula } from "./formula.tsx";
import { BASES, Read } from "./origin.tsx";

/** A number that was worked out, as a link to what it rests on. */
export function Projected({ children }: { readonly children: ComponentChildren }) {
  return (
    <a class="projected" href="#rests">
      {children}
    </a>
  );
}

/** A smaller share of the spread decides nothing. */
const LEAST = 0.005;

/** Terms that stand open; every input stands in the form. */
const SHOWN = 8;

/** What somebody said first, then what moves the result most. */
const SAID_FIRST = by<ProjectionInput>(
  ({ basis }) => (basis === "read" ? 0 : 1),
  ({ share = 0 }) => (share >= LEAST ? -share : 0),
  ({ basis }) => ["read", "chosen", "published", "assumed"].indexOf(basis),
);

/** The inputs behind the numbers of the page, each with where it came from. */
export function RestsOn({ model }: { readonly model: ScenarioModel }) {
  const terms = model.projection.inputs
    .filter(({ basis, share = 0 }) => basis !== "assumed" || share >= LEAST)
    .toSorted(SAID_FIRST);
  const shown = terms.slice(0, SHOWN);
  const left = model.projection.inputs.length - shown.length;
  return (
    <section id="rests" aria-labelledby="rests-on" tabIndex={-1}>
      <h2 id="rests-on">What it rests on</h2>
      <ul class="terms-of">
        {shown.map((input) => (
          <li key={input.name}>
            <a class="term" href={inputAddress(model, input.name)}>
              {input.label}
            </a>
            : {ranged(input.low, input.value, input.high, input)}{" "}
            <span class={`basis ${input.basis}`}>{BASES[input.basis]}</span>
            {input.share !== undefined && input.share >= LEAST ? ` ${percent(input.share)} of the spread` : ""}
            <Behind input={input} model={model} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p class="quiet">
          {shown.length > 0 ? "and " : ""}
          {counted(left, "input")} more under <a href="#inputs">Inputs</a>.
        </p>
      ) : null}
      <Formula model={model} />
    </section>
  );
}

/** The words or the cell that an input was taken from. */
function Behind({ input, model }: { readonly input: ProjectionInput; readonly model: ScenarioModel }) {
  const links = useLinks();
  const origin = used(input.origins);
  if (origin?.kind === "claim") {
    const statement = model.stored.statements.get(origin.statement);
    return (
      <span class="behind">
        {statement ? <Read of={origin} statement={statement} /> : visible(origin.figure)}, {visible(origin.speaker)}: “
        <Words of={shorten(origin.quote)} from={origin.document} />”
      </span>
    );
  }
  if (origin?.kind !== "series" && origin?.kind !== "known") return null;
  const isCell = origin.kind === "series";
  const href = isCell ? links.cell(origin.series, origin.cell) : links.cell("known", origin.figure);
  const says = `${origin.producer}, ${isCell ? origin.cell : days(origin.published)}`;
  return <span class="behind">{href ? <a href={href}>{visible(says)}</a> : visible(says)}</span>;
}

/** What gives most of the draws. */
function used(origins: readonly InputOrigin[]): InputOrigin | undefined {
  const taken = origins.filter((origin) => origin.kind !== "claim" || origin.role !== "excluded");
  return taken.find((origin) => origin.kind === "claim" && origin.role === "centre") ?? taken[0];
}
