/** A number from a text. Comes in: the figure and its place. Goes out: the number as a link to the sentence it came from. */

import type { Comparison, Quantity } from "../../core/quantity.ts";
import type { Span } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import { type Printable, printQuantity } from "../number.ts";
import { bylineOf, useHead } from "./heads.ts";
import { useLinks } from "./links.ts";
import { shorten, visible } from "./words.tsx";

/**
 * Where a figure was read. Without a document, a span, its words and the claim or statement that it belongs to there
 * is no `Figure`, so that no number can be shown whose sentence is not one click away.
 */
export type FigurePlace = {
  readonly document: string;
  readonly span: Span;
  readonly quote: string;
} & ({ readonly claim: string } | { readonly statement: string });

/** Characters above which a figure may be broken: what is counted has a name of any length. */
const LONG = 40;

/** The one component that prints numbers of a text. Its title, which the style sheet shows on focus too, says where from. */
export function Figure({ figure, at }: { readonly figure: Printable; readonly at: FigurePlace }) {
  const links = useLinks();
  const head = useHead(at.document);
  const quote = `“${visible(shorten(at.quote))}”`;
  const words = visible(printQuantity(figure));
  return (
    <a
      class={words.length > LONG ? "figure long" : "figure"}
      href={links.place(at.document, at.span)}
      title={head ? `${quote} ${bylineOf(head)}` : quote}
    >
      {words}
    </a>
  );
}

/** The figure that a quantity of a statement is, with its place. */
export function quantityFigure(quantity: Quantity, statement: Statement): { figure: Printable; at: FigurePlace } {
  const { document, id, quote } = statement;
  return { figure: quantity, at: { document, span: quantity.span, quote, statement: id } };
}

/** The ratio that a comparison of a statement says, with its place. */
export function comparisonFigure(comparison: Comparison, statement: Statement): { figure: Printable; at: FigurePlace } {
  const { low, high, bound, span } = comparison;
  const { document, id, quote } = statement;
  return { figure: { low, high, bound, change: "none", unit: "1" }, at: { document, span, quote, statement: id } };
}
