/** Values on one axis. Comes in: what the tellings say and what was published. Goes out: a row each, its mark on a common scale. */

import type { ComponentChildren } from "preact";
import type { ClaimModel, Heads } from "../../api/text-models.ts";
import { isWide, type ValueRow, valuesOf } from "../../api/values.ts";
import type { Member } from "../../core/claim.ts";
import type { Evidence } from "../../core/finding.ts";
import type { KnownFigure } from "../../core/known.ts";
import type { Bound } from "../../core/quantity.ts";
import type { Statement } from "../../core/statement.ts";
import { type Reading, readingsText } from "../chart/readings.ts";
import { printDay, printPeriod } from "../day.ts";
import { counted, printQuantity } from "../number.ts";
import { spoken } from "../spoken.ts";
import { outletOf } from "./document.tsx";
import { Figure } from "./figure.tsx";
import { type Links, useLinks } from "./links.ts";
import { memberFigure } from "./telling.tsx";
import { visible } from "./words.tsx";

/** One value: who has it, and its ends on the scale of the claim. */
interface Row {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** `told` in the documents, `counted` by a producer, `said` on record. */
  readonly kind: "told" | "counted" | "said";
  readonly value: ComponentChildren;
  /** Where its figure stands. */
  readonly href: string | undefined;
  /** The value and whose it is: read out, and shown where the mark is pointed at. */
  readonly label: string;
  readonly who: string;
  readonly about: string;
}

const KIND_WORDS: Readonly<Record<Row["kind"], { readonly name: string; readonly shape: string }>> = {
  told: { name: "told here", shape: "●" },
  counted: { name: "published count", shape: "◆" },
  said: { name: "said on record", shape: "○" },
};

/** What the tellings say beside what was published, each producer under its own definition; nothing for a claim without figures. */
export function Axis({
  model,
  heading: Heading,
  isRead = false,
}: {
  readonly model: AxisModel;
  readonly heading: "h2" | "h4";
  /** A script shows the value that one points at. */
  readonly isRead?: boolean;
}) {
  const links = useLinks();
  const rows = rowsOf(model, links);
  if (rows.length < 2) return null;
  const scale = scaleOf(rows);
  const kinds = (["told", "counted", "said"] as const).filter((kind) => rows.some((row) => row.kind === kind));
  return (
    <>
      <Heading>The values, on one axis</Heading>
      <p class="quiet axis-key">
        {kinds.map((kind) => (
          <span key={kind}>
            <span aria-hidden="true">{KIND_WORDS[kind].shape}</span> {KIND_WORDS[kind].name}
          </span>
        ))}
        {rows.some(({ bound }) => SIDES[bound]) ? (
          <span>
            <span aria-hidden="true">|→</span> a limit only
          </span>
        ) : null}
      </p>
      <figure class="values" data-readings={isRead ? readingsOf(rows, scale) : undefined}>
        <table class="axis">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col" class="drawn">
                <span class="hidden">On the axis</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, who, about, value, low, high, bound, href, label }, index) => (
              <tr key={index} class={kind}>
                <th scope="row">
                  <span aria-hidden="true">{KIND_WORDS[kind].shape}</span>
                  <span class="hidden">{KIND_WORDS[kind].name}:</span> {visible(who)}
                  {about === "" ? null : <span class="about">{visible(about)}</span>}
                </th>
                <td class="number">{value}</td>
                <td class="drawn">
                  <Drawn from={low} to={high} kind={kind} bound={bound} scale={scale} href={href} label={label} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {isRead ? <div class="readout" data-keep /> : null}
      </figure>
      {isWide(rows) ? <p class="quiet">Drawn on a scale of powers of ten.</p> : null}
      {rows.every(({ kind }) => kind === "told") ? (
        <p class="quiet">No series and no known figure at hand is of exactly this.</p>
      ) : null}
    </>
  );
}

/** Half of a place that a finger hits. Pixels. */
const HIT = 12;

function Drawn({
  from,
  to,
  kind,
  scale,
  href,
  label,
  bound,
}: {
  readonly from: number;
  readonly to: number;
  readonly kind: Row["kind"];
  readonly scale: AxisScale;
  readonly href: string | undefined;
  readonly label: string;
  readonly bound: Bound;
}) {
  const at = (value: number) => `${scale.at(value).toFixed(2)}%`;
  const middle = (scale.at(from) + scale.at(to)) / 2;
  const side = SIDES[bound];
  const arrow = side ? `M0 -6v12M0 0h${side * 16}m${side * -5} -4l${side * 5} 4l${side * -5} 4` : "";
  const mark = side ? (
    <path d={arrow} class="limit" />
  ) : kind === "counted" ? (
    <path d="M0 -6l6 6l-6 6l-6 -6z" class="mark" />
  ) : (
    <circle r="5" class="mark" />
  );
  return (
    <svg width="100%" height={2 * HIT} data-x={scale.data} data-y={`0 ${2 * HIT} 1 0`}>
      <line x1="0%" x2="100%" y1={HIT} y2={HIT} class="ground" />
      {to > from ? <line x1={at(from)} x2={at(to)} y1={HIT} y2={HIT} class="span" /> : null}
      <svg x={`${middle.toFixed(2)}%`} y={HIT} overflow="visible">
        {href === undefined ? (
          mark
        ) : (
          // The figure beside it is the same link, and the stop of the Tab key.
          <a href={href} aria-label={label} tabIndex={-1}>
            <title>{label}</title>
            <circle r={HIT} class="hit" />
            {mark}
          </a>
        )}
      </svg>
    </svg>
  );
}

