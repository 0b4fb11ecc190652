/** Where an input came from. Comes in: one origin. Goes out: the sentence with its link, the cell, the source, or the word “assumed” with the reason. */

import type { ScenarioModel } from "../../../api/shelf-models.ts";
import { by } from "../../../core/order.ts";
import type { InputBasis, InputOrigin } from "../../../core/projection.ts";
import type { Statement } from "../../../core/statement.ts";
import { percent } from "../../chart/crossing.ts";
import { printDay } from "../../day.ts";
import { days, spoken } from "../../spoken.ts";
import { comparisonFigure, Figure, quantityFigure } from "../figure.tsx";
import { useLinks } from "../links.ts";
import { shorten, visible, Words } from "../words.tsx";
import { scenarioAddress } from "./address.ts";

/** What an input is, in a word: never told by a colour alone. */
export const BASES: Readonly<Record<InputBasis, string>> = {
  read: "read",
  published: "published",
  chosen: "put in",
  assumed: "assumed",
};

type OfClaim = Extract<InputOrigin, { kind: "claim" }>;

/** Sentences that stand open; the rest is one click away. */
const SHOWN = 5;

/** Where an input came from, what is used first. */
export function Origins({ of, model }: { readonly of: readonly InputOrigin[]; readonly model: ScenarioModel }) {
  const sorted = of.toSorted(by((origin) => Number(origin.kind === "claim" && origin.role === "excluded")));
  const rest = sorted.slice(SHOWN);
  const list = (some: readonly InputOrigin[]) =>
    some.map((origin, at) => <Origin key={at} of={origin} model={model} />);
  return (
    <>
      {list(sorted.slice(0, SHOWN))}
      {rest.length > 0 ? (
        <details>
          <summary>… and {rest.length} more</summary>
          {list(rest)}
        </details>
      ) : null}
    </>
  );
}

function Origin({ of, model }: { readonly of: InputOrigin; readonly model: ScenarioModel }) {
  switch (of.kind) {
    case "claim":
      return <FromClaim of={of} model={model} />;
    case "series":
      return <FromCell series={of.series} cell={of.cell} says={`${of.producer}, ${of.series}, ${of.cell}`} />;
    case "known":
      return <FromCell series="known" cell={of.figure} says={`${of.producer}, ${day(of.published)}: ${of.says}`} />;
    case "cited":
      return <p>{visible(days([of.source, of.rationale].filter(Boolean).join(". ")))}</p>;
    case "assumption":
      return <p>{visible(of.rationale === "" ? "The model gives no reason." : of.rationale)}</p>;
    case "choice":
      return <p>{visible(days(of.says))}</p>;
    default:
      return of satisfies never;
  }
}

function FromCell({ series, cell, says }: { readonly series: string; readonly cell: string; readonly says: string }) {
  const href = useLinks().cell(series, cell);
  return <p>{href === undefined ? visible(says) : <a href={href}>{visible(says)}</a>}</p>;
}

function FromClaim({ of, model }: { readonly of: OfClaim; readonly model: ScenarioModel }) {
  const links = useLinks();
  const statement = model.stored.statements.get(of.statement);
  const isOut = of.role === "excluded";
  const name = model.heads.get(of.document)?.origin.name ?? of.document;
  return (
    <figure class="quote">
      <blockquote>
        {statement ? (
          <a href={links.place(of.document, statement.span)}>
            <Words of={shorten(of.quote)} from={of.document} />
          </a>
        ) : (
          <Words of={shorten(of.quote)} from={of.document} />
        )}
      </blockquote>
      <figcaption>
        {isOut ? <strong>Not used: {visible(spoken(of.because ?? "left out"))}. </strong> : null}
        {statement ? <Read of={of} statement={statement} /> : visible(of.figure)} · {visible(of.speaker)} ·{" "}
        <a href={links.document(of.document)}>{visible(name)}</a>, {day(of.published)} ·{" "}
        <a href={links.claim(of.claim)}>the claim</a>
        {of.weight === undefined ? "" : ` · ${percent(of.weight)} of the draws`}
        {of.because !== undefined && !isOut ? ` · ${visible(spoken(of.because))}` : ""}
        <Beliefs of={of} model={model} />
      </figcaption>
    </figure>
  );
}

/** The figure as it was read, as a link to its place. */
export function Read({ of, statement }: { readonly of: OfClaim; readonly statement: Statement }) {
  const quantity = statement.quantities.find(({ quote }) => quote === of.figure);
  const comparison = statement.comparisons.find(({ quote }) => quote === of.figure);
  if (quantity) return <Figure {...quantityFigure(quantity, statement)} />;
  return comparison ? <Figure {...comparisonFigure(comparison, statement)} /> : visible(of.figure);
}

/** Which telling is believed is a link. */
function Beliefs({ of, model }: { readonly of: OfClaim; readonly model: ScenarioModel }) {
  const { believe, exclude } = model.state;
  const isBelieved = believe.includes(of.statement);
  const isExcluded = exclude.includes(of.statement);
  const others = (ids: readonly string[]) => ids.filter((id) => id !== of.statement);
  return (
    <span class="beliefs">
      {" "}
      <a
        href={scenarioAddress(
          model,
          isBelieved ? { believe: others(believe) } : { believe: [...believe, of.statement], exclude: others(exclude) },
        )}
        aria-current={isBelieved ? "true" : undefined}
      >
        {isBelieved ? "Believe the others too" : "Believe this one only"}
      </a>{" "}
      <a
        href={scenarioAddress(
          model,
          isExcluded ? { exclude: others(exclude) } : { exclude: [...exclude, of.statement], believe: others(believe) },
        )}
        aria-current={isExcluded ? "true" : undefined}
      >
        {isExcluded ? "Use this one again" : "Leave this one out"}
      </a>
    </span>
  );
}

const day = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? printDay(date) : date);