/** To which side of a limit the value lies. */
export const SIDES: Readonly<Record<Bound, -1 | 1 | undefined>> = {
  "=": undefined,
  "~": undefined,
  "<": -1,
  "<=": -1,
  ">": 1,
  ">=": 1,
};

/** How values lie along the axis. */
interface AxisScale {
  /** A value on the scale of the axis, which may be of powers of ten. */
  readonly bend: (value: number) => number;
  /** Where a value stands, in per cent of the width. */
  readonly at: (value: number) => number;
  /** The same for the page's script: both ends and where they are drawn. */
  readonly data: string;
}

function scaleOf(rows: readonly Pick<Row, "low" | "high">[]): AxisScale {
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const bend = isWide(rows) ? Math.log10 : (value: number) => value;
  const [least, most] = [bend(Math.min(...ends)), bend(Math.max(...ends))];
  const [from, to] = most === least ? [50, 50] : [4, 96];
  const at = (value: number) => (most === least ? 50 : 4 + ((bend(value) - least) / (most - least)) * 92);
  return { bend, at, data: `${least} ${from} ${most} ${to}` };
}

/** The values from the least to the most, as the page's script goes through them. */
function readingsOf(rows: readonly Row[], { bend }: AxisScale): string {
  const readings = rows.map(({ low, high, label }): Reading => [(bend(low) + bend(high)) / 2, 0.5, label]);
  return readingsText(readings.sort((one, other) => one[0] - other[0]));
}

type AxisModel = Pick<ClaimModel, "claim" | "members" | "statements" | "heads" | "published">;

function rowsOf(model: AxisModel, links: Links): readonly Row[] {
  const { statements } = model;
  return valuesOf(model).map((row): Row => {
    const { low, high, bound, kind } = row;
    const of = { low, high, bound };
    const words = whoseValue(row, model.heads);
    const { who, about } = words;
    const label = visible(`${valueWords(row, model)}: ${about === "" ? who : `${who}, ${about}`}`);
    const own = { ...of, kind, ...words, label, href: valueAddress(row, model, links) };
    if (row.kind === "told") {
      const statement = statements.get(row.first.proposition.statement);
      return { ...own, value: <Said member={row.first} statement={statement} /> };
    }
    if ("known" in row) return { ...own, value: <SayingValue known={row.known} of={of} /> };
    const { evidence, unit } = row.standing;
    return { ...own, value: <CellValue evidence={evidence} of={of} unit={unit} /> };
  });
}

/** A value as it was told, or as it was published. */
export function valueWords(row: ValueRow, { statements }: Pick<ClaimModel, "statements">): string {
  if (row.kind !== "told") {
    const unit = "known" in row ? "1" : row.standing.unit;
    return printQuantity({ low: row.low, high: row.high, bound: row.bound, change: "none", unit });
  }
  const figure = memberFigure(row.first, statements.get(row.first.proposition.statement))?.figure;
  return figure ? printQuantity(figure) : (row.first.value ?? "");
}

/** Where a value stands: the figure of its first telling, or its cell. */
export function valueAddress(
  row: ValueRow,
  { statements }: Pick<ClaimModel, "statements">,
  links: Links,
): string | undefined {
  if (row.kind === "told") {
    const { document, span, proposition } = row.first;
    const figure = memberFigure(row.first, statements.get(proposition.statement));
    return links.place(document, figure?.at.span ?? span);
  }
  if ("known" in row) return links.cell("known", row.known.id);
  const { evidence } = row.standing;
  return "cell" in evidence ? links.cell(evidence.series, evidence.cell) : undefined;
}

/** Documents of a value that are named. */
export const NAMED = 3;

/** Who has a value, and what must be known of it, in words. */
export function whoseValue(row: ValueRow, heads: Heads): { readonly who: string; readonly about: string } {
  if (row.kind === "told") {
    const documents = [...new Set(row.tellings.map(({ document }) => document))];
    const names = [...new Set(documents.slice(0, NAMED).map((document) => outletNamed(heads, document)))];
    return {
      who: counted(documents.length, "document"),
      about: names.join(", ") + (documents.length > NAMED ? " …" : ""),
    };
  }
  if ("known" in row) return { who: row.known.producer, about: aboutOf(row.known) };
  const { producer, where, definition, edition, period } = row.standing;
  const about = [where, edition === where ? "" : spoken(edition), period ? printPeriod(period) : "", definition];
  return { who: producer, about: about.filter((part) => part !== "").join(" · ") };
}

function outletNamed(heads: Heads, document: string): string {
  const head = heads.get(document);
  return head ? outletOf(head) : "a document";
}

function aboutOf({ where, published, scope = "" }: KnownFigure): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published) ? printDay(published) : published;
  return [where, day, scope].filter((part) => part !== "").join(" · ");
}

function Said({ member, statement }: { readonly member: Member; readonly statement: Statement | undefined }) {
  const figure = memberFigure(member, statement);
  return figure ? <Figure {...figure} /> : <span>{visible(member.value ?? member.quote)}</span>;
}

type Limited = Pick<Row, "low" | "high" | "bound">;

function SayingValue({ known, of }: { readonly known: KnownFigure; readonly of: Limited }) {
  return <CellValue evidence={{ series: "known", cell: known.id }} of={of} unit="1" />;
}

/** A published value, linked to its cell. */
function CellValue({
  evidence,
  of,
  unit,
}: {
  readonly evidence: Evidence;
  readonly of: Limited;
  readonly unit: string;
}) {
  const links = useLinks();
  const href = "series" in evidence ? links.cell(evidence.series, evidence.cell) : undefined;
  const words = printQuantity({ ...of, change: "none", unit });
  return href === undefined ? <span>{words}</span> : <a href={href}>{words}</a>;
}
